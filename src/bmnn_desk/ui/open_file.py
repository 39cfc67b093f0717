"""Ask for a file or a place on the disk; Qt must not remember which folders were looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from shiboken6 import delete, isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ask_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """A file that is there, or None; Qt's own dialog, as the system's keeps a list of its own."""
    dialog = _dialog(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def ask_place(parent: QWidget, title: str, kinds: str, name: str) -> Path | None:
    """Where to write a new file of this name, or None."""
    dialog = _dialog(parent, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    return _chosen(dialog)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder, or None."""
    dialog = _dialog(parent, title, "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def _dialog(parent: QWidget, title: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(Path.home()), kinds)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    # Qt writes the folders down as the dialog is destroyed, by whomever: a lock too.
    dialog.destroyed.connect(lambda: forget_folders())  # noqa: PLW0108  it hands the dialog in
    taken = dialog.exec() == QFileDialog.DialogCode.Accepted
    if not isValid(dialog):
        return None
    files = dialog.selectedFiles()
    delete(dialog)
    return Path(files[0]) if taken and files else None


def forget_folders() -> None:
    """Take the folder names out of Qt's own settings, where the dialog writes them (ux 0.8)."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.remove("FileDialog")
    kept.sync()

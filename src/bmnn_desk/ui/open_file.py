"""Ask for a file or a place on the disk; Qt must not remember which folders were looked at.

As a file dialog goes Qt writes into its own settings which folders were visited (ux 0.8): on a
disk even what is written over at once may stay. So the dialog is led home before it goes, and
what an unusual end left there is taken out, then and at the program's next start.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFileDialog
from shiboken6 import delete, isValid

from bmnn_desk.ui.in_tray import opened_tray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_GROUP = "FileDialog"


def ask_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """A file that is there, or None; Qt's own dialog, as the system's keeps a list of its own."""
    dialog = _dialog(parent, title, kinds, opened_tray())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def ask_place(parent: QWidget, title: str, kinds: str, name: str) -> Path | None:
    """Where to write a new file of this name, or None."""
    dialog = _dialog(parent, title, kinds, opened_tray())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    return _chosen(dialog)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder, or None."""
    dialog = _dialog(parent, title, "", Path.home())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def _dialog(parent: QWidget, title: str, kinds: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    _keep_to_our_keys(dialog)
    return dialog


def _keep_to_our_keys(dialog: QFileDialog) -> None:
    """As in every window: nothing on Ctrl+Shift, which is UniKey's, and no box under the wheel."""
    for action in dialog.findChildren(QAction):
        if any("Shift" in keys.toString() for keys in action.shortcuts()):
            action.setShortcuts([])
    for box in dialog.findChildren(QComboBox):
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _chosen(dialog: QFileDialog) -> Path | None:
    # Should it be destroyed by somebody else.
    dialog.destroyed.connect(lambda: forget_folders())  # noqa: PLW0108  it hands the dialog in
    taken = dialog.exec() == QFileDialog.DialogCode.Accepted
    if not isValid(dialog):
        return None
    files = dialog.selectedFiles()
    _lead_home(dialog)
    delete(dialog)
    return Path(files[0]) if taken and files else None


def _lead_home(dialog: QFileDialog) -> None:
    """Let what Qt writes down of it be the home and nothing else."""
    dialog.setDirectory(str(Path.home()))
    dialog.setHistory([])


def forget_folders() -> None:
    """Take the folder names out of Qt's own settings; where none are, nothing is written."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    if _GROUP in kept.childGroups():
        kept.remove(_GROUP)
        kept.sync()

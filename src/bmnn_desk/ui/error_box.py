"""One box, one sentence: a mishap without a field of its own, or a question that names its act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox
from shiboken6 import isValid

from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.errors import DeskError

_PROGRAM = "BMNN"


def show_error(parent: QWidget, error: DeskError) -> None:
    """Tell what is wrong, why, and how to mend it; what was typed stays."""
    tell(parent, sentence(error))


def tell(parent: QWidget, words: str) -> None:
    """Say something that must be read before going on."""
    box = _box(parent, words, QMessageBox.Icon.Warning)
    close = QCoreApplication.translate("error_box", "Đón&g")
    box.addButton(close, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    _put_away(box)


def ask(parent: QWidget, question: str, do: str, leave: str) -> bool:
    """Ask before an act that cannot be undone; the buttons name what they do (ux c5).

    Enter and Esc both leave things as they are.
    """
    box = _box(parent, question, QMessageBox.Icon.Question)
    done = box.addButton(do, QMessageBox.ButtonRole.AcceptRole)
    done.setProperty("kind", "danger")
    left = box.addButton(leave, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(left)
    box.setEscapeButton(left)
    box.exec()
    said = isValid(box) and box.clickedButton() is done
    _put_away(box)
    return said


def _box(parent: QWidget, words: str, picture: QMessageBox.Icon) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(_PROGRAM)
    box.setIcon(picture)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setAccessibleName(words)
    return box


def _put_away(box: QMessageBox) -> None:
    """Its words go with it; a lock while it stood open has taken it away already."""
    if isValid(box):
        box.deleteLater()

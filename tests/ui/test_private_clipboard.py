"""What is copied here bears the marks by which histories of clipboards leave it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QTextEdit

from bmnn_desk.ui.private_clipboard import keep_private

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard
    from pytestqt.qtbot import QtBot

WORDS = "Về việc bảo vệ mục tiêu"
MARKS = {
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": bytes(4),
    "CanUploadToCloudClipboard": bytes(4),
    "x-kde-passwordManagerHint": b"secret",
}


class Copied(QObject):
    """A clipboard as Qt's, that no other program of this machine looks into."""

    dataChanged = Signal()  # noqa: N815  Qt's name

    def __init__(self, *, is_own: bool = True) -> None:
        super().__init__()
        self.is_own, self.held, self.times = is_own, QMimeData(), 0
        keep_private(cast("QClipboard", self))

    def ownsClipboard(self) -> bool:
        return self.is_own

    def mimeData(self) -> QMimeData:
        return self.held

    def setMimeData(self, held: QMimeData) -> None:
        self.held, self.times = held, self.times + 1
        self.dataChanged.emit()


def marks_of(held: QMimeData) -> dict[str, bytes]:
    return {name: bytes(held.data(name).data()) for name in MARKS if held.hasFormat(name)}


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit])
def test_what_is_copied_out_of_a_field_is_marked_and_can_still_be_pasted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: type[QLineEdit | QTextEdit]
) -> None:
    clipboard = QGuiApplication.clipboard()
    # A screen that is not there says that nobody fills its clipboard.
    monkeypatch.setattr(clipboard, "ownsClipboard", lambda: True)
    clipboard.clear()
    keep_private(clipboard)
    field, other = kind(), kind()
    qtbot.addWidget(field)
    qtbot.addWidget(other)
    field.setText(WORDS)
    field.selectAll()
    field.copy()
    assert marks_of(clipboard.mimeData()) == MARKS
    other.paste()
    assert (other.text() if isinstance(other, QLineEdit) else other.toPlainText()) == WORDS
    clipboard.dataChanged.disconnect()
    clipboard.clear()


def test_it_is_marked_once(qapp: object) -> None:  # noqa: ARG001
    copied, held = Copied(), QMimeData()
    held.setText(WORDS)
    held.setHtml(f"<b>{WORDS}</b>")
    copied.setMimeData(held)
    assert copied.times == 2
    assert marks_of(copied.held) == MARKS
    assert (copied.held.text(), copied.held.html()) == (WORDS, f"<b>{WORDS}</b>")


def test_what_another_program_copied_and_an_empty_one_are_left_alone(qapp: object) -> None:  # noqa: ARG001
    theirs, held = Copied(is_own=False), QMimeData()
    held.setText(WORDS)
    theirs.setMimeData(held)
    emptied = Copied()
    emptied.setMimeData(QMimeData())
    assert (theirs.times, emptied.times) == (1, 1)

"""A sheet in a window of the least size, with what it ended in, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.sheet import Sheet
from tests.ui.outgoing.some_outgoing import NARROW, in_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Laid = TypeVar("Laid", bound=Sheet)


class SheetBench(Generic[Laid]):
    """`ended` has what the sheet finished with; `press` types into what has the focus."""

    def __init__(self, qtbot: QtBot, sheet: Laid) -> None:
        self.sheet = sheet
        self.ended: list[object] = []
        self.sheet.finished.connect(self.ended.append)
        self.window = in_window(qtbot, self.sheet, NARROW)
        self.sheet.focus_first()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)

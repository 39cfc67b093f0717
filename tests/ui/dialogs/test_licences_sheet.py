from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.about_program import AboutProgramSheet
from bmnn_desk.ui.dialogs.licences_sheet import LicencesSheet
from bmnn_desk.ui.licences import shipped_parts
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot) -> LicencesSheet:
    sheet = LicencesSheet()
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


@pytest.mark.parametrize(
    ("look", "points", "words"), [(Look.LIGHT, 14, ""), (Look.DARK, 9, "xyzzy")]
)
def test_it_has_no_fault_of_the_lint(qtbot: QtBot, look: Look, points: int, words: str) -> None:
    with dressed(look, points):
        sheet = sheet_of(qtbot)
        sheet.search(words)
        assert linted(sheet) == []


def test_every_part_is_listed_and_its_text_stands_beside(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot)
    parts = shipped_parts()
    assert [row[0] for row in sheet.list.texts()] == [part.name for part in parts]
    for row in (0, 5, len(parts) - 1):
        sheet.list.setCurrentCell(row, 0)
        read = sheet.text.toPlainText()
        assert read.startswith(f"{parts[row].name} {parts[row].version}\n")
        assert parts[row].licence in read
        assert "opyright" in read


def test_a_search_is_typed_and_read_by_keys_alone(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot)
    typed(sheet.filter, "thay thu vien qt")
    qtbot.keyClick(sheet.filter, Qt.Key.Key_Return)
    assert [row[0] for row in sheet.list.texts()] == ["pyside6-essentials", "Qt"]
    assert sheet.list.hasFocus()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
    assert sheet.text.toPlainText().startswith("Qt 6.")
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.text.hasFocus()
    qtbot.keyClick(sheet.text, Qt.Key.Key_Tab)
    assert not sheet.text.hasFocus()
    qtbot.keyClick(sheet.text, Qt.Key.Key_F, CTRL)
    assert sheet.filter.hasFocus()


def test_what_is_not_found_is_said_and_the_text_stays(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot)
    before = sheet.text.toPlainText()
    sheet.search("xyzzy")
    assert "«xyzzy»" in sheet.none.text()
    assert sheet.list.texts() == []
    assert sheet.text.toPlainText() == before
    sheet.search("")
    assert sheet.none.isHidden()


def test_f1_leads_to_it_by_keys_alone_and_esc_back(qtbot: QtBot, seat: Seat) -> None:
    window, clerk = MainWindow(seat), Clerk(qtbot)
    window.resize(1366, 768)
    shown(qtbot, window)
    clerk.press(Qt.Key.Key_F1)
    clerk.press(Qt.Key.Key_V, ALT)
    assert isinstance(window.sheet, AboutProgramSheet)
    clerk.press(Qt.Key.Key_P, ALT)
    assert isinstance(window.sheet, LicencesSheet)
    assert window.sheet.filter.hasFocus()
    clerk.press(Qt.Key.Key_Escape)
    assert isinstance(window.sheet, AboutProgramSheet)

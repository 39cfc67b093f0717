from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.shortcuts_help import ShortcutsHelp
from bmnn_desk.ui.keymap import KEYMAP
from bmnn_desk.ui.sheet import Sheet
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def help_of(qtbot: QtBot) -> ShortcutsHelp:
    sheet = ShortcutsHelp(lambda: Sheet("Lời hứa"))
    sheet.resize(1093, 574)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_every_key_is_there_and_esc_closes(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    assert len(sheet.table.texts()) == len(KEYMAP)
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet.filter, Qt.Key.Key_Escape)


def test_its_button_opens_the_promises(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    with qtbot.waitSignal(sheet.sheet_wanted) as asked:
        qtbot.keyClick(sheet.filter, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert asked.args[0].about == "Lời hứa"


def test_the_help_has_no_fault_of_the_lint(qtbot: QtBot) -> None:
    with dressed():
        assert linted(help_of(qtbot)) == []


def test_words_without_accents_find_and_enter_goes_to_the_list(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    typed(sheet.filter, "khoa man")
    qtbot.keyClick(sheet.filter, Qt.Key.Key_Return)
    assert sheet.table.texts() == [("Ctrl+L", "Khóa màn hình", "Mọi nơi")]
    assert sheet.table.hasFocus()


def test_a_search_moves_no_column(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    table = sheet.table
    places = [table.columnViewportPosition(column) for column in range(3)]
    for words in ("khoa man", "cau hinh", "xyz", ""):
        sheet.show_words(words)
        qtbot.wait(20)  # until it is laid out anew
        assert [table.columnViewportPosition(column) for column in range(3)] == places


def test_the_settings_page_is_found_by_its_name(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    sheet.show_words("cau hinh")
    assert sheet.table.texts()[0] == ("Ctrl+,", "Trang Cấu hình", "Trang bất kỳ")


@pytest.mark.parametrize("points", [10, 14])
def test_no_words_are_cut(qtbot: QtBot, points: int) -> None:
    with dressed(points=points):
        table = help_of(qtbot).table
        qtbot.wait(20)  # until it is laid out
        assert all(table.sizeHintForColumn(at) <= table.columnWidth(at) for at in range(3))


def test_nothing_found_says_what_was_looked_for(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    sheet.show_words("xyz")
    assert sheet.table.texts() == []
    assert "«xyz»" in sheet.none.text()
    sheet.show_words("")
    assert sheet.none.isHidden()

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.shortcuts_help import ShortcutsHelp
from bmnn_desk.ui.keymap import KEYMAP
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def help_of(qtbot: QtBot) -> ShortcutsHelp:
    sheet = ShortcutsHelp()
    sheet.resize(1093, 574)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_every_key_is_there_and_esc_closes(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    assert len(sheet.table.texts()) == len(KEYMAP)
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet.filter, Qt.Key.Key_Escape)


def test_the_help_has_no_fault_of_the_lint(qtbot: QtBot) -> None:
    with dressed():
        assert linted(help_of(qtbot)) == []


def test_words_without_accents_find_and_enter_goes_to_the_list(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    typed(sheet.filter, "khoa man")
    qtbot.keyClick(sheet.filter, Qt.Key.Key_Return)
    assert sheet.table.texts() == [("Ctrl+L", "Khóa màn hình", "Mọi nơi")]
    assert sheet.table.hasFocus()


def test_nothing_found_says_what_was_looked_for(qtbot: QtBot) -> None:
    sheet = help_of(qtbot)
    sheet.show_words("xyz")
    assert sheet.table.texts() == []
    assert "«xyz»" in sheet.none.text()
    sheet.show_words("")
    assert sheet.none.isHidden()

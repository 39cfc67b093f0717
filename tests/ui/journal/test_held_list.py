from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.journal.held_list import HeldList, ListLook
from bmnn_desk.ui.journal.held_rows import RowReading
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXTS = ("Đóng sổ", "Mở lại sổ", "In mốc")


def list_of(qtbot: QtBot, *texts: str) -> HeldList[str]:
    column: Column[str] = Column(
        key="text", heading="Việc", text=str, width=ColumnWidth(chars=20, stretches=True)
    )
    made = HeldList(
        ListLook(
            name="Các việc",
            none="Chưa có gì.",
            icon="history",
            columns=(column,),
            reading=RowReading(key=TEXTS.index, said=str),
        )
    )
    made.resize(700, 400)
    shown(qtbot, made)
    made.show_rows(texts)
    return made


def test_words_narrow_the_list_and_what_is_current_is_told(qtbot: QtBot) -> None:
    held = list_of(qtbot, *TEXTS)
    assert held.count.text() == "3 dòng"
    typed(held.filter, "moc")
    qtbot.waitUntil(lambda: held.count.text() == "1/3 dòng")
    assert held.current() == "In mốc"
    qtbot.keyClick(held.filter, Qt.Key.Key_Return)
    assert held.table.hasFocus()
    with qtbot.waitSignal(held.opened) as told:
        qtbot.keyClick(held.table, Qt.Key.Key_Return)
    assert told.args == ["In mốc"]


def test_all_can_be_shown_again_from_outside(qtbot: QtBot) -> None:
    held = list_of(qtbot, *TEXTS)
    typed(held.filter, "moc")
    qtbot.waitUntil(lambda: held.count.text() == "1/3 dòng")
    held.show_all()
    assert held.count.text() == "3 dòng"
    assert held.filter.text() == ""


def test_what_finds_nothing_says_so_and_is_cleared_by_its_button(qtbot: QtBot) -> None:
    held = list_of(qtbot, *TEXTS)
    typed(held.filter, "khong co")
    qtbot.waitUntil(held.empty.isVisible)
    assert "Thử bớt từ" in held.empty.words
    held.empty.button.click()
    assert held.table.isVisible()
    assert held.filter.text() == ""


def test_an_empty_list_says_what_is_not_there_and_offers_nothing(qtbot: QtBot) -> None:
    held = list_of(qtbot)
    assert held.empty.words == "Chưa có gì."
    assert not held.empty.button.isVisible()
    assert held.current() is None
    held.focus_first()
    assert held.filter.hasFocus()


def test_its_filter_is_level_with_what_stands_beside_it_but_has_air_under_a_tab(
    qtbot: QtBot,
) -> None:
    held = list_of(qtbot, *TEXTS)
    assert held.filter.y() == 0
    held.stand_in_tab()
    qtbot.waitUntil(lambda: held.filter.y() == 8)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks, TickRow
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = {
    number: TickRow(copy=f"0{number}/BC-SMM", level=SecrecyLevel.MAT, more=("Văn thư",))
    for number in (1, 2, 3)
}


def found(words: str, ticked: tuple[int, ...]) -> dict[int, TickRow]:
    return {each: row for each, row in ROWS.items() if words in row.copy or each in ticked}


def ticks_of(qtbot: QtBot, *, search: bool = True) -> CopyTicks:
    ticks = CopyTicks("Các bản", ("Người giữ",), found if search else None)
    ticks.show_copies(ROWS)
    shown(qtbot, ticks)
    return ticks


def test_space_ticks_and_the_count_follows(qtbot: QtBot) -> None:
    ticks = ticks_of(qtbot)
    ticks.setFocus()
    with qtbot.waitSignal(ticks.edited):
        QTest.keyClick(ticks.table, Qt.Key.Key_Space)
    assert ticks.values() == (1,)
    ticks.every.click()
    assert ticks.values() == (1, 2, 3)
    assert ticks._count.text() == "Đã chọn 03 bản"


def test_what_is_ticked_stays_in_sight_while_one_looks_for_others(qtbot: QtBot) -> None:
    ticks = ticks_of(qtbot)
    ticks.put((3,))
    ticks.look("02")
    assert [texts[1] for texts in ticks.table.texts()] == ["02/BC-SMM", "03/BC-SMM"]
    assert ticks.values() == (3,)
    ticks.table.put_ticked((2, 3))
    ticks.look("")
    assert ticks.values() == (2, 3)


def test_a_draft_keeps_what_is_ticked(qtbot: QtBot) -> None:
    ticks = ticks_of(qtbot)
    ticks.put((1, 3))
    text = ticks.draft_text()
    other = ticks_of(qtbot)
    other.look("02")
    other.put_draft_text(text)
    assert other.values() == (1, 3)


def test_without_a_search_there_is_no_line_for_it(qtbot: QtBot) -> None:
    ticks = ticks_of(qtbot, search=False)
    assert ticks.filter.isHidden()
    ticks.look("02")
    assert len(ticks.table.texts()) == 3


@pytest.mark.parametrize("points", [9, 10, 14])
def test_a_table_of_few_rows_shows_them_all(qtbot: QtBot, points: int) -> None:
    with dressed(points=points):
        ticks = CopyTicks("Các bản", ("Người giữ",))
        ticks.show_copies(dict.fromkeys(range(4), ROWS[1]))
        ticks.resize(800, 400)
        shown(qtbot, ticks)
        QTest.qWait(20)
        assert ticks.table.verticalScrollBar().maximum() == 0

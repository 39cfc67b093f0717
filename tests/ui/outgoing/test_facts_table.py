from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.outgoing.facts_table import FactsTable
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_other_rows_take_the_place_of_those_shown(qtbot: QtBot) -> None:
    table = FactsTable("Các bản", ("Bản số", "Nơi giữ"), wide=1)
    shown(qtbot, table)
    table.show_rows([("01", "Sở Thử Nghiệm"), ("02", "Văn thư")])
    table.show_rows([("01", "Hồ sơ")])
    assert table.texts() == [("01", "Hồ sơ")]
    assert table.currentRow() == 0


def test_what_is_cut_stands_in_the_tip(qtbot: QtBot) -> None:
    table = FactsTable("Các bản", ("Bản số", "Nơi giữ"), wide=1)
    shown(qtbot, table)
    long = "Ủy ban nhân dân " * 20
    table.show_rows([("01", long)])
    item = table.item(0, 1)
    assert item is not None
    assert item.toolTip() == long


def test_a_table_that_wraps_shows_the_whole_of_a_long_text(qtbot: QtBot) -> None:
    table = FactsTable("Lịch sử", ("Ngày", "Chi tiết"), wide=1)
    table.wrap()
    table.resize(200, 300)
    shown(qtbot, table)
    table.show_rows([("10/03/2025", "In tốt"), ("10/03/2025", "Không in ở máy này " * 4)])
    qtbot.waitUntil(lambda: table.rowHeight(1) >= 2 * table.fontMetrics().height())
    assert table.rowHeight(0) < table.rowHeight(1)

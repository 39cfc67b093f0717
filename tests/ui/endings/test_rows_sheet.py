from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.endings.rows_sheet import RowsSheet
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ROWS = {1: ("Một",), 2: ("Hai",)}


class TwoThings(RowsSheet):
    """Two rows and a day; the first row is ticked at first."""

    form = "record_expiry"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, 0, "Ghi việc")
        self.recorded: list[tuple[int, ...]] = []
        self.add_day("&Ngày")
        self.lay_table("Các dòng", ("Tên",), 0, "Gh&i")
        self.begin(ROWS, self.kept_ticks((1,)))

    def record(self) -> None:
        if not self.panel.show_errors(self.errors()) and not self.none_ticked():
            self.recorded.append(self.table.ticked())


def sheet_of(qtbot: QtBot, seat: Seat) -> TwoThings:
    sheet = TwoThings(seat)
    shown(qtbot, sheet)
    return sheet


def test_the_first_rows_are_ticked_and_recorded(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.record()
    assert sheet.recorded == [(1,)]


def test_without_a_tick_or_a_day_nothing_is_recorded(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.table.put_ticked(())
    sheet.record()
    assert "Chưa chọn dòng nào" in sheet.mishap.words
    sheet.table.put_ticked((2,))
    assert sheet._ticks._count.text() == "Đã chọn 01 dòng"
    sheet.day.line.setText("")
    sheet.record()
    assert set(sheet.errors()) == {"day"}
    assert sheet.recorded == []


def test_what_is_ticked_is_kept_with_what_was_typed(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.table.put_ticked((2,))
    assert sheet.texts()["ticked"] == "2"
    assert set(sheet.texts()) > {"day", "ticked"}

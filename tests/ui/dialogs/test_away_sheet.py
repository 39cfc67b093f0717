from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.dialogs.away_sheet import AwaySheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks, TickRow
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

WORDS = SheetWords(title="Thử", subtitle="", save="G&hi")


def sheet_of(qtbot: QtBot, seat: Seat) -> AwaySheet:
    ticks = CopyTicks("Bản", ())
    ticks.show_copies({7: TickRow(copy="05/BC-SMM · bản số 01", level=SecrecyLevel.MAT)})
    sheet = AwaySheet(seat, 0, WORDS, ticks)
    kept(qtbot, sheet)
    return sheet


def test_a_day_to_come_is_none_yet(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.add_day("&Ngày")
    sheet.rows((("day", 4),))
    assert sheet.day.known() == seat.today()
    assert sheet.wrong({"day": "ngày"}) == {}
    sheet.day.put(seat.today() + timedelta(days=1))
    assert set(sheet.wrong({"day": "ngày"})) == {"day"}


def test_a_copy_at_least_is_ticked_where_copies_are_asked_for(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    assert sheet.wrong({}) == {}
    sheet.add_copies("Các &bản")
    assert set(sheet.wrong({})) == {"copies"}
    sheet.copies.put((7,))
    assert sheet.wrong({}) == {}
    assert sheet.copies.values() == (7,)

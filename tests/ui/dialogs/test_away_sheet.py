from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.dialogs.away_sheet import AwaySheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

WORDS = SheetWords(title="Thử", subtitle="", save="G&hi")


def test_a_day_to_come_is_none_yet(qtbot: QtBot, seat: Seat) -> None:
    sheet = AwaySheet(seat, 0, WORDS)
    kept(qtbot, sheet)
    sheet.add_day("&Ngày")
    assert sheet.on_day() == seat.today()
    assert sheet.wrong({"day": "ngày"}) == {}
    sheet.day.put(seat.today() + timedelta(days=1))
    assert set(sheet.wrong({"day": "ngày"})) == {"day"}
    sheet.day.put(None)
    with pytest.raises(AssertionError):
        sheet.on_day()


def test_a_sheet_without_a_table_has_no_copies(qtbot: QtBot, seat: Seat) -> None:
    sheet = AwaySheet(seat, 0, WORDS)
    kept(qtbot, sheet)
    with pytest.raises(AssertionError):
        _ = sheet.copies

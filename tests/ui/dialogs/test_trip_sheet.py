from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.ui.dialogs.trip_sheet import TripSheet, who_permits
from tests.away_desk import back, out
from tests.away_desk import kept as kept_copies
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_still_away_is_offered(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, second = kept_copies(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first))
    sheet = TripSheet(seat, number, ("Thử", "G&hi"), ticked=True)
    kept(qtbot, sheet)
    assert sheet.copies.values() == (second,)
    assert who_permits(sheet.detail) == "Giám đốc, Trần Văn Giám"
    assert "Ngô Văn Soạn mang 01/BC-SMM đến Công an tỉnh Mẫu" in sheet.about
    untouched = TripSheet(seat, number, ("Thử", "G&hi"), ticked=False)
    kept(qtbot, untouched)
    assert untouched.copies.values() == ()

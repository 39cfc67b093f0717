from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.report_trip import ReportTripDialog
from tests.away_desk import back, kept, loss, out
from tests.services.ledger import rows
from tests.ui.dialogs.away_bench import on_screen, words_of, wrong_in
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_not_reported_is_offered_first(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first, told=""))
    office.desk.do(record_trip_loss, loss(office, number, second, told="", told_on=None))
    sheet = on_screen(qtbot, ReportTripDialog(seat, number))
    assert sheet.kind.value() is TripEndKind.LOST
    sheet.paper.setText("05/BC-SMM")
    assert words_of(sheet) == "Đã ghi báo cáo"
    (row,) = rows(office, t.TakingOutReport)
    assert (row.kind, row.told, row.paper) == ("lost", "Giám đốc, Trần Văn Giám", "05/BC-SMM")


def test_who_was_told_and_when_must_be_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = out(office)
    office.desk.do(bring_back, back(office, number, told=""))
    sheet = on_screen(qtbot, ReportTripDialog(seat, number))
    assert sheet.kind.value() is TripEndKind.RETURNED
    sheet.told.setText("")
    sheet.day.put(None)
    assert wrong_in(sheet) == {"told", "day"}


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = out(office)
    office.desk.do(bring_back, back(office, number, told=""))
    with dressed():
        assert linted(on_screen(qtbot, ReportTripDialog(seat, number))) == []

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.hold_authority import authority_held
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.ui.dialogs.end_authority import EndAuthorityDialog
from tests.authority_desk import holds
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

DAY = timedelta(days=1)


def last_days(seat: Seat) -> list[date | None]:
    asked = PeopleAsked(body=seat.body, day=seat.today())
    return [entry.until for entry in seat.desk.read(authority_held, asked)]


def sheet_of(qtbot: QtBot, seat: Seat, office: Office) -> EndAuthorityDialog:
    sheet = EndAuthorityDialog(seat, holds(office))
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_last_day_is_kept_with_its_reason(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, office)
    assert last_days(seat) == [None]
    sheet.reason.setText("Nghỉ hưu")
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    assert last_days(seat) == [office.day]


def test_a_day_before_the_first_one_and_no_reason_are_told(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office)
    sheet.last.put_draft_text(short_day(office.day.replace(month=1, day=1) - DAY))
    sheet.forward()
    assert "sớm hơn ngày bắt đầu" in sheet.panel.field("last").error
    assert "Chưa nhập" in sheet.panel.field("reason").error
    assert last_days(seat) == [None]


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(points=14):
        assert linted(sheet_of(qtbot, seat, office)) == []

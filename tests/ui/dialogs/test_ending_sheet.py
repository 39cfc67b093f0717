"""The last day of something, as of a post that may permit copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.hold_authority import authority_held
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.ui.dialogs.ending_sheet import Ended, EndingSheet, EndingWords
from tests.authority_desk import holds
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

WORDS = EndingWords(
    title="Kết thúc việc mẫu",
    save="&Kết thúc việc",
    stays="Việc trước đó giữ nguyên.",
    last="ngày cuối, ví dụ: 31/03/2026",
    reason="lý do, ví dụ: nghỉ hưu",
    done="Đã ghi ngày cuối",
)


class EndPost(EndingSheet):
    form, kind = "end_authority", "authority_held"


def sheet_of(qtbot: QtBot, seat: Seat, subject: int, since: date | None = None) -> EndPost:
    sheet = EndPost(seat, subject, Ended(since=since, name="Trần Văn Mẫu"), WORDS)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def last_days(seat: Seat) -> list[date | None]:
    asked = PeopleAsked(body=seat.body, day=seat.today())
    return [entry.until for entry in seat.desk.read(authority_held, asked)]


def test_the_row_of_its_table_gets_its_last_day(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, holds(office))
    assert "Trần Văn Mẫu" in sheet.about
    assert sheet.save.text() == "&Kết thúc việc"
    sheet.reason.setText("Nghỉ hưu")
    with qtbot.waitSignal(sheet.finished) as done:
        sheet.forward()
    assert done.args == ["Đã ghi ngày cuối"]
    assert last_days(seat) == [office.day]


def test_a_day_before_the_first_a_wrong_day_and_no_reason_are_told(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    since = office.day.replace(day=office.day.day + 1)
    sheet = sheet_of(qtbot, seat, holds(office), since)
    sheet.forward()
    assert "sớm hơn ngày bắt đầu" in sheet.panel.field("last").error
    assert "nghỉ hưu" in sheet.panel.field("reason").error
    sheet.last.line.setText("31/02/2025")
    sheet.forward()
    assert "28 ngày" in sheet.panel.field("last").error
    assert last_days(seat) == [None]


@pytest.mark.parametrize("points", [9, 14])
def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office, points: int) -> None:
    with dressed(points=points):
        assert linted(sheet_of(qtbot, seat, holds(office))) == []

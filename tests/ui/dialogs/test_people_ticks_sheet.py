from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.record_training import RecordTrainingDialog
from tests import make
from tests.services.each_office import fresh_body
from tests.ui import office as offices
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_people_stand_once_by_given_name_and_the_chosen_are_in_that_order(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = RecordTrainingDialog(seat, office.head)
    kept(qtbot, sheet)
    assert list(sheet.people.boxes) == [office.head, office.deputy, office.drafter]
    sheet.people.boxes[office.drafter].setChecked(True)
    assert sheet.chosen() == (office.head, office.drafter)


def test_somebody_who_is_no_longer_there_is_ticked_for_nobody(qtbot: QtBot, seat: Seat) -> None:
    sheet = RecordTrainingDialog(seat, 99)
    kept(qtbot, sheet)
    assert sheet.chosen() == ()
    assert "people" in sheet.usual_errors()


def test_a_body_without_people_says_where_they_are_entered(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    other = offices.seat(fresh_body(office), seat.worker, tmp_path)
    sheet = RecordTrainingDialog(other)
    kept(qtbot, sheet)
    assert "Cấu hình" in sheet.usual_errors()["people"]


def test_the_day_is_today_and_may_be_an_earlier_one(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = RecordTrainingDialog(seat)
    kept(qtbot, sheet)
    assert sheet.day() == office.day
    sheet.on.put(office.day - timedelta(days=4))
    assert sheet.day() == make.on(office, -4).day


def test_a_day_to_come_is_none_on_which_people_were_trained(qtbot: QtBot, seat: Seat) -> None:
    sheet = RecordTrainingDialog(seat)
    kept(qtbot, sheet)
    sheet.on.put(seat.today() + timedelta(days=1))
    assert "chưa tới" in sheet.usual_errors()["day"]

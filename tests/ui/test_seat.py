from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_no_two_forms_have_the_same_request_id() -> None:
    ids = {new_request_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert {len(each) for each in ids} == {32}


def test_a_seat_in_a_log_says_no_name(seat: Seat) -> None:
    assert seat.person == "Lê Thị Văn Thư"
    assert seat.person not in repr(seat)


def test_the_day_is_asked_for_anew_each_time(seat: Seat, office: Office) -> None:
    assert seat.today() == office.day
    assert not seat.is_sample

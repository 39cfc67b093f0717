from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.sign_journal import sign_journal
from bmnn_desk.ui.seat import new_request_id
from tests.ui.seats import seat_of

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


def test_a_seat_may_do_what_its_roles_cover_until_the_journal_breaks(
    seat: Seat, office: Office
) -> None:
    clerk = seat_of(seat, office, Role.CLERK)
    assert clerk.may(issue_outgoing)
    assert not clerk.may(issue_outgoing, sign_journal)
    broken = seat_of(seat, office, Role.CLERK, trouble=JournalBrokenError(7, "mac"))
    assert not broken.may(issue_outgoing)
    assert broken.may_read(journal_lines)

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.office import PostKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.enrol_person import PersonRequest, UnitRequest, add_unit, enrol_person
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def person(at: Office, **changes: Any) -> PersonRequest:  # noqa: ANN401
    plain = PersonRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        name="Bùi Thị Thêm",
        kind=PostKind.OTHER,
        post="Chuyên viên",
    )
    return replace(plain, **changes)


def test_a_person_gets_a_number_and_a_post_from_that_day(office: Office) -> None:
    number = office.desk.do(enrol_person, person(office, unit=1))
    post = rows(office, t.PostHeld)[-1]
    assert (post.person_id, post.unit_id, post.since, post.until) == (number, 1, office.day, None)
    assert rows(office, t.Person)[-1].name == "Bùi Thị Thêm"


def test_one_person_may_hold_a_second_post(office: Office) -> None:
    people = len(rows(office, t.Person))
    number = office.desk.do(enrol_person, person(office, person=office.drafter))
    assert number == office.drafter
    assert len(rows(office, t.Person)) == people


def test_what_is_not_there_is_not_found(office: Office) -> None:
    for wrong in ({"body": 9}, {"unit": 9}, {"person": 99}):
        raised(office.desk, enrol_person, person(office, **wrong), NotFoundError)
    unit = UnitRequest(
        request_id=make.request_id(), day=office.day, body=9, name="Phòng", letters="P"
    )
    raised(office.desk, add_unit, unit, NotFoundError)


def test_no_request_shows_a_name(office: Office) -> None:
    assert "Bùi" not in repr(person(office))

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    DeskError,
    NotAllowedError,
    NotFoundError,
    ReasonMissingError,
    SecondPersonMissingError,
    WrongStageError,
)
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from bmnn_desk.storage import tables as t
from tests import book_desk, make
from tests.services.each_office import chooses_second, closed, reopened, reopening
from tests.services.ledger import counts, prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def refused(at: Office, request: ReopenBookRequest, kind: type[DeskError]) -> DeskError:
    """The error by which it refuses, though the head would sign for it."""
    before = counts(at.desk)
    with pytest.raises(kind) as refusal:
        at.desk.do(reopen_book, request, PaperWord(person=at.head))
    assert counts(at.desk) == before
    return refusal.value


def test_as_shipped_a_book_is_not_opened_again_by_one_alone(office: Office) -> None:
    closed(office)
    error = raised(office.desk, reopen_book, reopening(office), SecondPersonMissingError)
    assert vars(error) == {"act": SecondAct.REOPEN_BOOK}


def test_opened_again_it_takes_lines_and_the_reason_is_kept(office: Office) -> None:
    closed(office)
    reopened(office, reason=" Bỏ sót văn bản số 12 ")
    assert [(row.kind, row.reason) for row in rows(office, t.BookEvent)] == [
        ("closed", "Hết trang"),
        ("reopened", "Bỏ sót văn bản số 12"),
    ]
    assert make.issued(office).number == 1
    assert prove(office.desk) > 0


def test_who_will_sign_for_it_stands_with_the_book_and_the_days_left(office: Office) -> None:
    closed(office)
    reopened(office)
    (paper,) = rows(office, t.Authorisation)
    assert (paper.act, paper.verb, paper.object_kind, paper.object_id, paper.person_id) == (
        "reopen_book",
        "reopen_book",
        "book",
        office.book,
        office.head,
    )
    assert (paper.body_id, paper.due) == (office.body, make.on(office, 5).day)


def test_an_office_that_asks_for_nobody_lets_one_open_it_alone(office: Office) -> None:
    closed(office)
    fewer = chooses_second(office, acts=frozenset())
    office.desk.do(choose_second_person, fewer, PaperWord(person=office.head))
    office.desk.do(reopen_book, reopening(office))
    assert len(rows(office, t.Authorisation)) == 1


@pytest.mark.parametrize("reason", ["", " \t"])
def test_it_needs_a_reason(office: Office, reason: str) -> None:
    closed(office)
    refused(office, reopening(office, reason=reason), ReasonMissingError)


def test_an_open_book_is_not_opened_again(office: Office) -> None:
    error = refused(office, reopening(office), WrongStageError)
    assert isinstance(error, WrongStageError)
    assert (error.is_at, error.needs) == ("book_open", "book_closed")
    closed(office)
    reopened(office)
    refused(office, reopening(office), WrongStageError)


def test_it_is_not_opened_again_once_another_book_goes_on_from_it(office: Office) -> None:
    make.issued(office)
    later = book_desk.hand_written(office)
    refused(office, reopening(office), AlreadyThereError)
    book_desk.closed(office, later)
    refused(office, reopening(office), AlreadyThereError)


def test_it_is_not_opened_before_it_was_closed(office: Office) -> None:
    closed(office)
    error = refused(office, reopening(make.on(office, -1)), DaysOutOfOrderError)
    assert isinstance(error, DaysOutOfOrderError)
    assert error.earliest == office.day


@pytest.mark.parametrize("changes", [{"book": 9}, {"body": 9}])
def test_a_book_belongs_to_its_body(office: Office, changes: dict[str, int]) -> None:
    make.account(office, Role.LEADER, person=office.head)
    closed(office)
    refused(office, reopening(office, **changes), NotFoundError)


@pytest.mark.parametrize("role", [Role.DRAFTER, Role.LEADER, Role.INSPECTOR])
def test_only_clerk_and_officer_open_a_book_again(office: Office, role: Role) -> None:
    closed(office)
    sitting = make.seated(office, make.account(office, role))
    refused(sitting, reopening(office), NotAllowedError)

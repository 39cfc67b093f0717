from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotAllowedError,
    NotFoundError,
    PaperCodeMismatchError,
)
from bmnn_desk.services import record_authorisation as recording
from bmnn_desk.services.record_authorisation import (
    AuthorisationsAsked,
    authorisations,
    record_authorisation,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import closed, reopened, signed_paper
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.authorisations import AuthorisationEntry
    from tests.make import Office


def waiting(at: Office, *, alone: bool = True) -> tuple[AuthorisationEntry, ...]:
    return at.desk.read(authorisations, AuthorisationsAsked(body=at.body, waiting_alone=alone))


@pytest.fixture
def owed(office: Office) -> Office:
    """An office whose head shall sign for a book opened again."""
    closed(office)
    reopened(office)
    return office


def test_it_waits_with_name_act_object_and_day_until_it_is_signed(owed: Office) -> None:
    (entry,) = waiting(owed)
    assert (entry.act, entry.verb) == (SecondAct.REOPEN_BOOK, "reopen_book")
    assert (entry.object_kind, entry.object_id) == ("book", owed.book)
    assert (entry.person, entry.done_on, entry.due) == (
        "Trần Văn Giám",
        owed.day,
        make.on(owed, 5).day,
    )
    assert entry.signed_on is None
    owed.desk.do(record_authorisation, signed_paper(owed))
    assert waiting(owed) == ()
    (signed,) = waiting(owed, alone=False)
    assert signed == replace(entry, signed_on=owed.day)


def test_the_paper_is_kept_and_proved(owed: Office) -> None:
    owed.desk.do(record_authorisation, signed_paper(owed))
    (kept,) = rows(owed, t.AuthorisationPaper)
    assert (kept.signed_on, kept.filed_in) == (owed.day, "Hồ sơ 12/VT")
    assert prove(owed.desk) > 0


def test_a_late_paper_is_taken_and_still_shows_as_late(owed: Office) -> None:
    later = make.on(owed, 20)
    (entry,) = waiting(owed)
    assert entry.is_overdue_on(later.day)
    owed.desk.do(record_authorisation, signed_paper(later, signed_on=later.day))
    (signed,) = waiting(owed, alone=False)
    assert signed.signed_on is not None
    assert signed.signed_on > signed.due


@pytest.mark.parametrize("spelt", ["{}", " {} ", "{}\n"])
def test_the_code_is_taken_as_people_type_it(owed: Office, spelt: str) -> None:
    code = rows(owed, t.Authorisation)[-1].code
    typed = spelt.format(code.lower().replace("-", " "))
    owed.desk.do(record_authorisation, signed_paper(owed, code=typed))
    assert waiting(owed) == ()


@pytest.mark.parametrize("code", ["", "0000-0000", "-"])
def test_another_acts_paper_is_refused(owed: Office, code: str) -> None:
    raised(owed.desk, record_authorisation, signed_paper(owed, code=code), PaperCodeMismatchError)


def test_two_acts_have_two_codes(owed: Office) -> None:
    closed(owed)
    reopened(owed)
    first, second = rows(owed, t.Authorisation)
    assert first.code != second.code
    crossed = signed_paper(owed, authorisation=first.id, code=second.code)
    raised(owed.desk, record_authorisation, crossed, PaperCodeMismatchError)


def test_nobody_signs_before_the_act_or_after_today(owed: Office) -> None:
    for signed_on in (make.on(owed, -1).day, make.on(owed, 1).day):
        request = signed_paper(owed, signed_on=signed_on)
        raised(owed.desk, record_authorisation, request, DaysOutOfOrderError)


def test_it_is_recorded_once(owed: Office) -> None:
    owed.desk.do(record_authorisation, signed_paper(owed))
    raised(owed.desk, record_authorisation, signed_paper(owed), AlreadyThereError)


@pytest.mark.parametrize("changes", [{"authorisation": 9}, {"body": 9}])
def test_it_belongs_to_a_body(owed: Office, changes: dict[str, int]) -> None:
    raised(owed.desk, record_authorisation, signed_paper(owed, **changes), NotFoundError)
    other = AuthorisationsAsked(body=9)
    assert owed.desk.read(authorisations, other) == ()


def test_they_are_read_over_blocks_and_those_that_came_back_do_not_end_the_reading(
    owed: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "BLOCK", 2)
    for _ in range(2):
        owed.desk.do(record_authorisation, signed_paper(owed))
        closed(owed)
        reopened(owed)
    assert [entry.authorisation for entry in waiting(owed, alone=False)] == [1, 2, 3]
    assert [entry.authorisation for entry in waiting(owed)] == [3]


@pytest.mark.parametrize("role", [Role.DRAFTER, Role.LEADER, Role.INSPECTOR])
def test_only_clerk_and_officer_record_it(owed: Office, role: Role) -> None:
    sitting = make.seated(owed, make.account(owed, role))
    raised(sitting.desk, record_authorisation, signed_paper(owed), NotAllowedError)


def test_a_drafter_does_not_read_them(owed: Office) -> None:
    sitting = make.seated(owed, make.account(owed, Role.DRAFTER))
    with pytest.raises(NotAllowedError):
        waiting(sitting)

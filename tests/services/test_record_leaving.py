from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    DeskError,
    LastOfficerError,
    NotAllowedError,
    NotFoundError,
    ReasonMissingError,
)
from bmnn_desk.services.accounts import AccountsAsked, account_entries
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.record_leaving import record_leaving
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.storage import tables as t
from tests import make
from tests.authority_desk import holds
from tests.custody_desk import came, lends, takes_back
from tests.office_desk import committed, has_paper, holds_copies, leaving, left, newcomer
from tests.services.each_office import fresh_body
from tests.services.ledger import raised, refused, rows

OTHER = OtherCase(
    rule="BG-01B", reason="Đã mất", document_number="01/GCT", responsible="Trần Văn Giám"
)


@pytest.mark.finding(33)
@pytest.mark.finding(96)
def test_who_still_holds_a_copy_does_not_leave(office: make.Office) -> None:
    copy = came(office)[0]
    holds_copies(office, copy, person=office.drafter)
    assert list(refused(office.desk, record_leaving, leaving(office, office.drafter))) == ["BG-01"]
    office.desk.do(take_back_copies, takes_back(office, copy))
    assert left(office, office.drafter).posts == 1


@pytest.mark.finding(33)
def test_a_loan_is_held_too(office: make.Office) -> None:
    office.desk.do(lend_copies, lends(office, came(office)[0]))
    assert list(refused(office.desk, record_leaving, leaving(office, office.drafter))) == ["BG-01"]


@pytest.mark.finding(97)
def test_who_signed_nothing_does_not_leave_but_for_another_case(office: make.Office) -> None:
    person = newcomer(office)
    unsigned = leaving(office, person, signed_on=None, filed_in="")
    assert list(refused(office.desk, record_leaving, unsigned)) == ["BG-01B"]
    done = left(office, person, signed_on=None, filed_in="", other_cases=(OTHER,))
    assert [rule.id for rule in done.warnings] == ["BG-01B"]
    assert [row.rule for row in rows(office, t.OtherCase)] == ["BG-01B"]
    (kept,) = rows(office, t.Leaving)
    assert kept.commitment_id is None


def test_a_commitment_signed_before_is_enough_unless_it_was_for_an_earlier_leaving(
    office: make.Office,
) -> None:
    person = newcomer(office)
    committed(office, person, kind=CommitmentKind.LEAVING)
    left(office, person, signed_on=None, filed_in="")
    later = make.on(office, 20)
    back = PersonRequest(
        request_id=make.request_id(),
        day=later.day,
        body=office.body,
        name="",
        kind=PostKind.OTHER,
        post="Chuyên viên",
        person=person,
    )
    office.desk.do(enrol_person, back)
    again = leaving(make.on(office, 40), person, signed_on=None, filed_in="")
    assert list(refused(office.desk, record_leaving, again)) == ["BG-01B"]


def test_posts_powers_assignments_and_accounts_end_that_day(office: make.Office) -> None:
    make.delegate(office)
    holds(office, person=office.deputy, post="agency_division", title="Trưởng phòng")
    has_paper(office, kind=OwnPaperKind.OFFICER, person=office.deputy)
    make.account(office, Role.LEADER, person=office.deputy)
    done = left(office, office.deputy, reason=LeavingReason.RETIRED)
    assert (done.posts, done.powers, done.accounts, done.assignments) == (1, 2, 1, 1)
    ends = {(row.kind, row.day) for row in rows(office, t.Ending)}
    kinds = {"post_held", "delegation", "authority_held", "own_paper"}
    assert ends == {(kind, office.day) for kind in kinds}
    entries = office.desk.read(account_entries, AccountsAsked())
    assert [each.until for each in entries if each.person == office.deputy] == [office.day]
    tomorrow = PeopleAsked(body=office.body, day=office.day + timedelta(days=1))
    here = {each.person for each in office.desk.read(people_on, tomorrow)}
    assert office.deputy not in here
    assert office.head in here


def test_who_has_a_post_in_another_body_keeps_it_and_his_account(office: make.Office) -> None:
    elsewhere = fresh_body(office)
    person = newcomer(office)
    office.desk.do(
        enrol_person,
        PersonRequest(
            request_id=make.request_id(),
            day=office.day,
            body=elsewhere.body,
            name="",
            kind=PostKind.OTHER,
            post="Chuyên viên",
            person=person,
        ),
    )
    make.account(office, Role.LEADER, person=person)
    assert left(office, person).accounts == 0
    people = office.desk.read(people_on, PeopleAsked(body=elsewhere.body, day=office.day))
    assert [each.person for each in people] == [person]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"minutes": " "}, ReasonMissingError),
        ({"filed_in": ""}, ReasonMissingError),
        ({"successor": 99}, NotFoundError),
        ({"person": 99}, NotFoundError),
        ({"body": 9}, NotFoundError),
    ],
)
def test_what_is_not_whole_is_refused(
    office: make.Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    raised(office.desk, record_leaving, replace(leaving(office), **changes), error)
    assert rows(office, t.Leaving) == []


def test_days_stand_in_their_order(office: make.Office) -> None:
    late = leaving(office, signed_on=office.day + timedelta(days=1))
    raised(office.desk, record_leaving, late, DaysOutOfOrderError)
    person = newcomer(office, day=office.day)
    early = leaving(
        office, person, day=office.day - timedelta(days=9), signed_on=office.day - timedelta(days=9)
    )
    raised(office.desk, record_leaving, early, DaysOutOfOrderError)


def test_nobody_leaves_twice_nor_records_his_own_leaving(office: make.Office) -> None:
    person = newcomer(office)
    left(office, person)
    raised(office.desk, record_leaving, leaving(office, person), AlreadyThereError)
    slot = make.account(office, Role.OFFICER, person=office.drafter)
    his = make.seated(office, slot)
    raised(his.desk, record_leaving, leaving(office, office.drafter), NotAllowedError)


def test_the_last_officer_does_not_leave(office: make.Office) -> None:
    slot = make.account(office, Role.OFFICER, person=office.head)
    seat = make.seated(office, slot)
    # The clerk who founded the desk has the other officer's account, and a post from today.
    post = PersonRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        name="",
        kind=PostKind.OTHER,
        post="Văn thư",
        person=office.clerk,
    )
    office.desk.do(enrol_person, post)
    done = seat.desk.do(record_leaving, leaving(office, office.clerk))
    assert done.accounts == 1


def test_a_temporary_officer_is_not_left_alone(office: make.Office) -> None:
    slot = make.account(office, Role.OFFICER, person=office.head, until=make.FAR_OFF)
    seat = make.seated(office, slot)
    post = PersonRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        name="",
        kind=PostKind.OTHER,
        post="Văn thư",
        person=office.clerk,
    )
    office.desk.do(enrol_person, post)
    asked = leaving(office, office.clerk)
    raised(seat.desk, record_leaving, asked, LastOfficerError)

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    RecipientMissingError,
    WrongStageError,
)
from bmnn_desk.services.take_out import take_out, taking_out_findings
from bmnn_desk.storage import tables as t
from tests import make
from tests.authority_desk import PROVINCE, holds
from tests.away_desk import PLACE, TAKER, abroad, delivered, later, now, out, permit, sent, trip
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_what_is_taken_out_is_with_who_takes_it_till_its_day(office: Office) -> None:
    request = trip(office)
    done = office.desk.do(take_out, request)
    assert done.warnings == ()
    (copy,) = request.copies
    assert now(office, copy) == ("taken_out", TAKER, PLACE, later(office, 2))
    (row,) = rows(office, t.TakingOut)
    assert (row.permitted_by, row.permit_title) == ("Trần Văn Giám", "Giám đốc")
    assert (row.permitted_on, row.asked_number) == (office.day, "11/ĐN-VP")
    (move,) = [each for each in rows(office, t.CopyEvent) if each.kind == "taken_out"]
    assert (move.paper, move.person_id) == ("12/GP-SMM", office.drafter)
    assert prove(office.desk) > 0


def test_what_it_would_break_is_known_before_and_nothing_is_kept(office: Office) -> None:
    request = trip(office, permit=None, purpose="")
    found = tuple(office.desk.read(taking_out_findings, request))
    assert {rule.id for rule in found} == {"MR-01", "MR-02"}
    assert all(rule.severity is Severity.BLOCK for rule in found)
    assert tuple(office.desk.read(taking_out_findings, trip(office))) == ()
    assert rows(office, t.TakingOut) == []


@pytest.mark.finding(91)
@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("MR-01", {"permit": None}),
        ("MR-02", {"asked_on": None}),
        ("MR-02", {"purpose": " "}),
        ("MR-02", {"protection": ""}),
    ],
)
def test_nothing_leaves_without_the_written_request_and_the_permission(
    office: Office, rule: str, changes: dict[str, Any]
) -> None:
    request = trip(office, **changes)
    assert set(refused(office.desk, take_out, request)) == {rule}
    excused = replace(request, other_cases=(other_case(rule),))
    done = office.desk.do(take_out, excused)
    assert [each.id for each in done.warnings] == [rule]
    assert [each.rule for each in rows(office, t.OtherCase)] == [rule]


@pytest.mark.finding(91)
def test_a_permission_after_they_left_is_none(office: Office) -> None:
    late = trip(office, permit=permit(office, day=later(office, 1)))
    assert set(refused(office.desk, take_out, late)) == {"MR-01"}


def test_a_deputy_permits_with_his_heads_power_to_let_out_and_not_without(office: Office) -> None:
    own = trip(office, permit=permit(office, person=office.deputy))
    assert set(refused(office.desk, take_out, own)) == {"MR-01"}
    copying = make.delegate(office, scopes=frozenset({DelegationScope.COPY}))
    other = replace(own, permit=permit(office, person=office.deputy, delegation=copying))
    assert set(refused(office.desk, take_out, other)) == {"MR-01"}
    power = make.delegate(office, number="09/QĐ-SMM", scopes=frozenset({DelegationScope.TAKE_OUT}))
    given = replace(own, permit=permit(office, person=office.deputy, delegation=power))
    assert office.desk.do(take_out, given).warnings == ()


def test_abroad_a_post_of_the_list_permits_and_the_delegations_head_is_told(
    office: Office,
) -> None:
    assert set(refused(office.desk, take_out, trip(office, abroad=True))) == {"MR-01C", "MR-01D"}
    assert set(refused(office.desk, take_out, abroad(office, told_on=None))) == {"MR-01D"}
    assert set(refused(office.desk, take_out, abroad(office, permit=None))) == {"MR-01B"}
    assert set(refused(office.desk, take_out, abroad(office, asked_on=None))) == {"MR-02B"}
    assert office.desk.do(take_out, abroad(office)).warnings == ()


def test_abroad_the_head_permits_where_he_holds_such_a_post_himself(office: Office) -> None:
    holds(office, post=PROVINCE, ground="12/UQ-UBND")
    request = abroad(office, permit=permit(office))
    assert office.desk.do(take_out, request).warnings == ()
    (row,) = rows(office, t.TakingOut)
    assert row.permit_person_id == office.head


def test_somebody_of_another_body_permits_nothing_in_the_country(office: Office) -> None:
    request = abroad(office, abroad=False)
    assert set(refused(office.desk, take_out, request)) == {"MR-01"}


def test_since_2026_nobody_need_permit_it_in_the_country(new_office: Office) -> None:
    request = trip(new_office, permit=None, asked_on=None, asked_number="", purpose="")
    assert new_office.desk.do(take_out, request).warnings == ()


def test_since_2026_abroad_still_wants_request_and_permission(new_office: Office) -> None:
    broken = refused(new_office.desk, take_out, abroad(new_office, permit=None, asked_on=None))
    assert set(broken) == {"MR-01B", "MR-02B"}
    done = new_office.desk.do(take_out, abroad(new_office, told_on=None))
    assert [each.id for each in done.warnings] == ["MR-01D"]


def test_what_is_away_or_was_sent_cannot_be_taken_out(office: Office) -> None:
    request = trip(office)
    office.desk.do(take_out, request)
    again = trip(office, *request.copies)
    assert str(raised(office.desk, take_out, again, WrongStageError)) == (
        "at taken_out, needs at_clerk"
    )
    given = sent(office, delivered(office))
    raised(office.desk, take_out, trip(office, *given), WrongStageError)


def test_a_copy_stands_once_and_is_of_this_body(office: Office) -> None:
    request = trip(office)
    twice = replace(request, copies=request.copies * 2)
    raised(office.desk, take_out, twice, NotFoundError)
    raised(office.desk, take_out, replace(request, copies=(9999,)), NotFoundError)
    raised(office.desk, take_out, replace(request, copies=()), NotFoundError)


def test_its_days_are_in_order(office: Office) -> None:
    before = trip(office, until=later(office, -1))
    raised(office.desk, take_out, before, DaysOutOfOrderError)
    too_early = trip(make.on(office, 3), day=office.day, since=office.day)
    raised(office.desk, take_out, too_early, DaysOutOfOrderError)


def test_somebody_takes_it(office: Office) -> None:
    raised(office.desk, take_out, trip(office, taker=" "), RecipientMissingError)
    assert out(office) == 1

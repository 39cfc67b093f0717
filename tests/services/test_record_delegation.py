from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.hold_authority import AuthorityRequest, hold_authority
from bmnn_desk.services.record_delegation import (
    DelegationRequest,
    EndingRequest,
    record_delegation,
    record_ending,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.everything import end
from tests.services.ledger import raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def hold_post(at: Office, post: str) -> None:
    at.desk.do(
        hold_authority,
        AuthorityRequest(
            request_id=make.request_id(),
            day=at.day,
            body=at.body,
            person=at.head,
            post=post,
            title="Giám đốc",
            since=date(2025, 1, 2),
        ),
    )


def power(at: Office, **changes: Any) -> DelegationRequest:  # noqa: ANN401
    return DelegationRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        delegation=make.delegation(at, **changes),
    )


def test_a_power_is_kept_as_its_document_says(office: Office) -> None:
    scopes = frozenset({DelegationScope.TAKE_OUT, DelegationScope.DETERMINE})
    office.desk.do(record_delegation, power(office, scopes=scopes))
    (kept,) = rows(office, t.Delegation)
    assert (kept.number, kept.delegate_id, kept.scopes) == (
        "05/QĐ-SMM",
        office.deputy,
        ["determine", "take_out"],
    )


@pytest.mark.parametrize(
    "missing",
    [{"number": ""}, {"scopes": frozenset()}, {"until": date(2024, 1, 1)}, {"delegate": 2}],
)
def test_a_power_that_is_not_whole_is_refused(office: Office, missing: dict[str, Any]) -> None:
    assert set(refused(office.desk, record_delegation, power(office, **missing))) == {"CFG-03"}


def test_from_2026_the_same_only_warns(new_office: Office) -> None:
    rule = new_office.desk.law.on(new_office.day).rules["CFG-03"]
    assert rule.confidence is Confidence.UNREAD
    new_office.desk.do(record_delegation, power(new_office, number=""))
    assert [row.number for row in rows(new_office, t.Delegation)] == [""]


def test_a_delegate_gives_nothing_further_and_hears_by_which_article(office: Office) -> None:
    later = {"since": date(2025, 6, 1), "delegator": office.deputy, "delegate": office.drafter}
    make.delegate(office)
    broken = refused(office.desk, record_delegation, power(office, **later))
    assert set(broken) == {"CFG-03", "CFG-03B"}
    rule = office.desk.law.on(office.day).rules["CFG-03B"]
    assert "không được ủy quyền tiếp" in rule.text
    assert "Điều 11 khoản 5" in rule.basis
    assert len(rows(office, t.Delegation)) == 1


def test_power_for_copying_comes_from_a_post_that_may_give_it_and_has_a_term(
    office: Office,
) -> None:
    copying = frozenset({DelegationScope.COPY})
    hold_post(office, "agency_division")
    assert set(refused(office.desk, record_delegation, power(office, scopes=copying))) == {
        "CFG-03C"
    }
    hold_post(office, "province_agency")
    office.desk.do(record_delegation, power(office, scopes=copying, until=None))
    assert [row.scopes for row in rows(office, t.Delegation)] == [["copy"]]


def test_people_who_are_not_there_are_not_found(office: Office) -> None:
    for wrong in ({"delegator": 99}, {"delegate": 99}):
        raised(office.desk, record_delegation, power(office, **wrong), NotFoundError)


def test_an_ending_leaves_what_was_before_it(office: Office) -> None:
    number = make.delegate(office)
    end(office, "delegation", number)
    assert rows(office, t.Delegation)[0].until == date(2025, 12, 31)
    (ending,) = rows(office, t.Ending)
    assert (ending.kind, ending.row, ending.day) == ("delegation", number, office.day)


@pytest.mark.parametrize(("kind", "row"), [("delegation", 9), ("item", 1), ("post_held", 9)])
def test_only_what_is_dated_and_there_can_end(office: Office, kind: str, row: int) -> None:
    request = EndingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        kind=kind,
        row=row,
        reason="",
    )
    raised(office.desk, record_ending, request, NotFoundError)

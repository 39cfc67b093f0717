from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.errors import NotFoundError
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

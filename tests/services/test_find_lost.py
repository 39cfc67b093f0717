from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.errors import (
    DaysOutOfOrderError,
    DeskError,
    HolderMissingError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.incidents import IncidentAsked, incident_detail
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.storage import tables as t
from tests.inventory_desk import finds, incident, lost
from tests.services.broken import DAY
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_lost_copy_that_is_found_has_a_holder_again(office: Office) -> None:
    number, copy = lost(office)
    assert office.desk.do(find_lost, finds(office, number, copy, person=office.clerk)) == 1
    move = [row for row in rows(office, t.CopyEvent) if row.copy_id == copy][-1]
    assert (move.state, move.holder, move.place, move.person_id) == (
        "held",
        "Lê Thị Văn Thư",
        "Tủ số 2",
        office.clerk,
    )
    (detail,) = office.desk.read(incident_detail, IncidentAsked(body=office.body, incident=number))
    assert [(each.is_lost, each.found_on) for each in detail.copies] == [(False, office.day)]
    assert detail.row.lost == 0
    assert prove(office.desk) > 0


def test_what_was_found_may_be_lost_again(office: Office) -> None:
    number, copy = lost(office)
    office.desk.do(find_lost, finds(office, number, copy))
    raised(office.desk, find_lost, finds(office, number, copy), WrongStageError)
    assert office.desk.do(record_incident, incident(office, copies=(copy,))) != number


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"words": " "}, ReasonMissingError),
        ({"holder": ""}, HolderMissingError),
        ({"place": ""}, HolderMissingError),
        ({"copies": ()}, NotFoundError),
        ({"copies": (999,)}, NotFoundError),
        ({"person": 99}, NotFoundError),
        ({"body": 9}, NotFoundError),
        ({"incident": 9}, NotFoundError),
    ],
    ids=str,
)
def test_a_find_says_who_has_the_copy_now(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    number, copy = lost(office)
    request = replace(finds(office, number, copy), **changes)
    raised(office.desk, find_lost, request, error)
    early = replace(finds(office, number, copy), day=office.day - DAY)
    raised(office.desk, find_lost, early, DaysOutOfOrderError)


def test_a_copy_that_the_incident_has_not_is_told_by_its_own_number(office: Office) -> None:
    number, copy = lost(office)
    with pytest.raises(NotFoundError) as told:
        office.desk.do(find_lost, finds(office, number, 999, copy))
    assert told.value.number == 999

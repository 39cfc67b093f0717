from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.incidents import IncidentKind
from bmnn_desk.domain.inventory import AnswerWay
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    DeskError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.counted import CountPart
from bmnn_desk.services.incidents import IncidentsAsked, incident_rows
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.storage import tables as t
from tests import make
from tests.export_desk import exported
from tests.inventory_desk import begun, counted, incident, lines, listed, lost, missing_one
from tests.services.broken import DAY
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def newest(at: Office, copy: int) -> t.CopyEvent:
    return [row for row in rows(at, t.CopyEvent) if row.copy_id == copy][-1]


def test_what_a_count_misses_is_lost_by_one_incident(office: Office) -> None:
    inventory = begun(office)
    gone = listed(office, inventory)[:2]
    counted(office, inventory, missing=gone)
    open_lines = lines(office, inventory, CountPart.UNRESOLVED)
    numbers = tuple(line.count for line in open_lines if line.count is not None)
    number = office.desk.do(record_incident, incident(office, counts=numbers))
    assert {newest(office, copy).state for copy in gone} == {CopyState.LOST.value}
    answered = lines(office, inventory, CountPart.DIFFERENCES)
    assert {(line.way, line.incident) for line in answered} == {(AnswerWay.INCIDENT, number)}
    assert {row.copy_id for row in rows(office, t.IncidentCopy)} == set(gone)
    assert prove(office.desk) > 0


def test_a_lost_copy_keeps_who_had_it_last(office: Office) -> None:
    make.issued(office)
    before = newest(office, 1)
    office.desk.do(record_incident, incident(office, copies=(1,)))
    after = newest(office, 1)
    assert (after.holder, after.place, after.state) == (before.holder, before.place, "lost")


def test_a_leak_moves_no_copy(office: Office) -> None:
    make.issued(office)
    before = newest(office, 1).id
    office.desk.do(record_incident, incident(office, copies=(1,), kind=IncidentKind.LEAK))
    assert newest(office, 1).id == before


def test_a_thing_in_no_register_and_a_document_are_incidents_too(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(record_incident, incident(office, subject="Bản nháp trong máy in"))
    office.desk.do(record_incident, incident(office, item=item, kind=IncidentKind.LEAK))
    assert rows(office, t.IncidentCopy) == []
    assert [row.item_id for row in rows(office, t.Incident)] == [None, item]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"how": " "}, ReasonMissingError),
        ({"found_by": ""}, ReasonMissingError),
        ({"copies": ()}, ReasonMissingError),
        ({"copies": (999,)}, NotFoundError),
        ({"item": 999}, NotFoundError),
        ({"counts": (999,)}, NotFoundError),
        ({"body": 9}, NotFoundError),
    ],
    ids=str,
)
def test_an_incident_that_says_too_little_is_refused(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    make.issued(office)
    request = replace(incident(office, copies=(1,)), **changes)
    raised(office.desk, record_incident, request, error)


def test_it_is_found_before_it_is_recorded_and_after_the_copys_last_move(office: Office) -> None:
    make.issued(office)
    late = incident(office, copies=(1,), found_on=office.day + DAY)
    raised(office.desk, record_incident, late, DaysOutOfOrderError)
    early = incident(office, copies=(1,), found_on=office.day - DAY)
    raised(office.desk, record_incident, early, DaysOutOfOrderError)


def test_a_lost_copy_belongs_to_one_incident(office: Office) -> None:
    _, copy = lost(office)
    raised(office.desk, record_incident, incident(office, copies=(copy,)), AlreadyThereError)


@pytest.mark.parametrize("kind", IncidentKind)
def test_a_package_on_a_drive_is_concerned_by_its_document_alone(
    office: Office, kind: IncidentKind
) -> None:
    item = exported(office).item
    (copy,) = (row.id for row in rows(office, t.Copy) if row.item_id == item)
    asked = incident(office, kind=kind, copies=(copy,))
    raised(office.desk, record_incident, asked, NotFoundError)
    number = office.desk.do(record_incident, incident(office, kind=kind, item=item))
    (row,) = office.desk.read(incident_rows, IncidentsAsked(body=office.body, ids=(number,)))
    assert (row.item, row.copies) == (item, 0)


def test_a_destroyed_copy_is_not_lost(office: Office) -> None:
    make.issued(office)
    item = rows(office, t.Copy)[0].item_id
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    raised(office.desk, record_incident, incident(office, copies=(1,)), WrongStageError)


def test_a_resolved_difference_is_no_incident_any_more(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    office.desk.do(record_incident, incident(office, counts=(line.count,)))
    again = incident(office, counts=(line.count,))
    raised(office.desk, record_incident, again, WrongStageError)
    assert lines(office, inventory, CountPart.UNRESOLVED) == []

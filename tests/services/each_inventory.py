"""Requests and questions about counting, incidents and provision that go through, by verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.counted import CountPart, CountRowsAsked, CountsAsked, ScanAsked
from bmnn_desk.services.incidents import IncidentAsked, IncidentsAsked
from bmnn_desk.services.inventories import InventoriesAsked
from bmnn_desk.services.provisions import ProvisionsAsked
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.services.resolve_difference import resolve_difference
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import tables as t
from tests import inventory_desk, make
from tests.inventory_desk import (
    begins,
    closes,
    counted,
    ends_incident,
    finds,
    incident,
    listed,
    remedies,
    reports,
    resolves,
    thing,
)
from tests.provision_desk import asked, asks, refuses
from tests.services.ledger import rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.incidents import CloseIncidentRequest, FoundAgainRequest
    from bmnn_desk.domain.inventory import (
        CloseInventoryRequest,
        CountRequest,
        DifferenceRequest,
        InventoryRequest,
    )
    from tests.make import Office


def ended(at: Office) -> None:
    """Whatever round is open has its end: only one about the same can be open."""
    done = {row.inventory_id for row in rows(at, t.InventoryEnd)}
    for row in rows(at, t.Inventory):
        if row.id not in done:
            if listed(at, row.id, CountPart.UNCOUNTED):
                counted(at, row.id)
            settle(at, row.id)
            at.desk.do(close_inventory, closes(at, row.id))


def settle(at: Office, inventory: int) -> None:
    """Every difference of a round has an answer."""
    for line in inventory_desk.lines(at, inventory, CountPart.UNRESOLVED):
        assert line.count is not None
        at.desk.do(resolve_difference, resolves(at, inventory, line.count))


def begin(at: Office) -> InventoryRequest:
    ended(at)
    make.issued(at)
    return begins(at)


def new_round(at: Office) -> int:
    return at.desk.do(begin_inventory, begin(at))


def counts(at: Office) -> CountRequest:
    number = new_round(at)
    return inventory_desk.counts(at, number, thing(listed(at, number)[0]))


def missing(at: Office) -> tuple[int, int]:
    number = new_round(at)
    counted(at, number, missing=(listed(at, number)[-1],))
    (line,) = inventory_desk.lines(at, number, CountPart.UNRESOLVED)
    assert line.count is not None
    return number, line.count


def difference(at: Office) -> DifferenceRequest:
    number, count = missing(at)
    return resolves(at, number, count)


def end(at: Office) -> CloseInventoryRequest:
    number = new_round(at)
    counted(at, number)
    return closes(at, number)


def new_incident(at: Office) -> int:
    return at.desk.do(record_incident, incident(at, subject="Bản nháp trong máy in"))


def found(at: Office) -> FoundAgainRequest:
    ended(at)
    number, copy = _lost(at)
    return finds(at, number, copy)


def _lost(at: Office) -> tuple[int, int]:
    make.issued(at)
    copy = max(row.id for row in rows(at, t.Copy))
    return at.desk.do(record_incident, incident(at, copies=(copy,))), copy


def close(at: Office) -> CloseIncidentRequest:
    number = new_incident(at)
    at.desk.do(report_incident, reports(at, number))
    return ends_incident(at, number)


INVENTORY_READS: dict[str, Callable[[Office], Any]] = {
    "count_ids": lambda at: CountsAsked(body=at.body, inventory=new_round(at)),
    "count_rows": lambda at: CountRowsAsked(body=at.body, inventory=new_round(at), ids=(1,)),
    "incident_detail": lambda at: IncidentAsked(body=at.body, incident=new_incident(at)),
    "incident_ids": lambda at: BodyAsked(body=at.body),
    "incident_paper": lambda at: IncidentAsked(body=at.body, incident=new_incident(at)),
    "incident_rows": lambda at: IncidentsAsked(body=at.body, ids=(new_incident(at),)),
    "open_incidents": lambda at: BodyAsked(body=at.body),
    "open_inventories": lambda at: BodyAsked(body=at.body),
    "open_provisions": lambda at: BodyAsked(body=at.body),
    "inventory_ids": lambda at: BodyAsked(body=at.body),
    "inventory_paper": lambda at: InventoriesAsked(body=at.body, ids=(new_round(at),)),
    "inventory_rows": lambda at: InventoriesAsked(body=at.body, ids=(new_round(at),)),
    "provision_answers": lambda at: ProvisionsAsked(body=at.body, ids=(asked(at),)),
    "provision_ids": lambda at: BodyAsked(body=at.body),
    "provision_rows": lambda at: ProvisionsAsked(body=at.body, ids=(asked(at),)),
    "scanned_copy": lambda at: ScanAsked(body=at.body, inventory=new_round(at), typed="1234"),
}
INVENTORY_WRITES: dict[str, Callable[[Office], Any]] = {
    "begin_inventory": begin,
    "close_incident": close,
    "close_inventory": end,
    "count_copies": counts,
    "decide_provision": lambda at: refuses(at, asked(at)),
    "find_lost": found,
    "record_incident": lambda at: incident(at, subject="Bản nháp trong máy in"),
    "record_provision_request": asks,
    "remedy_incident": lambda at: remedies(at, new_incident(at)),
    "report_incident": lambda at: reports(at, new_incident(at)),
    "resolve_difference": difference,
}

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.domain.inventory import InventoryScope, InventoryState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    InventoryBalanceError,
    InventoryUnfinishedError,
    NotFoundError,
    WrongStageError,
)
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.resolve_difference import resolve_difference
from bmnn_desk.storage import tables as t
from tests import make
from tests.handover_desk import round_on_the_way, transfer_book
from tests.inventory_desk import (
    begun,
    closes,
    counted,
    incident,
    listed,
    missing_one,
    resolves,
    round_row,
)
from tests.services.broken import DAY
from tests.services.ledger import begun as at_store
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_round_closes_when_everything_is_counted(office: Office) -> None:
    inventory = begun(office)
    error = raised(
        office.desk, close_inventory, closes(office, inventory), InventoryUnfinishedError
    )
    assert isinstance(error, InventoryUnfinishedError)
    assert error.uncounted == len(listed(office, inventory))
    counted(office, inventory)
    figures = office.desk.do(close_inventory, closes(office, inventory))
    assert figures.balances
    assert (figures.opening, figures.closing) == (len(listed(office, inventory)),) * 2
    row = round_row(office, inventory)
    assert (row.state, row.closed_on, row.number) == (
        InventoryState.CLOSED,
        office.day,
        "03/BB-SMM",
    )
    raised(office.desk, close_inventory, closes(office, inventory), WrongStageError)
    assert prove(office.desk) > 0


def test_a_difference_keeps_a_round_open_until_it_is_resolved(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    error = raised(
        office.desk, close_inventory, closes(office, inventory), InventoryUnfinishedError
    )
    assert isinstance(error, InventoryUnfinishedError)
    assert (error.uncounted, error.unresolved) == (0, 1)
    assert round_row(office, inventory).state is InventoryState.DIFFERING
    office.desk.do(resolve_difference, resolves(office, inventory, line.count))
    assert round_row(office, inventory).state is InventoryState.READY
    office.desk.do(close_inventory, closes(office, inventory))


def test_what_became_an_incident_is_lost_in_the_figures(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    office.desk.do(record_incident, incident(office, counts=(line.count,)))
    figures = office.desk.do(close_inventory, closes(office, inventory))
    assert (figures.lost, figures.went, figures.came) == (1, 0, 0)
    assert figures.closing == figures.opening - 1


def test_what_came_and_went_while_it_ran_is_in_the_figures(office: Office) -> None:
    inventory = begun(office)
    expected = len(listed(office, inventory))
    make.issued(office)
    came = len({row.copy_id for row in rows(office, t.CopyEvent)}) - expected
    counted(office, inventory)
    figures = office.desk.do(close_inventory, closes(office, inventory))
    assert (figures.opening, figures.came, figures.closing) == (
        expected,
        came,
        expected + came,
    )


def test_what_left_by_a_recorded_move_is_not_counted_any_more(office: Office) -> None:
    make.issued(office)
    holder = next(row.holder for row in rows(office, t.CopyEvent) if row.state == "at_clerk")
    inventory = begun(office, scope=InventoryScope.HOLDER, holder=holder)
    before = round_row(office, inventory).figures.uncounted
    transfer_book(office)
    round_on_the_way(office)
    figures = round_row(office, inventory).figures
    gone = [row for row in rows(office, t.CopyEvent) if row.kind == "handed_over"]
    went = {row.copy_id for row in gone} & set(listed(office, inventory))
    assert figures.went == len(went)
    assert figures.uncounted == before - len(went)


def test_figures_that_do_not_agree_are_refused(office: Office) -> None:
    inventory = begun(office)
    counted(office, inventory)
    with at_store(office.desk) as session:
        session.execute(text("DELETE FROM copy_now WHERE copy_id = 1"))
    error = raised(office.desk, close_inventory, closes(office, inventory), InventoryBalanceError)
    assert isinstance(error, InventoryBalanceError)
    assert error.reckoned == error.closing + 1


def test_a_round_does_not_close_before_its_last_count(office: Office) -> None:
    inventory = begun(office)
    later = make.on(office, 2)
    counted(later, inventory)
    raised(later.desk, close_inventory, closes(office, inventory), DaysOutOfOrderError)
    wrong = replace(closes(later, inventory), body=9)
    raised(later.desk, close_inventory, wrong, NotFoundError)
    later.desk.do(close_inventory, closes(later, inventory, day=later.day + DAY))

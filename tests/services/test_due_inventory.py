from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.inventory import InventoryScope
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.due_inventory import inventory_due
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.holdings_list import HoldingRowsAsked, holding_rows
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.storage import tables as t
from tests import make
from tests.custody_desk import keeps, originals
from tests.inventory_desk import begins, begun, closes, counted, listed, missing_one
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from tests.make import Office


def due(at: Office) -> list[DueRow]:
    with working(at) as work:
        return list(inventory_due(work, at.body, at.day))


def uncounted(at: Office) -> set[int]:
    """Every copy that waits for its count."""
    with at.desk._vault.begin() as session:
        return set(session.scalars(select(t.CopyCounted.copy_id)))


def expected_of(at: Office, row: DueRow) -> set[int]:
    """The copies on the list of a round that is begun from where a row leads."""
    (copy,) = at.desk.read(holding_rows, HoldingRowsAsked(body=at.body, ids=(row.ref.number,)))
    scope, said = InventoryScope.ALL, {}
    if row.label:
        scope, said = InventoryScope.PLACE, {"place": row.label}
    elif row.who:
        scope, said = InventoryScope.HOLDER, {"holder": row.who}
    assert (copy.place if row.label else copy.holder) == (row.label or row.who)
    inventory = at.desk.do(begin_inventory, begins(at, scope=scope, **said))
    return set(listed(at, inventory))


@pytest.mark.finding(60)
@pytest.mark.finding(61)
def test_a_copy_is_due_a_year_after_it_came_the_archived_original_too(office: Office) -> None:
    make.issued(office)
    assert due(make.on(office, 364)) == []
    late = make.on(office, 365)
    (row,) = due(late)
    assert row.state(date(2026, 3, 10)) is DueState.TODAY
    assert row.state(date(2026, 3, 11)) is DueState.LATE
    assert (row.kind, row.rule, row.ref.kind, row.count) == (
        DueKind.COUNT,
        "KK-01B",
        RecordKind.COPY,
        4,
    )
    assert len(expected_of(late, row)) == 4


@pytest.mark.finding(60)
@pytest.mark.finding(61)
def test_a_row_stands_for_a_place_or_for_a_holder_and_every_copy_is_reached(
    office: Office,
) -> None:
    for number, copy in enumerate(originals(office), start=1):
        office.desk.do(keep_copies, keeps(office, copy, place=f"Tủ {number}"))
    later = make.on(office, 10)
    make.issued(later)
    late = make.on(office, 400)
    found = due(late)
    assert len({(row.label, row.who) for row in found}) == len(found) == 3
    assert [row.due for row in found] == sorted(row.due for row in found if row.due is not None)
    assert {row.label for row in found} >= {"Tủ 1", "Tủ 2"}
    assert sum(row.count for row in found) == len(uncounted(office)) == 8
    reached = set().union(*(expected_of(late, row) for row in found))
    assert reached == uncounted(office)


def test_copies_of_an_open_round_lead_to_it(office: Office) -> None:
    inventory = begun(office)
    late, still = due(make.on(office, 365))
    assert (late.rule, late.count, late.ref.kind, late.ref.number) == (
        "KK-01B",
        4,
        RecordKind.INVENTORY,
        inventory,
    )
    assert still.due is None


def test_a_count_puts_it_off_for_a_year(office: Office) -> None:
    make.issued(office)
    later = make.on(office, 200)
    inventory = later.desk.do(begin_inventory, begins(later))
    counted(later, inventory)
    later.desk.do(close_inventory, closes(later, inventory))
    assert due(make.on(office, 500)) == []
    (row,) = due(make.on(office, 566))
    assert row.count == 4


def test_an_open_round_waits_and_tells_its_differences(office: Office) -> None:
    inventory = begun(office)
    (row,) = due(office)
    assert (row.kind, row.ref.kind, row.ref.number, row.due) == (
        DueKind.COUNT,
        RecordKind.INVENTORY,
        inventory,
        None,
    )
    counted(office, inventory)
    office.desk.do(close_inventory, closes(office, inventory))
    assert due(office) == []


@pytest.mark.finding(100)
def test_a_missing_copy_waits_until_something_comes_out(office: Office) -> None:
    missing_one(office)
    (row,) = due(office)
    assert (row.kind, row.rule, row.count) == (DueKind.DIFFERENCE, "KK-01C", 1)


def test_no_more_rows_are_told_than_a_list_holds(office: Office) -> None:
    for number in range(MOST // 2 + 1):
        for turn, copy in enumerate(originals(office)):
            office.desk.do(keep_copies, keeps(office, copy, place=f"Tủ {2 * number + turn}"))
    assert len(due(make.on(office, 400))) == MOST

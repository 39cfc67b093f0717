from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.due_inventory import inventory_due
from bmnn_desk.services.due_texts import MOST
from tests import make
from tests.inventory_desk import begins, begun, closes, counted, missing_one
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from tests.make import Office


def due(at: Office) -> list[DueRow]:
    with working(at) as work:
        return list(inventory_due(work, at.body, at.day))


@pytest.mark.finding(60)
@pytest.mark.finding(61)
def test_a_copy_is_due_a_year_after_it_came_the_archived_original_too(office: Office) -> None:
    make.issued(office)
    assert due(make.on(office, 364)) == []
    rows = due(make.on(office, 365))
    assert {row.state(date(2026, 3, 10)) for row in rows} == {DueState.TODAY}
    assert [row.label for row in rows] == [f"01/BC-SMM ({number:02})" for number in range(1, 5)]
    assert {(row.kind, row.rule, row.ref.kind) for row in rows} == {
        (DueKind.COUNT, "KK-01B", RecordKind.COPY)
    }
    assert {row.state(date(2026, 3, 11)) for row in rows} == {DueState.LATE}


def test_a_count_puts_it_off_for_a_year(office: Office) -> None:
    make.issued(office)
    later = make.on(office, 200)
    inventory = later.desk.do(begin_inventory, begins(later))
    counted(later, inventory)
    later.desk.do(close_inventory, closes(later, inventory))
    assert due(make.on(office, 500)) == []
    assert len(due(make.on(office, 566))) == 4


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
    for _ in range(MOST // 4 + 1):
        make.issued(office)
    assert len(due(make.on(office, 400))) == MOST

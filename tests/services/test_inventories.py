from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.domain.inventory import InventoryScope, InventoryState
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.inventories import (
    InventoriesAsked,
    inventory_ids,
    inventory_is_open,
    inventory_row,
    inventory_rows,
    open_inventories,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import tables as t
from tests.inventory_desk import begins, begun, closes, counted, round_row
from tests.services.at_work import working
from tests.services.statements import asked_of

if TYPE_CHECKING:
    from tests.make import Office


def test_rounds_are_listed_with_the_newest_first(office: Office) -> None:
    first = begun(office)
    counted(office, first)
    office.desk.do(close_inventory, closes(office, first))
    second = office.desk.do(begin_inventory, begins(office))
    (ids,) = office.desk.read(inventory_ids, BodyAsked(body=office.body))
    assert list(ids) == [second, first]
    asked = InventoriesAsked(body=office.body, ids=(second, 99, first))
    rows = list(office.desk.read(inventory_rows, asked))
    assert [(row.id, row.state) for row in rows] == [
        (second, InventoryState.COUNTING),
        (first, InventoryState.CLOSED),
    ]
    with working(office) as work:
        assert list(work.session.scalars(select(t.Inventory.id).where(inventory_is_open()))) == [
            second
        ]


def test_many_closed_rounds_ask_no_more_than_one(office: Office) -> None:
    numbers: list[int] = []
    for _ in range(3):
        made = office.desk.do(begin_inventory, begins(office)) if numbers else begun(office)
        numbers.append(made)
        counted(office, numbers[-1])
        office.desk.do(close_inventory, closes(office, numbers[-1]))
    with asked_of(office) as alone:
        office.desk.read(inventory_rows, InventoriesAsked(body=office.body, ids=(numbers[0],)))
    with asked_of(office) as together:
        asked = InventoriesAsked(body=office.body, ids=tuple(numbers))
        rows = office.desk.read(inventory_rows, asked)
    assert len(together) == len(alone)
    assert [row.figures for row in rows] == [round_row(office, each).figures for each in numbers]


def test_the_open_ones_are_counted_without_their_rows(office: Office) -> None:
    assert office.desk.read(open_inventories, BodyAsked(body=office.body)) == (0,)
    first = begun(office)
    with asked_of(office) as asked:
        assert office.desk.read(open_inventories, BodyAsked(body=office.body)) == (1,)
    assert len(asked) <= 4
    assert office.desk.read(open_inventories, BodyAsked(body=9)) == (0,)
    counted(office, first)
    office.desk.do(close_inventory, closes(office, first))
    assert office.desk.read(open_inventories, BodyAsked(body=office.body)) == (0,)


def test_a_round_says_whose_by_whom_and_by_which_paper(office: Office) -> None:
    row = round_row(office, begun(office))
    assert (row.scope, row.counters, row.decision, row.closed_on) == (
        InventoryScope.ALL,
        ("Lê Thị Văn Thư", "Trần Văn Giám"),
        "15/KH-SMM",
        None,
    )
    with working(office) as work:
        assert inventory_row(work, work.find(t.Inventory, row.id)) == row


def test_no_other_body_sees_it_and_nobody_asks_for_more_than_500(office: Office) -> None:
    number = begun(office)
    assert not list(office.desk.read(inventory_rows, InventoriesAsked(body=9, ids=(number,))))
    with pytest.raises(ValueError, match="501"):
        InventoriesAsked(body=1, ids=tuple(range(501)))

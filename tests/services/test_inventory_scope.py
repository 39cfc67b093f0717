from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.domain.inventory import InventoryScope
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.inventory_scope import (
    end_of,
    figures,
    in_scope,
    moved,
    newest_counts,
    open_inventory,
    uncounted,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.inventory_desk import (
    begins,
    begun,
    closes,
    counted,
    counts,
    listed,
    missing_one,
    moved_to,
    thing,
)
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_an_open_round_is_found_and_a_closed_one_is_not(office: Office) -> None:
    inventory = begun(office)
    with working(office) as work:
        assert open_inventory(work, inventory, office.body).id == inventory
        assert end_of(work, inventory) is None
        with pytest.raises(NotFoundError):
            open_inventory(work, inventory, office.body + 1)
    counted(office, inventory)
    office.desk.do(close_inventory, closes(office, inventory))
    with working(office) as work:
        end = end_of(work, inventory)
        assert end is not None
        assert end.opening == end.closing
        with pytest.raises(WrongStageError):
            open_inventory(work, inventory, office.body)


@pytest.mark.parametrize("scope", InventoryScope)
def test_moves_and_the_list_of_now_tell_the_same_of_each_scope(
    office: Office, scope: InventoryScope
) -> None:
    whole = begun(office)
    copy = listed(office, whole)[0]
    moved_to(office, whole, copy, "Tủ phòng 3")
    request = begins(
        office, scope=scope, holder="Ngô Văn Soạn", person=office.drafter, place="Tủ phòng 3"
    )
    inventory = whole if scope is InventoryScope.ALL else office.desk.do(begin_inventory, request)
    make.issued(office)
    with working(office) as work:
        row = open_inventory(work, inventory, office.body)
        now = set(work.session.scalars(select(t.CopyNow.copy_id).where(in_scope(row))))
        since = moved(work, row)
        assert {each for each, move in since.items() if move.is_in} == now & set(since)
        assert figures(work, row).balances


def test_moves_of_named_copies_are_those_of_the_body_and_no_others(office: Office) -> None:
    inventory = begun(office)
    first, second, *_ = listed(office, inventory)
    for copy in (first, second):
        moved_to(office, inventory, copy, "Tủ phòng 3")
    with working(office) as work:
        row = open_inventory(work, inventory, office.body)
        since = moved(work, row)
        assert {first, second} <= since.keys()
        assert moved(work, row, (first,)) == {first: since[first]}
        assert moved(work, row, ()) == {}


def test_only_what_was_counted_last_of_a_copy_holds(office: Office) -> None:
    inventory, line = missing_one(office)
    office.desk.do(count_copies, counts(office, inventory, thing(line.id)))
    expected = len(listed(office, inventory))
    with working(office) as work:
        row = open_inventory(work, inventory, office.body)
        held = set(work.session.scalars(newest_counts(inventory)))
        assert line.count not in held
        assert len(held) == expected
        assert uncounted(work, row) == frozenset()

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.inventory import InventoryScope, InventoryState
from bmnn_desk.errors import (
    AlreadyThereError,
    CountersMissingError,
    DeskError,
    HolderMissingError,
    NotFoundError,
)
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.storage import tables as t
from tests import make
from tests.inventory_desk import begins, begun, closes, counted, lines, listed, moved_to, round_row
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_round_of_all_expects_every_copy_that_the_office_has(office: Office) -> None:
    inventory = begun(office)
    now = {row.copy_id for row in rows(office, t.CopyEvent)}
    assert set(listed(office, inventory)) == now
    row = round_row(office, inventory)
    assert (row.state, row.figures.opening, row.figures.uncounted) == (
        InventoryState.COUNTING,
        len(now),
        len(now),
    )
    assert prove(office.desk) > 0


def test_the_list_keeps_holder_and_place_of_the_day_it_was_frozen(office: Office) -> None:
    inventory = begun(office)
    first = lines(office, inventory)[0]
    moves = {row.copy_id: row for row in rows(office, t.CopyEvent)}
    assert (first.holder, first.place) == (moves[first.id].holder, moves[first.id].place)
    assert first.reference
    assert first.code


def test_a_round_of_a_holder_or_a_place_expects_his_copies_alone(office: Office) -> None:
    make.issued(office)
    holders = {row.holder for row in rows(office, t.CopyEvent)}
    for holder in holders:
        request = begins(office, scope=InventoryScope.HOLDER, holder=holder)
        found = lines(office, office.desk.do(begin_inventory, request))
        assert {line.holder for line in found} == {holder}


def test_a_round_of_a_place_or_a_person_expects_what_is_there_and_his(office: Office) -> None:
    inventory = begun(office)
    copy = listed(office, inventory)[0]
    moved_to(office, inventory, copy, "Tủ phòng 3")
    by_place = begins(office, scope=InventoryScope.PLACE, place="Tủ phòng 3")
    by_person = begins(
        office, scope=InventoryScope.HOLDER, holder="Ngô Văn Soạn", person=office.drafter
    )
    for request in (by_place, by_person):
        assert listed(office, office.desk.do(begin_inventory, request)) == [copy]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"counters": ()}, CountersMissingError),
        ({"counters": (" ",)}, CountersMissingError),
        ({"scope": InventoryScope.HOLDER}, HolderMissingError),
        ({"scope": InventoryScope.PLACE, "holder": "Ai đó"}, HolderMissingError),
    ],
    ids=str,
)
def test_a_round_of_nobody_or_by_nobody_is_refused(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    make.issued(office)
    raised(office.desk, begin_inventory, begins(office, **changes), error)


def test_a_round_with_nothing_to_count_is_refused(office: Office) -> None:
    raised(office.desk, begin_inventory, begins(office), NotFoundError)
    make.issued(office)
    nowhere = begins(office, scope=InventoryScope.PLACE, place="Kho không có")
    raised(office.desk, begin_inventory, nowhere, NotFoundError)
    raised(office.desk, begin_inventory, begins(office, person=99), NotFoundError)
    raised(office.desk, begin_inventory, begins(office, body=99), NotFoundError)


def test_a_round_about_the_same_begins_again_when_the_first_is_closed(office: Office) -> None:
    inventory = begun(office)
    raised(office.desk, begin_inventory, begins(office), AlreadyThereError)
    counted(office, inventory)
    office.desk.do(close_inventory, closes(office, inventory))
    request = begins(office)
    assert office.desk.do(begin_inventory, replace(request)) != inventory

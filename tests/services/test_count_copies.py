from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.inventory import CountOutcome
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    DeskError,
    HolderMissingError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.counted import CountPart
from bmnn_desk.services.resolve_difference import resolve_difference
from bmnn_desk.storage import tables as t
from tests import make
from tests.inventory_desk import (
    begun,
    closes,
    counted,
    counts,
    lines,
    listed,
    missing_one,
    resolves,
    round_row,
    thing,
)
from tests.services.broken import DAY
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office

Outcome = CountOutcome


def test_many_copies_are_counted_in_one_act(office: Office) -> None:
    inventory = begun(office)
    copies = listed(office, inventory)
    acts = {row.act_seq for row in rows(office, t.InventoryCount)}
    request = counts(office, inventory, *(thing(copy) for copy in copies))
    assert office.desk.do(count_copies, request) == len(copies)
    assert len({row.act_seq for row in rows(office, t.InventoryCount)} - acts) == 1
    figures = round_row(office, inventory).figures
    assert (figures.found, figures.uncounted, figures.differences) == (len(copies), 0, 0)


def test_a_copy_that_is_counted_again_counts_as_the_last_time(office: Office) -> None:
    inventory, line = missing_one(office)
    office.desk.do(count_copies, counts(office, inventory, thing(line.id)))
    figures = round_row(office, inventory).figures
    assert (figures.missing, figures.unresolved) == (0, 0)


def test_a_thing_that_is_no_copy_is_one_too_many(office: Office) -> None:
    inventory = begun(office)
    extra = thing(None, Outcome.EXTRA, words="Bản đồ không có số", place="Ngăn kéo bàn 3")
    office.desk.do(count_copies, counts(office, inventory, extra, extra))
    found = lines(office, inventory, CountPart.DIFFERENCES)
    assert [(line.words, line.seen_place, line.code) for line in found] == [
        ("Bản đồ không có số", "Ngăn kéo bàn 3", "")
    ] * 2
    assert all(line.id < 0 for line in found)
    assert round_row(office, inventory).figures.extra == 2


def test_a_copy_that_is_not_on_the_list_is_one_too_many(office: Office) -> None:
    inventory = begun(office)
    before = set(listed(office, inventory))
    make.issued(office)
    other = max(row.id for row in rows(office, t.Copy))
    assert other not in before
    raised(office.desk, count_copies, counts(office, inventory, thing(other)), WrongStageError)
    office.desk.do(
        count_copies, counts(office, inventory, thing(other, Outcome.EXTRA, place="Tủ 2"))
    )
    (line,) = lines(office, inventory, CountPart.DIFFERENCES)
    assert (line.id, line.expected, bool(line.reference)) == (other, False, True)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"counts": ()}, NotFoundError),
        ({"counts": (thing(999),)}, NotFoundError),
        ({"counts": (thing(None),)}, NotFoundError),
        ({"counts": (thing(None, Outcome.EXTRA, words=" "),)}, ReasonMissingError),
        ({"counts": (thing(1, Outcome.ELSEWHERE, place="Tủ 2"),)}, HolderMissingError),
        ({"counts": (thing(1, Outcome.EXTRA),)}, WrongStageError),
        ({"body": 9}, NotFoundError),
        ({"inventory": 9}, NotFoundError),
    ],
    ids=["nothing", "no line", "no copy", "no words", "no holder", "on the list", "body", "round"],
)
def test_what_cannot_have_been_counted_is_refused(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    inventory = begun(office)
    request = replace(counts(office, inventory, thing(1)), **changes)
    raised(office.desk, count_copies, request, error)


def test_nothing_is_counted_before_the_round_or_after_its_end(office: Office) -> None:
    inventory = begun(office)
    early = replace(counts(office, inventory, thing(1)), day=office.day - DAY)
    raised(office.desk, count_copies, early, DaysOutOfOrderError)
    counted(office, inventory)
    office.desk.do(close_inventory, closes(office, inventory))
    raised(office.desk, count_copies, counts(office, inventory, thing(1)), WrongStageError)


def test_a_resolved_difference_is_not_counted_away(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    office.desk.do(resolve_difference, resolves(office, inventory, line.count))
    again = counts(office, inventory, thing(line.id, Outcome.MISSING))
    raised(office.desk, count_copies, again, WrongStageError)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copy_code import copy_code
from bmnn_desk.domain.inventory import CountOutcome, ScanState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.counted import (
    CountPart,
    CountRowsAsked,
    CountsAsked,
    ScanAsked,
    count_ids,
    count_rows,
    lines_of,
    scanned_copy,
)
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
    thing,
)
from tests.services.at_work import working
from tests.services.ledger import rows

if TYPE_CHECKING:
    from bmnn_desk.domain.inventory import Scanned
    from tests.make import Office


def scan(at: Office, inventory: int, typed: str) -> Scanned:
    asked = ScanAsked(body=at.body, inventory=inventory, typed=typed)
    (found,) = at.desk.read(scanned_copy, asked)
    return found


def test_each_part_of_a_round_is_listed(office: Office) -> None:
    inventory = begun(office)
    whole = listed(office, inventory)
    assert listed(office, inventory, CountPart.UNCOUNTED) == whole
    office.desk.do(
        count_copies,
        counts(office, inventory, thing(whole[0], CountOutcome.MISSING), thing(whole[1])),
    )
    assert listed(office, inventory, CountPart.UNCOUNTED) == whole[2:]
    assert listed(office, inventory, CountPart.DIFFERENCES) == whole[:1]
    assert listed(office, inventory, CountPart.UNRESOLVED) == whole[:1]
    assert listed(office, inventory) == whole


def test_a_closed_round_has_nothing_to_be_counted(office: Office) -> None:
    inventory = begun(office)
    counted(office, inventory)
    office.desk.do(close_inventory, closes(office, inventory))
    make.issued(office)
    assert listed(office, inventory, CountPart.UNCOUNTED) == []
    assert not any(line.went for line in lines(office, inventory))


def test_a_line_says_what_the_copy_is_and_how_it_was_counted(office: Office) -> None:
    inventory, line = missing_one(office)
    assert (line.outcome, line.counted_on, line.is_open) == (
        CountOutcome.MISSING,
        office.day,
        True,
    )
    assert (line.reference, line.number) == (lines(office, inventory)[1].reference, 1)
    with working(office) as work:
        row = work.find(t.Inventory, inventory)
        assert lines_of(work, row, (line.id, 999, -999)) == {line.id: line}


def test_a_scanned_code_is_known_for_what_it_is(office: Office) -> None:
    inventory = begun(office)
    first = listed(office, inventory)[0]
    asked = scan(office, inventory, copy_code(first).lower())
    assert asked.state is ScanState.EXPECTED
    assert asked.row is not None
    assert asked.row.id == first
    office.desk.do(count_copies, counts(office, inventory, thing(first)))
    assert scan(office, inventory, copy_code(first)).state is ScanState.COUNTED
    make.issued(office)
    other = max(row.id for row in rows(office, t.Copy))
    strange = scan(office, inventory, copy_code(other))
    assert strange.state is ScanState.NOT_LISTED
    assert strange.row is not None
    assert strange.row.reference


@pytest.mark.parametrize("typed", ["", "01/BC-SMM", "8934567890123", copy_code(99999)])
def test_a_code_that_is_no_copy_is_unknown(office: Office, typed: str) -> None:
    found = scan(office, begun(office), typed)
    assert (found.state, found.row) == (ScanState.UNKNOWN, None)


def test_no_other_body_reads_it_and_nobody_asks_for_more_than_500(office: Office) -> None:
    inventory = begun(office)
    for read, asked in (
        (count_ids, CountsAsked(body=9, inventory=inventory)),
        (count_rows, CountRowsAsked(body=9, inventory=inventory, ids=(1,))),
        (scanned_copy, ScanAsked(body=9, inventory=inventory, typed="")),
    ):
        with pytest.raises(NotFoundError):
            list(office.desk.read(read, asked))  # type: ignore[arg-type,misc]
    with pytest.raises(ValueError, match="501"):
        CountRowsAsked(body=1, inventory=1, ids=tuple(range(501)))

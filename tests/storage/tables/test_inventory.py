from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.resolve_difference import resolve_difference
from bmnn_desk.storage import tables as t
from tests import make
from tests.inventory_desk import (
    begins,
    counted,
    everything_of_counting,
    lines,
    listed,
    missing_one,
    resolves,
)
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from datetime import date

    from tests.make import Office


def waits(at: Office) -> dict[int, date]:
    with at.desk._vault.begin() as session:
        rows = session.execute(select(t.CopyCounted.copy_id, t.CopyCounted.since))
        return dict(rows.all())


def test_a_round_expects_a_copy_once_and_ends_once(office: Office) -> None:
    everything_of_counting(office)
    refuses_a_twin(office, "inventory_copy")
    refuses_a_twin(office, "inventory_answer")
    refuses_a_twin(office, "inventory_end")
    add_twin(office, "inventory")
    add_twin(office, "inventory_count")


def test_a_copy_waits_for_its_count_from_the_day_it_came(office: Office) -> None:
    item = make.issued(office).item
    assert set(waits(office).values()) == {office.day}
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert waits(office) == {}


def test_a_count_sets_the_day_anew_and_a_missing_copy_keeps_it(office: Office) -> None:
    make.issued(office)
    later = make.on(office, 30)
    inventory = later.desk.do(begin_inventory, begins(later))
    first, *others = listed(later, inventory)
    counted(later, inventory, missing=(first,))
    assert {waits(office)[copy] for copy in others} == {later.day}
    assert waits(office)[first] == office.day
    (line,) = [line for line in lines(later, inventory) if line.is_open]
    assert line.count is not None
    found = make.on(later, 1)
    found.desk.do(resolve_difference, resolves(found, inventory, line.count))
    assert waits(office)[first] == later.day + timedelta(days=1)


def test_a_move_does_not_set_it_anew(office: Office) -> None:
    missing_one(office)
    before = waits(office)
    with office.desk._vault.begin() as session:
        session.execute(text("UPDATE copy_now SET holder = 'Ai đó'"))
        session.execute(
            text("INSERT OR REPLACE INTO copy_now SELECT * FROM copy_now WHERE copy_id = 1")
        )
        session.rollback()
    assert waits(office) == before


def test_what_waits_longest_is_found_by_an_index(office: Office) -> None:
    asked = "SELECT copy_id FROM copy_counted WHERE body_id = 1 AND since < '2025-01-01'"
    with office.desk._vault.begin() as session:
        plan = session.execute(text(f"EXPLAIN QUERY PLAN {asked}"))
        (told,) = (row.detail for row in plan)
    assert "USING COVERING INDEX copy_counted_since (body_id=? AND since<?)" in told

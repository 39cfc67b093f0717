from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.trip_copies import taken_copies
from bmnn_desk.storage import tables as t
from tests.away_desk import back, kept, later, out
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_a_copy_says_how_it_ended(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first, day=later(office, 1)))
    with working(office) as work:
        taken = taken_copies(work, [number])[number]
        assert [(each.row.copy_id, each.kind, each.ended_on) for each in taken] == [
            (first, TripEndKind.RETURNED, later(office, 1)),
            (second, None, None),
        ]


def test_what_moved_otherwise_did_not_come_back(office: Office) -> None:
    first, _ = kept(office)
    number = out(office, first)
    with working(office) as work:
        (taken,) = taken_copies(work, [number])[number]
        lost = t.CopyEvent(
            copy_id=first,
            kind="lost",
            day=later(office, 1),
            holder="",
            place="",
            state="lost",
            paper="",
        )
        elsewhere = replace(taken, now=lost)
        assert (taken.kind, taken.ended_on) == (None, None)
        assert (elsewhere.kind, elsewhere.ended_on) == (TripEndKind.LOST, later(office, 1))

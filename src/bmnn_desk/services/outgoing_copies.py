"""The copies and prints of one outgoing document, for the pane beside the list."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.outgoing_list import CopyEntry, PrintEntry
from bmnn_desk.services.corrected_rows import as_corrected, names_by_number
from bmnn_desk.services.slips import plan_of, recipients_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.stamps import MarkWay, Stamp
    from bmnn_desk.services.work import Work


def copy_entries(work: Work, slip: t.Slip, line: int | None) -> tuple[CopyEntry, ...]:
    """The copies of a slip's document in the order of their numbers, as made with that line.

    Without a line they are the plan: no state, no place, no mark.
    """
    places = {} if line is None else _places(work, slip.item_id, line)
    marks = {} if line is None else _marks(work, slip.item_id, line)
    names = {} if line is None else _names(work, line)
    lines = recipients_of(work, slip.id)
    return tuple(
        CopyEntry(
            number=copy.number,
            kind=copy.kind,
            holder=names.get(copy.number, copy.holder),
            place=places.get(copy.number, ("", ""))[0],
            state=places.get(copy.number, ("", ""))[1],
            delivery="" if copy.recipient is None else lines[copy.recipient].delivery,
            marks=tuple(marks.get(copy.number, ())),
        )
        for copy in plan_of(work, slip)
    )


def print_entries(work: Work, item: int) -> tuple[PrintEntry, ...]:
    """Every print of an item, drafts too, in the order they were recorded."""
    rows = work.session.execute(
        select(
            t.PrintJob.day,
            t.PrintJob.what,
            t.PrintJob.prints,
            t.PrintJob.outcome,
            t.PrintJob.reason,
        )
        .where(t.PrintJob.item_id == item)
        .order_by(t.PrintJob.id)
    )
    return tuple(
        PrintEntry(day=day, what=what, prints=prints, outcome=outcome, reason=reason)
        for day, what, prints, outcome, reason in rows
    )


def _names(work: Work, line: int) -> dict[int, str]:
    """Whom the copies are for by the register, which may have been corrected."""
    rows = work.session.execute(
        select(t.Line.id, t.Line.day, t.OutgoingLine.recipients)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .where(t.Line.id == line)
    )
    (row,) = as_corrected(work, rows)
    return names_by_number(work.law.on(row.day), row.recipients)


def _places(work: Work, item: int, line: int) -> dict[int, tuple[str, str]]:
    """Where each copy lies and in what state, by the last that happened to it."""
    rows = work.session.execute(
        select(t.Copy.number, t.CopyEvent.place, t.CopyEvent.state)
        .join(t.CopyEvent, t.CopyEvent.copy_id == t.Copy.id)
        .where(t.Copy.item_id == item, t.Copy.line_id == line, t.Copy.source_copy_id.is_(None))
        .order_by(t.CopyEvent.id)
    )
    return {number: (place, state) for number, place, state in rows}


def _marks(work: Work, item: int, line: int) -> dict[int, list[tuple[Stamp, MarkWay]]]:
    rows = work.session.execute(
        select(t.Copy.number, t.MarkUse.stamp, t.MarkUse.way)
        .join(t.MarkUse, t.MarkUse.copy_id == t.Copy.id)
        .where(t.Copy.item_id == item, t.Copy.line_id == line, t.Copy.source_copy_id.is_(None))
        .order_by(t.MarkUse.id)
    )
    marks: dict[int, list[tuple[Stamp, MarkWay]]] = defaultdict(list)
    for number, stamp, way in rows:
        marks[number].append((stamp, way))
    return marks

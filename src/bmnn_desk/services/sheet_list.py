"""Read the printed sheets of a volume with their states, and which lines wait for a correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, union_all

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.sheets import SheetEntry, SheetMark, SheetState, state_of
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_Rows = tuple[int | None, int | None, float | None]
_NO_ROWS: _Rows = (None, None, None)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def volume_sheets(work: Work, asked: VolumeAsked, after: int) -> Block[SheetEntry]:
    """The sheets of a volume after number `after`, in order.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    volume = volume_row(work, asked)
    sheets = work.session.scalars(
        select(t.Sheet)
        .where(t.Sheet.volume_id == volume.id, t.Sheet.number > after)
        .order_by(t.Sheet.number)
        .limit(BLOCK)
    ).all()
    events, rows = _events(work, sheets), _rows(work, sheets)
    entries = tuple(
        _entry(sheet, events[sheet.id], rows.get(sheet.id, _NO_ROWS)) for sheet in sheets
    )
    return Block(rows=entries, next_key=entries[-1].number if len(entries) == BLOCK else None)


def lines_to_correct(work: Work, volume: int) -> dict[int, int]:
    """The ordinals corrected or cancelled since they were printed, each with its newest sheet."""
    said = union_all(
        select(t.LineCorrection.line_id.label("line"), t.LineCorrection.act_seq.label("act")),
        select(t.LineCancel.line_id.label("line"), t.LineCancel.act_seq.label("act")),
    ).subquery()
    printed = select(func.max(t.SheetRow.act_seq)).where(t.SheetRow.line_id == said.c.line)
    rows = work.session.execute(
        select(t.Line.id, t.Line.ordinal)
        .join(said, said.c.line == t.Line.id)
        .where(t.Line.volume_id == volume)
        .group_by(t.Line.id, t.Line.ordinal)
        .having(func.max(said.c.act) > printed.scalar_subquery())
        .order_by(t.Line.ordinal)
    ).all()
    return {row.ordinal: _newest_sheet(work, row.id) for row in rows}


def _newest_sheet(work: Work, line: int) -> int:
    number = work.session.scalar(
        select(t.Sheet.number)
        .join(t.SheetRow, t.SheetRow.sheet_id == t.Sheet.id)
        .where(t.SheetRow.line_id == line)
        .order_by(t.SheetRow.id.desc())
        .limit(1)
    )
    return number or 0


def _events(work: Work, sheets: Sequence[t.Sheet]) -> dict[int, list[t.SheetEvent]]:
    """What became of each sheet; of all at once, for a volume may have thousands."""
    found: dict[int, list[t.SheetEvent]] = {sheet.id: [] for sheet in sheets}
    for event in work.session.scalars(
        select(t.SheetEvent).where(t.SheetEvent.sheet_id.in_(found)).order_by(t.SheetEvent.id)
    ):
        found[event.sheet_id].append(event)
    return found


def _rows(work: Work, sheets: Sequence[t.Sheet]) -> dict[int, _Rows]:
    """The first and the last ordinal on each sheet, and where its last row ends."""
    rows = work.session.execute(
        select(
            t.SheetRow.sheet_id,
            func.min(t.Line.ordinal),
            func.max(t.Line.ordinal),
            func.max(t.SheetRow.top_mm + t.SheetRow.height_mm),
        )
        .join(t.Line, t.Line.id == t.SheetRow.line_id)
        .where(t.SheetRow.sheet_id.in_([sheet.id for sheet in sheets]))
        .group_by(t.SheetRow.sheet_id)
    )
    return {sheet: (first, last, bottom) for sheet, first, last, bottom in rows}


def _entry(sheet: t.Sheet, events: Sequence[t.SheetEvent], rows: _Rows) -> SheetEntry:
    first, last, bottom = rows
    marks = [SheetMark(event.state) for event in events]
    state = state_of(marks)
    continued = [event.paper for event in events if event.state == SheetMark.CONTINUED]
    return SheetEntry(
        sheet=sheet.id,
        number=sheet.number,
        code=continued[-1] if continued else sheet.code,
        state=state,
        printed_on=sheet.day,
        signed_on=None if state is SheetState.PRINTED else _last(events, SheetMark.SIGNED),
        bound_on=_last(events, SheetMark.BOUND),
        first_ordinal=first,
        last_ordinal=last,
        bottom_mm=bottom or 0.0,
        is_correction=SheetMark.CORRECTION in marks,
    )


def _last(events: Sequence[t.SheetEvent], mark: SheetMark) -> date | None:
    return next((event.day for event in reversed(events) if event.state == mark), None)

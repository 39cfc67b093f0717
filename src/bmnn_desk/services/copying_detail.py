"""All that is known of one copying, for the pane beside the list and for its sheets."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.copying import CopyPaper, CopyStepKind
from bmnn_desk.domain.copying_list import CopyingDetail, CopyingStepEntry, DuplicateEntry
from bmnn_desk.domain.prints import PrintOutcome
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.errors import ContentFileMissingError, ContentShareLostError, NotFoundError
from bmnn_desk.services.copy_lines import copy_line, named_copies
from bmnn_desk.services.copying_list import READERS, copying_row
from bmnn_desk.services.extract_text import extract_text
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyingAsked:
    """Which line of the registers of copying, seen from which day."""

    body: int
    line: int
    day: date


@allowed(*READERS)
def copying_detail(work: Work, asked: CopyingAsked, _after: int) -> Block[CopyingDetail]:
    """The copying with its copies, steps and papers; a Tuyệt mật extract is not in it.

    Raises:
        NotFoundError: the body has no such line in a register of copying.
    """
    line, columns = copy_line(work, asked.line, asked.body)
    row = copying_row(work, asked.body, asked.day, asked.line)
    if row is None:
        raise NotFoundError(t.Line.__tablename__, asked.line)
    reason = work.session.scalar(select(t.LineCancel.reason).where(t.LineCancel.line_id == row.id))
    detail = CopyingDetail(
        row=row,
        document_day=columns.document_day,
        asked_first=columns.asked_first,
        permitted_on=columns.permitted_on,
        place=columns.place,
        unlinked_device=columns.unlinked_device,
        extract=_extract(work, line, columns),
        note=columns.note,
        has_seal=name_on(work, asked.body, asked.day).has_seal,
        cancelled=reason or "",
        copies=_copies(work, columns),
        steps=_steps(work, row.id),
        printed=_printed(work, row.id),
    )
    return Block(rows=(detail,), next_key=None)


def _extract(work: Work, line: t.Line, columns: t.CopyLine) -> str:
    if columns.level is SecrecyLevel.TUYET_MAT:
        return ""
    # The line is shown whatever became of its content; its papers say what is wrong.
    with suppress(ContentFileMissingError, ContentShareLostError):
        return extract_text(work, line, columns)
    return ""


def _copies(work: Work, columns: t.CopyLine) -> tuple[DuplicateEntry, ...]:
    states, marks = _states(work, columns.line_id), _marks(work, columns.line_id)
    return tuple(
        DuplicateEntry(
            number=copy.number,
            recipient=recipient,
            state=states.get(copy.id, ("", ""))[0],
            holder=states.get(copy.id, ("", ""))[1],
            marks=tuple(marks.get(copy.id, ())),
        )
        for copy, recipient in named_copies(work, columns)
    )


def _states(work: Work, line: int) -> dict[int, tuple[str, str]]:
    rows = work.session.execute(
        select(t.CopyEvent.copy_id, t.CopyEvent.state, t.CopyEvent.holder)
        .join(t.Copy, t.Copy.id == t.CopyEvent.copy_id)
        .where(t.Copy.line_id == line)
        .order_by(t.CopyEvent.id)
    )
    return {copy: (state, holder) for copy, state, holder in rows}


def _marks(work: Work, line: int) -> dict[int, list[tuple[Stamp, MarkWay]]]:
    rows = work.session.execute(
        select(t.MarkUse.copy_id, t.MarkUse.stamp, t.MarkUse.way)
        .join(t.Copy, t.Copy.id == t.MarkUse.copy_id)
        .where(t.Copy.line_id == line)
        .order_by(t.MarkUse.id)
    )
    found: dict[int, list[tuple[Stamp, MarkWay]]] = {}
    for copy, stamp, way in rows:
        found.setdefault(copy, []).append((Stamp(stamp), MarkWay(way)))
    return found


def _steps(work: Work, line: int) -> tuple[CopyingStepEntry, ...]:
    rows = work.session.scalars(
        select(t.CopyStep).where(t.CopyStep.line_id == line).order_by(t.CopyStep.id)
    )
    return tuple(
        CopyingStepEntry(kind=CopyStepKind(row.kind), day=row.day, count=row.count, words=row.words)
        for row in rows
    )


def _printed(work: Work, line: int) -> tuple[tuple[CopyPaper, date], ...]:
    rows = work.session.execute(
        select(t.PrintJob.what, t.PrintJob.day)
        .join(t.Copy, t.Copy.id == t.PrintJob.copy_id)
        .where(
            t.Copy.line_id == line,
            t.PrintJob.what.in_([each.value for each in CopyPaper]),
            t.PrintJob.outcome == PrintOutcome.CAME_OUT.value,
        )
        .order_by(t.PrintJob.id)
    )
    return tuple((CopyPaper(what), day) for what, day in rows)

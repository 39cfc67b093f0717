"""Marks as an inspection looks at them: BẢN SỐ of the original, both marks of each copy made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copy_cases import CopyMarkCase
from bmnn_desk.domain.copying import CopyForm, CopyStepKind
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.marks import MarkCase
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.services.copy_lines import COPY_STAMPS, is_unmarked
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.inspection_asked import LINES, next_key, other_cases
from bmnn_desk.services.keep_marks import mark_made
from bmnn_desk.services.outgoing_stages import is_there, line_stands
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Row, Select

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


def number_mark_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """The documents entered in those days whose copies bear BẢN SỐ, and whether the original does.

    Whose copies bear none on record is not among them: nothing shows which came on by hand.
    """
    rows = work.session.execute(
        _of_days(asked, after)
        .add_columns(t.OutgoingLine.reference, t.OutgoingLine.level)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
    ).all()
    others, numbers = other_cases(work, asked.body), _numbers(work, [row.id for row in rows])
    found = tuple(
        InspectedRow(
            about=AboutRecord(
                book=OldBook.OUTGOING,
                ref=RecordRef(kind=RecordKind.OUTGOING, number=row.id, item=row.item),
                label=row.reference,
            ),
            day=row.day,
            case=_number_case(row, numbers[row.id]),
            excused=others.of(item=row.item, line=row.id),
        )
        for row in rows
        if any(use is not None for _, _, use in numbers.get(row.id, ()))
    )
    return Block(rows=found, next_key=next_key(rows, rows[-1].id if rows else 0))


def copy_mark_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """The sao y and sao lục of those days that were signed or marked, and if both marks are on.

    What nobody signed or marked yet is still being made.
    """
    signed = is_there(
        t.CopyStep.id,
        t.CopyStep.line_id == t.Line.id,
        t.CopyStep.kind == CopyStepKind.SIGNED.value,
    )
    touched = (
        select(t.MarkUse.id)
        .join(t.Copy, t.Copy.id == t.MarkUse.copy_id)
        .where(t.Copy.line_id == t.Line.id, t.MarkUse.stamp.in_(COPY_STAMPS))
        .correlate(t.Line)
        .exists()
    )
    lines = (
        _of_days(asked, after)
        .add_columns(t.CopyLine.reference, is_unmarked().label("lacks"))
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .where(
            t.CopyLine.form.in_([form.value for form in CopyForm if form.bears_marks]),
            or_(signed, touched),
        )
    )
    # By the same number as every other finding about the line; an outgoing one never changes.
    rows = as_corrected(work, work.session.execute(lines), hides_titles=False)
    others = other_cases(work, asked.body)
    found = tuple(
        InspectedRow(
            about=AboutRecord(
                book=OldBook.COPYING,
                ref=RecordRef(kind=RecordKind.COPYING, number=row.id, item=row.item),
                label=row.reference,
            ),
            day=row.day,
            case=CopyMarkCase(
                first=0, black=frozenset(), black_accepted=True, complete=not row.lacks
            ),
            excused=others.of(line=row.id),
        )
        for row in rows
    )
    return Block(rows=found, next_key=next_key(rows, rows[-1].id if rows else 0))


def _of_days(asked: InspectionAsked, after: int) -> Select[*tuple[Any, ...]]:
    """The standing lines of those days, a block of them."""
    return (
        select(t.Line.id, t.Line.item_id.label("item"), t.Line.day)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(
            t.Item.body_id == asked.body,
            t.Line.id > after,
            t.Line.day.between(asked.since, asked.until),
            line_stands(),
        )
        .order_by(t.Line.id)
        .limit(LINES)
    )


def _numbers(
    work: Work, lines: Collection[int]
) -> dict[int, list[tuple[int, CopyKind, t.MarkUse | None]]]:
    """The copies of each line: number, kind, and each BẢN SỐ that came onto them."""
    rows = work.session.execute(
        select(t.Copy.line_id, t.Copy.number, t.Copy.kind, t.MarkUse)
        .outerjoin(
            t.MarkUse,
            (t.MarkUse.copy_id == t.Copy.id) & (t.MarkUse.stamp == Stamp.COPY_NUMBER),
        )
        .where(t.Copy.line_id.in_(lines))
        .order_by(t.Copy.id, t.MarkUse.id)
    )
    found: dict[int, list[tuple[int, CopyKind, t.MarkUse | None]]] = {}
    for line, number, kind, use in rows:
        found.setdefault(line or 0, []).append((number, kind, use))
    return found


def _number_case(
    row: Row[*tuple[Any, ...]], copies: Collection[tuple[int, CopyKind, t.MarkUse | None]]
) -> MarkCase:
    return MarkCase(
        marks=tuple(mark_made(number, use, None) for number, _, use in copies if use is not None),
        already=frozenset(),
        reasons=frozenset(),
        level=row.level,
        approved=True,
        has_line=True,
        originals=frozenset(number for number, kind, _ in copies if kind == CopyKind.ORIGINAL),
        black_accepted=True,
        boxes={},
    )

"""Tell which document and copy a stamped file is, and what the register says of that copy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.marks_read import CopyVerdict, FileCompared, FoundBy
from bmnn_desk.domain.numbers import reference_of
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.keep_marks import MADE_COPY, marks_on
from bmnn_desk.services.lines import copies_of, is_cancelled, last_line
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.marks_read import MarksRead
    from bmnn_desk.domain.outgoing_list import OutgoingDetail


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CompareAsked:
    """What was read of a file: its marks, the number and symbol in its text, where it has them.

    `chosen` is the item that somebody holds the file for, where the file does not say itself.
    """

    body: int
    day: date
    read: MarksRead
    number: int | None = None
    symbol: str = ""
    chosen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The item and line of a file; `kept_as` is the copy that these very bytes were kept as."""

    by: FoundBy
    item: int
    line: int
    kept_as: int | None = None


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER)
def compare_marks(work: Work, asked: CompareAsked, _after: int) -> Block[FileCompared]:
    """One row: the document, its copy, who holds it, and the marks recorded for it.

    A document that this account may not see is told as one that was not found.

    Raises:
        NotFoundError: the body has no such item as the chosen one.
    """
    found = _found(work, asked)
    if found is None:
        return Block(rows=(_unfound(asked.read),), next_key=None)
    detail = outgoing_detail(
        work,
        DetailAsked(body=asked.body, item=found.item, day=asked.day, line=found.line),
        0,
    ).rows[0]
    return Block(rows=(_compared(work, asked, found, detail),), next_key=None)


def _unfound(read: MarksRead) -> FileCompared:
    numbers = _numbers(read)
    return FileCompared(
        found_by=FoundBy.NOTHING,
        copy_verdict=CopyVerdict.UNKNOWN if numbers else CopyVerdict.UNNAMED,
        level=next((mark.level for mark in read.marks if mark.level is not None), None),
        copy_number=next(iter(numbers), None),
    )


def _compared(
    work: Work, asked: CompareAsked, found: _Found, detail: OutgoingDetail
) -> FileCompared:
    copies = copies_of(work, found.line)
    numbers = _numbers(asked.read)
    number = found.kept_as
    if number is None and len(numbers) == 1:
        (number,) = numbers
    entry = next((copy for copy in detail.copies if copy.number == number), None)
    told = FileCompared(
        found_by=found.by,
        copy_verdict=_verdict(work, found, numbers, set(copies)),
        item=found.item,
        reference=detail.reference,
        day=detail.day,
        title=detail.title,
        level=detail.level,
        copy_number=number,
        kept_as=found.kept_as,
        holder="" if entry is None else entry.holder,
        place="" if entry is None else entry.place,
    )
    if number is None or number not in copies:
        return told
    marks = marks_on(work, {copies[number].id: number})[number]
    return replace(told, made=tuple(marks.values()))


def _verdict(work: Work, found: _Found, numbers: set[int], known: set[int]) -> CopyVerdict:
    if is_cancelled(work, found.line):
        return CopyVerdict.CANCELLED
    if len(numbers) > 1:
        return CopyVerdict.SEVERAL
    if found.kept_as is not None:
        return CopyVerdict.KNOWN if numbers <= {found.kept_as} else CopyVerdict.OTHER
    if not numbers:
        return CopyVerdict.UNNAMED
    return CopyVerdict.KNOWN if numbers <= known else CopyVerdict.UNKNOWN


def _numbers(read: MarksRead) -> set[int]:
    return {
        mark.copy_number
        for mark in read.marks
        if mark.stamp is Stamp.COPY_NUMBER and mark.copy_number is not None
    }


def _found(work: Work, asked: CompareAsked) -> _Found | None:
    for found in (_by_bytes(work, asked), _by_number(work, asked)):
        if found is not None and _is_seen(work, found.item):
            return found
    if asked.chosen is None:
        return None
    require_sight(work, asked.chosen, compare_marks)
    work.find(t.Item, asked.chosen, asked.body)
    line = last_line(work, asked.chosen)
    return None if line is None else _Found(by=FoundBy.CHOICE, item=asked.chosen, line=line.id)


def _is_seen(work: Work, item: int) -> bool:
    try:
        require_sight(work, item, compare_marks)
    except (NotFoundError, NotAllowedError):
        return False
    return True


def _by_bytes(work: Work, asked: CompareAsked) -> _Found | None:
    row = work.session.execute(
        select(t.Copy.item_id, t.Copy.line_id, t.Copy.number)
        .join(t.ItemContent, t.ItemContent.copy_id == t.Copy.id)
        .join(t.Content, t.Content.id == t.ItemContent.content_id)
        .join(t.Item, t.Item.id == t.Copy.item_id)
        .where(
            t.Content.sha256 == asked.read.sha256,
            t.ItemContent.purpose == MADE_COPY,
            t.Copy.source_copy_id.is_(None),
            t.Copy.line_id.is_not(None),
            t.Item.body_id == asked.body,
        )
        .order_by(desc(t.ItemContent.id))
        .limit(1)
    ).first()
    if row is None:
        return None
    return _Found(by=FoundBy.FILE, item=row.item_id, line=row.line_id, kept_as=row.number)


def _by_number(work: Work, asked: CompareAsked) -> _Found | None:
    """The newest line with that number and symbol: a new year begins with 1 again."""
    if asked.number is None or not asked.symbol:
        return None
    row = work.session.execute(
        select(t.Line.item_id, t.Line.id)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(
            t.Item.body_id == asked.body,
            t.OutgoingLine.reference == reference_of(asked.number, asked.symbol),
        )
        .order_by(desc(t.Line.id))
        .limit(1)
    ).first()
    return None if row is None else _Found(by=FoundBy.NUMBER, item=row.item_id, line=row.id)

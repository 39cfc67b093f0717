"""How the registers know a file that a sweep found: by its bytes, its number, an earlier answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import exists, or_, select

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.sweeps import SweptAnswerKind, SweptFate
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.sweeps import FoundFile
    from bmnn_desk.services.settings import BodyAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedFile:
    """How a file is known, and the register line of it where there is one."""

    fate: SweptFate
    line: int | None = None


@allowed(Role.CLERK, Role.OFFICER)
def kept_hashes(work: Work, asked: BodyAsked, after: int) -> Block[str]:
    """The SHA-256 of every file that the body's documents have or had, also of destroyed ones."""
    rows = work.session.execute(
        select(t.ItemContent.id, t.Content.sha256)
        .join(t.Content, t.Content.id == t.ItemContent.content_id)
        .join(t.Item, t.Item.id == t.ItemContent.item_id)
        .where(t.Item.body_id == asked.body, t.ItemContent.id > after)
        .order_by(t.ItemContent.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(sha256 for _, sha256 in rows),
        next_key=rows[-1].id if len(rows) == BLOCK else None,
    )


def swept_fate(work: Work, body: int, found: FoundFile) -> JudgedFile:
    """How a file is known: its bytes say more than its number, and that more than an answer."""
    by_bytes = _by_bytes(work, body, found.sha256)
    if by_bytes is not None:
        return by_bytes
    line = line_of_reference(work, body, found.reference, found.document_day)
    if line is not None:
        return JudgedFile(fate=SweptFate.REGISTERED, line=line)
    return _answered(work, body, found) or JudgedFile(fate=SweptFate.UNREGISTERED)


def line_of_reference(work: Work, body: int, reference: str, day: date | None) -> int | None:
    """The newest register line of a document with this number and symbol, of this day if given.

    The day tells apart what different senders give the same number.
    """
    wanted = _spellings(reference.strip())
    if not wanted:
        return None
    sent = select(t.OutgoingLine.line_id).where(t.OutgoingLine.reference.in_(wanted))
    # A range, and not an inequality: it finds the index of senders and their references.
    came = select(t.IncomingLine.line_id).where(
        t.IncomingLine.reference_folded.in_(map(fold, wanted)), t.IncomingLine.sender_folded > ""
    )
    if day is not None:
        sent = sent.where(t.OutgoingLine.document_day == day)
        came = came.where(
            or_(t.IncomingLine.document_day == day, t.IncomingLine.document_day.is_(None))
        )
    for lines in (sent, came):
        found = (
            select(t.Line.id)
            .join(t.Item, t.Item.id == t.Line.item_id)
            .where(t.Line.id.in_(lines), t.Item.body_id == body)
            .order_by(t.Line.id.desc())
            .limit(1)
        )
        line = work.session.scalar(found)
        if line is not None:
            return line
    return None


def _spellings(reference: str) -> tuple[str, ...]:
    """A reference with and without the 0 before a number below 10: a reader leaves it out."""
    number, slash, symbol = reference.partition("/")
    if not (slash and number.isdecimal()):
        return (reference,) if reference else ()
    plain = int(number)
    return tuple(dict.fromkeys((reference, f"{plain}/{symbol}", f"{plain:02}/{symbol}")))


def _by_bytes(work: Work, body: int, sha256: str) -> JudgedFile | None:
    has_key = exists().where(t.ContentKey.content_id == t.Content.id)
    rows = work.session.execute(
        select(t.ItemContent.item_id, has_key)
        .join(t.Content, t.Content.id == t.ItemContent.content_id)
        .join(t.Item, t.Item.id == t.ItemContent.item_id)
        .where(t.Content.sha256 == sha256, t.Item.body_id == body)
        .order_by(t.ItemContent.id)
    ).all()
    if not rows:
        return None
    kept = [item for item, is_kept in rows if is_kept]
    line = work.session.scalar(
        select(t.Line.id)
        .where(t.Line.item_id == (kept or [rows[0].item_id])[0])
        .order_by(t.Line.id)
        .limit(1)
    )
    return JudgedFile(fate=SweptFate.KEPT if kept else SweptFate.OF_DESTROYED, line=line)


def _answered(work: Work, body: int, found: FoundFile) -> JudgedFile | None:
    """An earlier answer for these bytes: entered wherever they lie, explained for this place.

    What was said to be destroyed and lies there again is asked again.
    """
    file, answer = t.SweptFile, t.SweptAnswer
    here = (
        (answer.kind == SweptAnswerKind.EXPLAINED.value)
        & (file.folder == found.folder)
        & (file.name == found.name)
    )
    rows = (
        select(file.id, answer.line_id)
        .join(answer, answer.swept_file_id == file.id)
        .where(
            file.body_id == body,
            file.sha256 == found.sha256,
            or_(answer.kind == SweptAnswerKind.ENTERED.value, here),
        )
        .order_by(file.id.desc())
        .limit(1)
    )
    row = work.session.execute(rows).first()
    return None if row is None else JudgedFile(fate=SweptFate.ANSWERED, line=row.line_id)

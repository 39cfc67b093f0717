"""The journal's head on paper: record a printed anchor, list them, say when one is due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, exists, select, true

from bmnn_desk.domain.journal_anchor import (
    AnchorEntry,
    AnchorOccasion,
    JournalAnchor,
    anchor_letters,
)
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError, NotFoundError
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head, mac_of_act

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.settings import BodyAsked

_READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorPrintRequest:
    """The anchor that came out of the printer; `book` is the one that was closed, if one was."""

    request_id: str
    day: date
    body: int
    seq: int
    mac: bytes
    occasion: AnchorOccasion
    book: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorAsked:
    """The act whose anchor is wanted; None is the journal's last."""

    seq: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorDueAsked:
    """For which body, on which day."""

    body: int
    day: date


@allowed(Role.CLERK, Role.OFFICER)
def record_anchor_print(work: Work, request: AnchorPrintRequest) -> int:
    """Keep that an anchor was printed to be signed beside a register; its number comes back.

    Raises:
        NotFoundError: there is no such body, or a closed book is meant and the body has not it.
        JournalBrokenError: what was printed is no act of this journal.
    """
    work.find(t.Body, request.body)
    if request.book is not None or request.occasion is AnchorOccasion.BOOK_CLOSED:
        work.find(t.Book, request.book or 0, request.body)
    if request.seq < 1 or mac_of_act(work.session, request.seq) != request.mac:
        raise JournalBrokenError(request.seq, JournalFault.ANCHOR)
    row = work.keep(
        t.AnchorPrint(
            body_id=request.body,
            seq=request.seq,
            mac=request.mac,
            occasion=request.occasion.value,
            book_id=request.book,
            day=request.day,
        )
    )
    work.about("anchor_print", row.id)
    return row.id


@allowed(*_READERS)
def journal_anchor(work: Work, asked: AnchorAsked, _after: int) -> Block[JournalAnchor]:
    """The anchor to print, or the one of an act to compare a paper with.

    Raises:
        NotFoundError: the journal has no such act.
    """
    seq = journal_head(work.session).seq if asked.seq is None else asked.seq
    mac = mac_of_act(work.session, seq) if seq > 0 else None
    if mac is None:
        msg = "act"
        raise NotFoundError(msg, seq)
    return Block(rows=(JournalAnchor(seq=seq, mac=mac),), next_key=None)


@allowed(*_READERS)
def anchor_prints(work: Work, asked: BodyAsked, after: int) -> Block[AnchorEntry]:
    """The anchors that a body printed, newest first; `after` is the last one that was read."""
    rows = work.session.scalars(
        select(t.AnchorPrint)
        .where(
            t.AnchorPrint.body_id == asked.body,
            t.AnchorPrint.id < after if after else true(),
        )
        .order_by(desc(t.AnchorPrint.id))
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(
            AnchorEntry(
                seq=row.seq,
                letters=anchor_letters(row.mac),
                occasion=AnchorOccasion(row.occasion),
                book=row.book_id,
                day=row.day,
            )
            for row in rows
        ),
        next_key=rows[-1].id if len(rows) == BLOCK else None,
    )


@allowed(*_READERS)
def anchor_due(work: Work, asked: AnchorDueAsked, _after: int) -> Block[bool]:
    """Whether the month before still wants its anchor: from the first act of a month on.

    An anchor printed this month for whatever occasion reaches over the month before. The month
    in which the store was founded has nothing before it.
    """
    first = asked.day.replace(day=1)
    founded_on = work.session.scalar(select(t.Act.day).order_by(t.Act.seq).limit(1))
    if founded_on is None or founded_on >= first:
        return Block(rows=(False,), next_key=None)
    acted, printed = work.session.execute(
        select(
            exists().where(t.Act.day.between(first, asked.day)),
            exists().where(
                t.AnchorPrint.body_id == asked.body,
                t.AnchorPrint.day.between(first, asked.day),
            ),
        )
    ).one()
    return Block(rows=(bool(acted and not printed),), next_key=None)

"""What of a book is still to be done: told before it is closed, which ends none of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import BookEnding, VolumeEventKind
from bmnn_desk.services.book_shelf import shelf_entry
from bmnn_desk.services.copies_to_give import waiting_copies
from bmnn_desk.services.transfer_lines import is_open
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t


@dataclass(frozen=True, slots=True, kw_only=True)
class BookEndingAsked:
    """The book that is about to be closed."""

    body: int
    book: int


@allowed(Role.CLERK, Role.OFFICER)
def book_ending(work: Work, asked: BookEndingAsked, _after: int) -> Block[BookEnding]:
    """What of a book is still open, over all its volumes; one row.

    Raises:
        NotFoundError: the body has no such book.
    """
    book = work.find(t.Book, asked.book, asked.body)
    volumes = work.session.scalars(select(t.Volume).where(t.Volume.book_id == book.id))
    entries = [shelf_entry(work, volume) for volume in volumes.all()]
    row = BookEnding(
        unprinted=sum(each.unprinted for each in entries),
        to_correct=sum(len(each.to_correct) for each in entries),
        sheets=sum(each.sheets.get(SheetState.PRINTED, 0) for each in entries),
        unopened=sum(VolumeEventKind.OPENED not in each.events for each in entries),
        waiting=_waiting(work, book),
        receipts=_receipts(work, book),
    )
    return Block(rows=(row,), next_key=None)


def _waiting(work: Work, book: t.Book) -> int:
    counted = (
        select(func.count(t.Copy.id))
        .join(t.Line, t.Line.id == t.Copy.line_id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .where(t.Volume.book_id == book.id, t.Copy.id.in_(waiting_copies(book.body_id)))
    )
    return work.session.scalar(counted) or 0


def _receipts(work: Work, book: t.Book) -> int:
    counted = (
        select(func.count(t.TransferLine.line_id))
        .join(t.Line, t.Line.id == t.TransferLine.line_id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .where(t.Volume.book_id == book.id, is_open())
    )
    return work.session.scalar(counted) or 0

"""Open the next volume of a book: its numbers run on from the volume before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import exists, select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import BookClosedError, DaysOutOfOrderError, VolumeEmptyError
from bmnn_desk.services.book_state import book_state
from bmnn_desk.services.open_volume import newest_volume
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class NextVolumeRequest:
    """The book whose last volume is full."""

    request_id: str
    day: date
    body: int
    book: int


@allowed(Role.CLERK, Role.OFFICER)
def open_next_volume(work: Work, request: NextVolumeRequest) -> int:
    """Open the next volume; its number comes back. Lines go into it from now on.

    Raises:
        NotFoundError: the body has no such book.
        BookClosedError: the book was closed, has no volume, or its year is over.
        DaysOutOfOrderError: the day lies before the last line.
        VolumeEmptyError: the volume before has no line yet.
    """
    book = work.find(t.Book, request.book, request.body)
    state = book_state(work, book.id)
    if state.closed_on is not None or request.day.year != book.year:
        raise BookClosedError
    if request.day < state.last_day:
        raise DaysOutOfOrderError(request.day, state.last_day)
    last = newest_volume(work, book.id)
    if last is None:
        raise BookClosedError
    if not work.session.scalar(select(exists().where(t.Line.volume_id == last.id))):
        raise VolumeEmptyError(last.number)
    volume = work.keep(t.Volume(book_id=book.id, number=last.number + 1, opened_on=request.day))
    work.about("volume", volume.id)
    return volume.number

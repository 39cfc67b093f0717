"""Close a book: from then on no line of it is written or cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookEventKind, book_end
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError, WrongStageError
from bmnn_desk.services.book_state import book_state
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

BOOK_OPEN = "book_open"
BOOK_CLOSED = "book_closed"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CloseBookRequest:
    """The book to close; the reason may be empty from the last day of its year on."""

    request_id: str
    day: date
    body: int
    book: int
    reason: str = ""


@allowed(Role.CLERK, Role.OFFICER)
def close_book(work: Work, request: CloseBookRequest) -> None:
    """Close a book; its sheets are still printed and read.

    Raises:
        NotFoundError: the body has no such book.
        WrongStageError: it is closed already.
        ReasonMissingError: its year is not over, and no reason is given.
        DaysOutOfOrderError: the day lies before that of its last line or reopening.
    """
    book = work.find(t.Book, request.book, request.body)
    state = book_state(work, book.id)
    if state.closed_on is not None:
        raise WrongStageError(BOOK_CLOSED, BOOK_OPEN)
    if request.day < state.last_day:
        raise DaysOutOfOrderError(request.day, state.last_day)
    if request.day < book_end(book.year) and not request.reason.strip():
        raise ReasonMissingError
    work.keep(
        t.BookEvent(
            book_id=book.id,
            kind=BookEventKind.CLOSED.value,
            day=request.day,
            reason=request.reason.strip(),
        )
    )
    work.about("book", book.id)

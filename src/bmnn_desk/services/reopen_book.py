"""Open a closed book again, with a reason; the office may ask for a second person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookEventKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError, WrongStageError
from bmnn_desk.services.book_state import closed_on
from bmnn_desk.services.books_of_year import require_newest
from bmnn_desk.services.close_book import BOOK_CLOSED, BOOK_OPEN
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReopenBookRequest:
    """The closed book in which lines shall be written again, and why."""

    request_id: str
    day: date
    body: int
    book: int
    reason: str


@allowed(Role.CLERK, Role.OFFICER, second=SecondAct.REOPEN_BOOK)
def reopen_book(work: Work, request: ReopenBookRequest) -> None:
    """Open a book again; the closing before stays on record.

    Raises:
        ReasonMissingError: no reason is given.
        NotFoundError: the body has no such book.
        AlreadyThereError: another book of its kind and year goes on from it.
        WrongStageError: it is not closed.
        DaysOutOfOrderError: the day lies before that of the closing.
    """
    if not request.reason.strip():
        raise ReasonMissingError
    book = work.find(t.Book, request.book, request.body)
    require_newest(work, book)
    since = closed_on(work, book.id)
    if since is None:
        raise WrongStageError(BOOK_OPEN, BOOK_CLOSED)
    if request.day < since:
        raise DaysOutOfOrderError(request.day, since)
    work.keep(
        t.BookEvent(
            book_id=book.id,
            kind=BookEventKind.REOPENED.value,
            day=request.day,
            reason=request.reason.strip(),
        )
    )
    work.about("book", book.id)

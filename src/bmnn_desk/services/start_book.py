"""Let a book that has no line yet go on from a paper one: its first ordinal, and which paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NumberTakenError, ReasonMissingError
from bmnn_desk.services.book_state import last_day, require_open_book
from bmnn_desk.services.books_of_year import keep_start
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StartRequest:
    """The first ordinal of a book, and the paper book (`paper`) that ended just before it."""

    request_id: str
    day: date
    body: int
    book: int
    first_ordinal: int
    paper: str


@allowed(Role.CLERK, Role.OFFICER)
def start_book(work: Work, request: StartRequest) -> int:
    """Keep where the book begins; its first line takes that ordinal, which comes back.

    Raises:
        NotFoundError: the body has no such book.
        BookClosedError: it was closed.
        ReasonMissingError: no paper book is named.
        NumberTakenError: a line stands in it already, or the ordinal was given before.
        AlreadyThereError: its beginning is on record already.
    """
    book = work.find(t.Book, request.book, request.body)
    require_open_book(work, book.id)
    if not request.paper.strip():
        raise ReasonMissingError
    if last_day(work, book.id) is not None:
        raise NumberTakenError(request.first_ordinal)
    keep_start(work, book, request.first_ordinal, request.paper)
    work.about("book", book.id)
    return request.first_ordinal

"""Open a register with its first volume, and number series that begin elsewhere than at 1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.books import BookCase, BookKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.setup import BOOK
from bmnn_desk.errors import FormNotInRegimeError, ReasonMissingError, SymbolPatternError
from bmnn_desk.services.books_of_year import keep_start, require_none_open
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

OUTGOING = BookKind.OUTGOING.value
SECRET_SERIES = "secret"
FIRST = 1


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BookRequest:
    """A register to open: its kind, and the form pack it stays bound to.

    `pack` None takes the pack in force; another one needs a reason, which is kept.
    `hand_written` is a bound book whose lines this desk only knows by page and line.
    `first_ordinal` is where it goes on from a paper book of the same year, which `paper` names.
    """

    request_id: str
    day: date
    body: int
    kind: str = OUTGOING
    pack: str | None = None
    reason: str = ""
    hand_written: bool = False
    first_ordinal: int = FIRST
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRequest:
    """A number series of secrets that begins at `first`, for an office that starts mid-year."""

    request_id: str
    day: date
    body: int
    first: int
    type_code: str = ""
    unit: str = ""


@allowed(Role.CLERK, Role.OFFICER)
def open_book(work: Work, request: BookRequest) -> int:
    """Open a book and its first volume (quyển 1); the book's number comes back.

    Raises:
        NotFoundError: there is no such body.
        NoRegimeError: no regime that the program knows is in force that day.
        LawDataError: no form pack is called so.
        FormNotInRegimeError: there is no such book, or the pack has no such register.
        ReasonMissingError: it goes on from a paper book that nobody names.
        RulesBrokenError: the pack is not the one in force, and nobody says why.
        AlreadyThereError: the year has such a book that is not closed.
        NumberTakenError: a book of the year that was closed has gone as far as that ordinal.
    """
    work.find(t.Body, request.body)
    in_force = work.law.on(request.day).key
    pack = work.law.pack(request.pack or in_force)
    if request.kind not in set(BookKind):
        raise FormNotInRegimeError(request.kind, pack.key)
    form = pack.register(request.kind)
    if request.first_ordinal != FIRST and not request.paper.strip():
        raise ReasonMissingError
    case = BookCase(pack=pack.key, in_force=in_force, reason=request.reason)
    work.require(request.day, case, BOOK)
    require_none_open(work, request.body, request.kind, request.day.year)
    book = work.keep(
        t.Book(
            body_id=request.body,
            kind=request.kind,
            year=request.day.year,
            pack=pack.key,
            form_digest=form.digest,
            reason=request.reason,
            hand_written=request.hand_written,
            opened_on=request.day,
        )
    )
    work.keep(t.Volume(book_id=book.id, number=1, opened_on=request.day))
    if request.first_ordinal != FIRST:
        keep_start(work, book, request.first_ordinal, request.paper)
    work.about("book", book.id)
    return book.id


@allowed(Role.CLERK, Role.OFFICER)
def begin_series(work: Work, request: SeriesRequest) -> int:
    """Open this year's number series at a number other than 1; its number comes back.

    Raises:
        RulesBrokenError: DI-04, as the series has begun already, or would give a number again.
        SymbolPatternError: it is of a type or unit that the office's symbols do not show.
    """
    work.find(t.Body, request.body)
    pattern = name_on(work, request.body, request.day).symbol_pattern
    asked = (("{type}", request.type_code), ("{unit}", request.unit))
    if any(value and blank not in pattern for blank, value in asked):
        raise SymbolPatternError
    begun = _series(work, request.body, request.day.year, (request.type_code, request.unit))
    highest = _highest_taken(work, request)
    fresh = {"DI-04": lambda asked: begun is None and asked.first > highest}
    work.require(request.day, request, fresh)
    row = work.keep(
        t.Series(
            body_id=request.body,
            kind=SECRET_SERIES,
            type_code=request.type_code,
            unit=request.unit,
            year=request.day.year,
            first=request.first,
        )
    )
    work.about("series", row.id)
    return row.id


def open_series(work: Work, item: t.Item, year: int) -> t.Series | None:
    """The narrowest series open for the item that year: type and unit, type, unit, or all."""
    choices = [(item.type_code, item.unit), (item.type_code, ""), ("", item.unit), ("", "")]
    found = (_series(work, item.body_id, year, choice) for choice in choices)
    return next((row for row in found if row is not None), None)


def last_number(work: Work, series: t.Series) -> int | None:
    """The highest number that a series gave, also of a line that was cancelled; None before it."""
    return work.session.scalar(
        select(func.max(t.NumberTaken.number)).where(t.NumberTaken.series_id == series.id)
    )


def start_series(work: Work, body: int, year: int) -> t.Series:
    """The office's single series of a year for which none was opened; it begins at FIRST."""
    return work.keep(
        t.Series(body_id=body, kind=SECRET_SERIES, type_code="", unit="", year=year, first=FIRST)
    )


def _series(work: Work, body: int, year: int, for_what: tuple[str, str]) -> t.Series | None:
    type_code, unit = for_what
    return work.session.scalars(
        select(t.Series).where(
            t.Series.body_id == body,
            t.Series.kind == SECRET_SERIES,
            t.Series.year == year,
            t.Series.type_code == type_code,
            t.Series.unit == unit,
        )
    ).first()


def _highest_taken(work: Work, request: SeriesRequest) -> int:
    """The highest number that a wider series of the year has given; 0 where there is none."""
    wider = (
        select(func.max(t.NumberTaken.number))
        .join(t.Series, t.Series.id == t.NumberTaken.series_id)
        .where(
            t.Series.body_id == request.body,
            t.Series.year == request.day.year,
            t.Series.type_code.in_(("", request.type_code)),
            t.Series.unit.in_(("", request.unit)),
        )
    )
    return work.session.scalar(wider) or 0

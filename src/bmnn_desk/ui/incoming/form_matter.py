"""What the form of an incoming document needs to know: the book, its columns, names to offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.findings import Severity
from bmnn_desk.services.incoming_ids import IncomingAsked, incoming_ids
from bmnn_desk.services.incoming_senders import incoming_senders
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.books.year_books import open_book_of
from bmnn_desk.ui.by_name import units_by_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.channels import Channel
    from bmnn_desk.domain.office_entries import BookEntry, PersonEntry
    from bmnn_desk.ui.seat import Seat

_TITLE_RULE = "DEN-02C"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FormMatter:
    """The open book, None where the year has none; columns by the entry's field, from 1.

    `locks_title` where the law that was read forbids a Tuyệt mật title. `last` is the newest
    line, None before the first; `head` the name of who heads the body, empty without one.
    """

    book: BookEntry | None
    columns: Mapping[str, int]
    type_codes: Mapping[str, str]
    channels: Mapping[str, Channel]
    locks_title: bool
    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    head: str
    last: int | None

    @property
    def by_hand(self) -> bool:
        """Whether the open book is written by hand: each line has its page and line there."""
        return self.book is not None and self.book.hand_written


def form_matter(seat: Seat) -> FormMatter:
    """Read it all once, when the form opens.

    Raises:
        DeskError: a read went wrong.
    """
    today, body = seat.today(), BodyAsked(body=seat.body)
    law, book = seat.desk.law, open_book_of(seat, BookKind.INCOMING, seat.today().year)
    regime = law.on(today)
    form = (regime if book is None else law.pack(book.pack)).register(BookKind.INCOMING)
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=today))
    units = units_by_name(seat)
    rule = regime.rules.get(_TITLE_RULE)
    (ids,) = seat.desk.read(
        incoming_ids, IncomingAsked(body=seat.body, book=None if book is None else book.book)
    )
    return FormMatter(
        book=book,
        columns={column.field: place for place, column in enumerate(form.columns, start=1)},
        type_codes=regime.measure.type_codes,
        channels=regime.channels,
        locks_title=rule is not None and rule.severity is Severity.BLOCK,
        senders=tuple(seat.desk.read(incoming_senders, body)),
        receivers=(*(unit.name for unit in units), *(person.name for person in people)),
        head=_head_of(people),
        last=ids[0] if ids else None,
    )


def head_name(seat: Seat) -> str:
    """The name of who heads the body today; empty without one.

    Raises:
        DeskError: a read went wrong.
    """
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))
    return _head_of(people)


def _head_of(people: Sequence[PersonEntry]) -> str:
    return next((person.name for person in people if person.kind.is_head), "")

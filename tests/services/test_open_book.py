from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.errors import (
    AlreadyThereError,
    FormNotInRegimeError,
    LawDataError,
    NotFoundError,
    NumberTakenError,
    ReasonMissingError,
)
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.open_book import BookRequest, SeriesRequest, begin_series, open_book
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.start_book import StartRequest, start_book
from bmnn_desk.storage import tables as t
from tests import book_desk, make
from tests.services.ledger import raised, refused, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.office_entries import BookEntry
    from tests.make import Office


def book(at: Office, **changes: Any) -> BookRequest:  # noqa: ANN401
    plain = BookRequest(request_id=make.request_id(), day=at.day, body=at.body)
    return replace(plain, **changes)


def series(at: Office, **changes: Any) -> SeriesRequest:  # noqa: ANN401
    plain = SeriesRequest(request_id=make.request_id(), day=at.day, body=at.body, first=12)
    return replace(plain, **changes)


def test_a_book_opens_with_its_first_volume_on_the_pack_in_force(new_office: Office) -> None:
    book_desk.closed(new_office)
    new_office.desk.do(open_book, book(new_office))
    kept, volume = rows(new_office, t.Book)[-1], rows(new_office, t.Volume)[-1]
    assert (kept.pack, kept.year, kept.hand_written) == ("nd63-2026", 2026, False)
    form = new_office.desk.law.pack("nd63-2026").register("outgoing_register")
    assert kept.form_digest == form.digest
    assert (volume.book_id, volume.number) == (kept.id, 1)


@pytest.mark.parametrize("pack", ["tt24-2020", "nd63-2026"])
@pytest.mark.parametrize("kind", BookKind)
def test_every_kind_of_book_opens_on_either_pack(
    new_office: Office, kind: BookKind, pack: str
) -> None:
    if kind is BookKind.OUTGOING:
        book_desk.closed(new_office)
    request = book(new_office, kind=kind, pack=pack, reason="Theo mẫu đang dùng")
    number = new_office.desk.do(open_book, replace(request, day=date(2026, 3, 20)))
    (kept,) = [row for row in rows(new_office, t.Book) if row.id == number]
    assert (kept.kind, kept.pack) == (kind.value, pack)
    assert kept.form_digest == new_office.desk.law.pack(pack).register(kind).digest


def test_older_forms_need_a_reason_that_is_kept(new_office: Office) -> None:
    book_desk.closed(new_office)
    request = book(new_office, pack="tt24-2020")
    assert set(refused(new_office.desk, open_book, request)) == {"CFG-09"}
    new_office.desk.do(open_book, replace(request, reason="Còn 40 trang trắng"))
    assert rows(new_office, t.Book)[-1].reason == "Còn 40 trang trắng"


def test_a_form_or_pack_or_body_that_is_not_there_is_refused(office: Office) -> None:
    raised(office.desk, open_book, book(office, kind="no_such"), FormNotInRegimeError)
    raised(office.desk, open_book, book(office, pack="no_such"), LawDataError)
    raised(office.desk, open_book, book(office, body=9), NotFoundError)


def test_a_series_begins_once_a_year(office: Office) -> None:
    office.desk.do(begin_series, series(office))
    assert set(refused(office.desk, begin_series, series(office, first=99))) == {"DI-04"}
    office.desk.do(begin_series, series(office, type_code="BC"))
    office.desk.do(begin_series, series(office, day=date(2026, 1, 2)))
    assert [(row.year, row.type_code) for row in rows(office, t.Series)] == [
        (2025, ""),
        (2025, "BC"),
        (2026, ""),
    ]


def test_a_series_in_use_cannot_begin_elsewhere(office: Office) -> None:
    make.issued(office)
    assert set(refused(office.desk, begin_series, series(office))) == {"DI-04"}
    assert make.issued(office).number == 2


@pytest.mark.parametrize("first", [0, -5])
def test_a_series_begins_at_1_or_above(office: Office, first: int) -> None:
    assert set(refused(office.desk, begin_series, series(office, first=first))) == {"DI-04"}


def test_a_series_belongs_to_a_body(office: Office) -> None:
    raised(office.desk, begin_series, series(office, body=9), NotFoundError)


def test_a_book_goes_on_from_a_paper_one_that_is_named(office: Office) -> None:
    request = BookRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        kind=BookKind.INCOMING,
        first_ordinal=43,
        paper="Sổ giấy năm nay, đến số 42",
    )
    raised(office.desk, open_book, replace(request, paper=" "), ReasonMissingError)
    book = office.desk.do(open_book, request)
    (start,) = rows(office, t.BookStart)
    assert (start.book_id, start.first_ordinal) == (book, 43)
    entry = office.desk.read(books_of, BodyAsked(body=office.body))[-1]
    assert (entry.first_ordinal, entry.lines, entry.next_ordinal) == (43, 0, 43)


def test_a_second_book_beside_the_open_one_of_its_kind_and_year_is_refused(office: Office) -> None:
    for changes in ({}, {"hand_written": True}, {"pack": "tt24-2020", "reason": "x"}):
        error = raised(office.desk, open_book, book(office, **changes), AlreadyThereError)
        assert vars(error) == {"kind": "book"}
    assert len(rows(office, t.Book)) == 1
    office.desk.do(open_book, book(office, kind=BookKind.INCOMING))
    office.desk.do(open_book, book(office, day=date(2026, 1, 2)))


def test_a_book_after_a_closed_one_of_the_year_goes_on_with_its_ordinals(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    book_desk.closed(office)
    number = office.desk.do(open_book, book(office))
    assert books(office)[number].next_ordinal == 3
    assert issued_in(office, number) == 3
    assert (books(office)[number].first_ordinal, books(office)[number].lines) == (3, 1)
    book_desk.closed(office, number)
    late = book(office, first_ordinal=3, paper="Sổ giấy, đến số 2")
    assert vars(raised(office.desk, open_book, late, NumberTakenError)) == {"number": 3}
    third = office.desk.do(open_book, replace(late, first_ordinal=10))
    assert issued_in(office, third) == 10
    next_year = make.on(office, 365)
    fresh = next_year.desk.do(open_book, book(next_year))
    assert books(office)[fresh].next_ordinal == 1


def test_a_book_begun_after_a_closed_one_does_not_give_its_numbers_again(office: Office) -> None:
    make.issued(office)
    book_desk.closed(office)
    number = office.desk.do(open_book, book(office))
    start = StartRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        book=number,
        first_ordinal=1,
        paper="Sổ giấy",
    )
    raised(office.desk, start_book, start, NumberTakenError)
    assert office.desk.do(start_book, replace(start, first_ordinal=7)) == 7


def books(at: Office) -> dict[int, BookEntry]:
    return {each.book: each for each in at.desk.read(books_of, BodyAsked(body=at.body))}


def issued_in(at: Office, number: int) -> int:
    """The ordinal of a line in that book."""
    line = at.desk.do(issue_outgoing, make.issue(at, make.signed(at).item, book=number)).line
    (ordinal,) = (row.ordinal for row in rows(at, t.Line) if row.id == line)
    return ordinal


def test_what_is_printed_as_a_register_but_is_no_book_is_not_opened(office: Office) -> None:
    request = BookRequest(
        request_id=make.request_id(), day=office.day, body=office.body, kind="statistics"
    )
    error = raised(office.desk, open_book, request, FormNotInRegimeError)
    assert vars(error) == {"form": "statistics", "regime": "tt24-2020"}

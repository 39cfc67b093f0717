"""Where the next line of a register stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import BookClosedError, DaysOutOfOrderError, NotFoundError
from bmnn_desk.services.book_state import last_day
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.services.open_volume import (
    PlaceAsked,
    keep_line,
    next_ordinal,
    open_place,
    takes_lines,
)
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from tests import book_desk, make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


@dataclass(frozen=True, kw_only=True)
class StartRequest:
    request_id: str
    day: date
    book: int


@allowed(Role.CLERK)
def go_on_from_paper(work: Work, request: StartRequest) -> None:
    work.keep(t.BookStart(book_id=request.book, first_ordinal=118, paper="Sổ giấy năm 2025"))
    work.about("book", request.book)


def asked(office: Office, **changes: Any) -> PlaceAsked:  # noqa: ANN401
    plain = PlaceAsked(body=office.body, book=office.book, kind=BookKind.OUTGOING, day=office.day)
    return replace(plain, **changes)


def test_the_first_line_of_a_book_is_1_and_the_next_follows(office: Office) -> None:
    with working(office) as work:
        assert open_place(work, asked(office)).ordinal == 1
    make.issued(office)
    with working(office) as work:
        place = open_place(work, asked(office))
        assert (place.ordinal, place.last_day, place.has_place) == (2, office.day, True)
        assert next_ordinal(work, office.book) == 2
        assert last_day(work, office.book) == office.day


def test_a_book_that_goes_on_from_paper_begins_where_that_left_off(office: Office) -> None:
    request = StartRequest(request_id=make.request_id(), day=office.day, book=office.book)
    office.desk.do(go_on_from_paper, request)
    with working(office) as work:
        assert open_place(work, asked(office)).ordinal == 118


@pytest.mark.parametrize(
    "changes",
    [{"kind": BookKind.INCOMING}, {"day": date(2024, 12, 31)}, {"day": date(2026, 1, 1)}],
)
def test_a_book_of_another_kind_or_year_takes_no_line(
    office: Office, changes: dict[str, Any]
) -> None:
    with working(office) as work, pytest.raises(BookClosedError):
        open_place(work, asked(office, **changes))


def test_another_bodys_book_is_not_found(office: Office) -> None:
    with working(office) as work, pytest.raises(NotFoundError):
        open_place(work, asked(office, body=office.body + 1))


def test_a_closed_book_takes_no_line(office: Office) -> None:
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=office.book,
            reason="Hết trang",
        ),
    )
    with working(office) as work, pytest.raises(BookClosedError):
        open_place(work, asked(office))


def test_a_line_before_the_last_ones_day_is_refused_in_a_printed_book(office: Office) -> None:
    item = make.issued(office).item
    day_before = asked(office, day=office.day - timedelta(days=1))
    with working(office) as work, pytest.raises(DaysOutOfOrderError):
        keep_line(work, open_place(work, day_before), item)


def test_a_hand_written_book_wants_page_and_line(office: Office) -> None:
    book = book_desk.hand_written(office)
    with working(office) as work:
        assert not open_place(work, asked(office, book=book)).has_place
        assert not open_place(work, asked(office, book=book, paper_page=3)).has_place
        assert open_place(work, asked(office, book=book, paper_page=3, paper_line=7)).has_place


def test_lines_go_into_the_newest_volume_of_an_open_book_alone(office: Office) -> None:
    make.issued(office)
    with working(office) as work:
        assert takes_lines(work, open_place(work, asked(office)).volume)
    office.desk.do(open_next_volume, book_desk.next_volume(office))
    with working(office) as work:
        first, second = work.session.scalars(select(t.Volume).order_by(t.Volume.number))
        assert (takes_lines(work, first), takes_lines(work, second)) == (False, True)
    book_desk.closed(office)
    with working(office) as work:
        assert not any(takes_lines(work, each) for each in work.session.scalars(select(t.Volume)))

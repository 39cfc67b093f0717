from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.errors import FormNotInRegimeError, LawDataError, NotFoundError
from bmnn_desk.services.open_book import BookRequest, SeriesRequest, begin_series, open_book
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def book(at: Office, **changes: Any) -> BookRequest:  # noqa: ANN401
    plain = BookRequest(request_id=make.request_id(), day=at.day, body=at.body)
    return replace(plain, **changes)


def series(at: Office, **changes: Any) -> SeriesRequest:  # noqa: ANN401
    plain = SeriesRequest(request_id=make.request_id(), day=at.day, body=at.body, first=12)
    return replace(plain, **changes)


def test_a_book_opens_with_its_first_volume_on_the_pack_in_force(new_office: Office) -> None:
    new_office.desk.do(open_book, book(new_office))
    kept, volume = rows(new_office, t.Book)[-1], rows(new_office, t.Volume)[-1]
    assert (kept.pack, kept.year, kept.hand_written) == ("nd63-2026", 2026, False)
    form = new_office.desk.law.pack("nd63-2026").register("outgoing_register")
    assert kept.form_digest == form.digest
    assert (volume.book_id, volume.number) == (kept.id, 1)


def test_older_forms_need_a_reason_that_is_kept(new_office: Office) -> None:
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

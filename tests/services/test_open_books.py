from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.year_close import OpenPointKind
from bmnn_desk.services.open_books import number_gaps, open_books
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.storage import tables as t
from tests import copying_desk, make
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.year_close import OpenPoint
    from tests.make import Office


def points(at: Office) -> list[OpenPoint]:
    with working(at) as work:
        return list(open_books(work, at.body, at.day.year, at.day))


def gaps(at: Office) -> list[tuple[str, int]]:
    with working(at) as work:
        return [(point.reference, point.count) for point in number_gaps(work, at.body, at.day.year)]


def test_numbers_in_a_row_have_no_gap(office: Office) -> None:
    for _ in range(3):
        make.issued(office)
    assert gaps(office) == []


def test_a_number_that_no_document_has_is_a_gap_named_by_the_first(office: Office) -> None:
    item = make.issued(office).item
    with working(office) as work:
        (series,) = work.session.scalars(select(t.Series)).all()
        row = t.NumberTaken(series_id=series.id, number=5, item_id=item, day=office.day)
        row.act_seq = series.act_seq
        work.session.add(row)
        (gap,) = number_gaps(work, office.body, office.day.year)
        assert (gap.reference, gap.count, gap.subject) == ("02", 3, series.id)
        work.session.rollback()
    assert gaps(office) == []


def test_a_step_done_is_a_point_less(office: Office) -> None:
    made = copying_desk.copied(office)
    before = {point.kind for point in points(office)}
    office.desk.do(record_copy_steps, copying_desk.copy_steps(office, made))
    after = {point.kind for point in points(office)}
    assert before - after == {OpenPointKind.COPY_UNCOUNTED}


def test_a_book_is_called_by_its_kind_and_volume(office: Office) -> None:
    make.issued(office)
    (unprinted,) = [point for point in points(office) if point.kind is OpenPointKind.LINE_UNPRINTED]
    assert (unprinted.book_kind, unprinted.volume, unprinted.count) == ("outgoing_register", 1, 1)
    assert unprinted.reference == ""

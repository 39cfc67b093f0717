from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.stages import Stage
from bmnn_desk.ui.outgoing.source import OutgoingSource
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def test_rows_come_in_the_order_asked_and_one_that_is_gone_is_none(
    seat: Seat, office: make.Office
) -> None:
    items = [make.signed(office).item for _ in range(3)]
    source = OutgoingSource(seat, Stage.TO_NUMBER)
    assert list(source.ids()) == sorted(items, reverse=True)
    rows = source.rows((items[2], 999, items[0]))
    assert [None if row is None else row.item for row in rows] == [items[2], None, items[0]]


def test_counts_and_books_are_those_of_the_body(seat: Seat, office: make.Office) -> None:
    make.issued(office)
    source = OutgoingSource(seat, Stage.ISSUED)
    source.asked = replace(source.asked, book=office.book)
    assert source.counts().issued == 1
    (book,) = source.books()
    assert (book.book, book.lines) == (office.book, 1)

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.last_places import LastPlace, last_places
from bmnn_desk.services.paper_facts import ItemAsked
from tests import make
from tests.services.test_marks_used import marks_of, record

if TYPE_CHECKING:
    from tests.make import Office


def read(at: Office, item: int) -> dict[Stamp, LastPlace]:
    places = at.desk.read(last_places, ItemAsked(body=at.body, item=item))
    return {place.stamp: place for place in places}


def marked(at: Office, x_mm: float, **proposal: object) -> int:
    item = make.issued(at, **proposal).item
    moved = (replace(mark, x_mm=x_mm, pages="1,3-5", from_right=True) for mark in marks_of(at))
    record(at, item, tuple(moved))
    return item


def test_the_last_document_of_the_type_says_where_its_marks_stood(office: Office) -> None:
    marked(office, 100.0)
    marked(office, 120.5)
    places = read(office, make.signed(office).item)
    assert places.keys() == {Stamp.COPY_NUMBER, Stamp.LEVEL_MAT}
    number = places[Stamp.COPY_NUMBER]
    assert (number.x_mm, number.y_mm, number.pages, number.from_right) == (
        120.5,
        7.0,
        "1,3-5",
        True,
    )


def test_a_document_of_another_type_says_nothing(office: Office) -> None:
    marked(office, 100.0)
    other = make.signed(office, type_name="Kế hoạch", type_code="KH").item
    assert read(office, other) == {}


def test_its_own_marks_are_not_its_last_ones(office: Office) -> None:
    item = marked(office, 100.0)
    assert read(office, item) == {}


def test_a_mark_put_on_again_counts_as_it_was_put_on_last(office: Office) -> None:
    item = marked(office, 100.0)
    again = tuple(
        replace(mark, x_mm=90.0)
        for mark in marks_of(office)
        if mark.stamp is Stamp.COPY_NUMBER and mark.copy_number == 2
    )
    record(office, item, again, "DAU-04")
    assert read(office, make.signed(office).item)[Stamp.COPY_NUMBER].x_mm == 90.0


def test_an_item_of_nobody_is_not_found(office: Office) -> None:
    with pytest.raises(NotFoundError):
        read(office, 999)

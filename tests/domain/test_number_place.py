"""Places are moved together, and say nothing of what is typed in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.number_place import NumberPlace, NumberPlaces, shifted

PLACE = NumberPlace(x_mm=50.0, y_mm=40.0, width_mm=9.0, size_pt=13.0)
DAY = replace(PLACE, x_mm=136.0, italic=True, typed="05")
PLACES = NumberPlaces(number=PLACE, day=DAY, month=replace(PLACE, x_mm=152.0), year=PLACE)


def test_places_are_moved_together_and_keep_all_else() -> None:
    moved = shifted(PLACES, 1.5, -2.0)
    assert moved.number == replace(PLACE, x_mm=51.5, y_mm=38.0)
    assert moved.day == replace(DAY, x_mm=137.5, y_mm=38.0)
    assert moved.month.x_mm == 153.5
    assert moved.year == moved.number


def test_moved_back_they_are_where_they_were() -> None:
    there = shifted(PLACES, 3.0, 4.0)
    assert shifted(there, -3.0, -4.0) == PLACES


def test_a_year_that_is_printed_has_no_place_to_move() -> None:
    assert shifted(replace(PLACES, year=None), 1.0, 1.0).year is None


@pytest.mark.parametrize("value", [DAY, PLACES])
def test_what_is_typed_does_not_show_in_a_repr(value: object) -> None:
    # An address may hold any digits.
    assert "05" not in repr(value).partition(" at 0x")[0]

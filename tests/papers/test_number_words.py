"""Figures are centred in their blanks, and refused where they do not fit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.number_place import NumberPlace, NumberPlaces
from bmnn_desk.errors import NumberAlreadyThereError, NumberDoesNotFitError
from bmnn_desk.papers.fonts import ITALIC, REGULAR
from bmnn_desk.papers.number_words import number_words, width_mm

A4 = (210.0, 297.0)
DAY = date(2025, 2, 5)
FIGURE = 0.5 * 13 * 25.4 / 72  # a figure of 13 pt in Liberation Serif, mm
PLACE = NumberPlace(x_mm=50.0, y_mm=40.0, width_mm=8.0, size_pt=13.0)
SLANTED = replace(PLACE, x_mm=136.0, italic=True)
PLACES = NumberPlaces(
    number=PLACE, day=SLANTED, month=replace(SLANTED, x_mm=152.0), year=replace(SLANTED, x_mm=168.0)
)


def words_of(places: NumberPlaces, number: int = 7) -> list[tuple[str, str, float]]:
    made = number_words(places, number, DAY, A4)
    return [(one.text, one.letters.face, one.x_mm) for one in made]


def test_each_text_stands_in_the_middle_of_its_blank_in_the_face_of_its_line() -> None:
    wide = replace(PLACES, year=replace(SLANTED, x_mm=168.0, width_mm=10.0))
    assert words_of(wide) == [
        ("07", REGULAR, 54.0),
        ("05", ITALIC, 140.0),
        ("02", ITALIC, 156.0),
        ("2025", ITALIC, 173.0),
    ]


def test_what_is_typed_and_a_year_without_a_place_are_left_out() -> None:
    typed = replace(PLACES, number=replace(PLACE, typed="07"), year=None)
    assert [text for text, _, _ in words_of(typed)] == ["05", "02"]
    year = replace(PLACES, year=replace(SLANTED, x_mm=168.0, typed="202"))
    assert [text for text, _, _ in words_of(year)] == ["07", "05", "02", "5"]


def test_a_text_may_fill_its_blank_to_the_edge_and_no_more() -> None:
    exact = replace(PLACES, number=replace(PLACE, width_mm=2 * FIGURE), year=None)
    (first, *_) = number_words(exact, 7, DAY, A4)
    assert width_mm(first) == pytest.approx(2 * FIGURE)
    with pytest.raises(NumberDoesNotFitError):
        number_words(exact, 123, DAY, A4)


@pytest.mark.parametrize(
    "place",
    [
        replace(PLACE, x_mm=-4.0),
        replace(PLACE, x_mm=205.0),
        replace(PLACE, y_mm=2.0),
        replace(PLACE, y_mm=298.0),
    ],
)
def test_a_place_outside_the_paper_is_refused(place: NumberPlace) -> None:
    with pytest.raises(NumberDoesNotFitError):
        number_words(replace(PLACES, number=place, year=None), 7, DAY, A4)


def test_another_number_or_day_on_the_paper_is_refused() -> None:
    for places in (
        replace(PLACES, number=replace(PLACE, typed="08")),
        replace(PLACES, day=replace(SLANTED, typed="6")),
        replace(PLACES, year=replace(SLANTED, typed="2024")),
    ):
        with pytest.raises(NumberAlreadyThereError):
            number_words(places, 7, DAY, A4)

"""The figures of số and ngày as they are drawn onto their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.errors import NumberDoesNotFitError
from bmnn_desk.papers.fonts import ITALIC, REGULAR, reach_of, width_of
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.number_texts import NUMBER_PARTS, missing_text, number_texts

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.number_place import NumberPlace, NumberPlaces

NUMBER = NUMBER_PARTS[0]
# Spaces of another program's face differ a little from ours.
_SLACK_MM = 0.15


def number_words(
    places: NumberPlaces, number: int, day: date, size_mm: tuple[float, float]
) -> tuple[Words, ...]:
    """What is to be drawn on a page of `size_mm`, each text centred in its blank.

    Raises:
        NumberAlreadyThereError: another number or day stands there already.
        NumberDoesNotFitError: a text is wider than its blank, or lies outside the page.
    """
    wanted = number_texts(number, day)
    found = []
    for part in NUMBER_PARTS:
        place: NumberPlace | None = getattr(places, part)
        if place is not None and (text := missing_text(part, place.typed, wanted[part])):
            found.append(_centred(place, text, size_mm))
    return tuple(found)


def width_mm(words: Words) -> float:
    """How wide a text is drawn."""
    return width_of(words.text, words.letters.face, words.letters.size_pt) / mm


def _centred(place: NumberPlace, text: str, size_mm: tuple[float, float]) -> Words:
    letters = Letters(ITALIC if place.italic else REGULAR, place.size_pt)
    words = Words(
        text=text,
        letters=letters,
        x_mm=place.x_mm + place.width_mm / 2,
        y_mm=place.y_mm,
        anchor=0.5,
    )
    width = width_mm(words)
    rise = reach_of(text, letters.face, letters.size_pt).rise / mm
    if (
        width > place.width_mm + _SLACK_MM
        or not width / 2 <= words.x_mm <= size_mm[0] - width / 2
        or not rise <= words.y_mm <= size_mm[1]
    ):
        raise NumberDoesNotFitError
    return words

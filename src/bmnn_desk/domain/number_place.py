"""Where số and ngày stand on the first page of a document: the blanks that its issue fills."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NumberPlace:
    """A blank for figures, in mm from the top left of the page as displayed.

    `x_mm` is its left end, `y_mm` the baseline of its line; `size_pt` and `italic` tell how that
    line is set. `typed` is what stands in it already, "" where nothing does; of a year the first
    figures may stand there, then the blank follows them.
    """

    x_mm: float
    y_mm: float
    width_mm: float
    size_pt: float
    italic: bool = False
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberPlaces:
    """The blanks of số, ngày, tháng and năm (ô 3 and 4 of NĐ 30/2020 Phụ lục I).

    `year` is None where nobody knows of a blank for it: it is taken to be printed.
    """

    number: NumberPlace
    day: NumberPlace
    month: NumberPlace
    year: NumberPlace | None


def shifted(places: NumberPlaces, right_mm: float, down_mm: float) -> NumberPlaces:
    """The same places farther right and down, in mm; negative for left and up."""
    year = places.year
    return NumberPlaces(
        number=_moved(places.number, right_mm, down_mm),
        day=_moved(places.day, right_mm, down_mm),
        month=_moved(places.month, right_mm, down_mm),
        year=None if year is None else _moved(year, right_mm, down_mm),
    )


def _moved(place: NumberPlace, right_mm: float, down_mm: float) -> NumberPlace:
    return replace(place, x_mm=place.x_mm + right_mm, y_mm=place.y_mm + down_mm)

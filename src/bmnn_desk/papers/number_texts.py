"""Số and ngày as they are written, and what of them is missing on a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NumberAlreadyThereError
from bmnn_desk.papers.reading.reading_patterns import MONTHS
from bmnn_desk.papers.text import long_day, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

NUMBER_PARTS = ("number", "day", "month", "year")
_YEAR_FIGURES = 4


def number_texts(number: int, day: date) -> Mapping[str, str]:
    """Number, day, month and year as they are written, by `NUMBER_PARTS`.

    A 0 goes before numbers and days below 10 and before months 1 and 2: NĐ 30/2020 Phụ lục I.
    """
    parts = {part: long_day("", day, {"long_day": f"{{{part}}}"}) for part in NUMBER_PARTS[1:]}
    return {NUMBER_PARTS[0]: two_digits(number), **parts}


def missing_text(part: str, typed: str, wanted: str) -> str:
    """What is to be written where `typed` stands: all of it, the end of a year, or nothing.

    Raises:
        NumberAlreadyThereError: something else stands there.
    """
    if not typed:
        return wanted
    figures = str(MONTHS.get(typed.casefold(), typed)) if part == "month" else typed
    if figures.isdecimal() and int(figures) == int(wanted):
        return ""
    if part == "year" and len(typed) < _YEAR_FIGURES and wanted.startswith(typed):
        return wanted[len(typed) :]
    raise NumberAlreadyThereError

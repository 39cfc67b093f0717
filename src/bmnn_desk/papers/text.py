"""How values become printed text; the words around them come from a form's data."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

_DROPPED = frozenset({"Cc", "Cf", "Cs"})
_BREAKS = frozenset("\n\u2028\u2029")
_ZERO_MONTHS = 2


def clean(text: str) -> str:
    """NFC, line ends as newlines, control and invisible characters out.

    NFD is drawn with its marks beside the letters; direction marks could turn the order of a line.
    """
    text = unicodedata.normalize("NFC", text)
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(map(_kept, text))


def unended(text: str) -> str:
    """A text that a sentence of the form goes on behind, or ends: without an end of its own."""
    return text.strip().rstrip(" .;")


def two_digits(number: int) -> str:
    """A number with a 0 before it below 10 (NĐ 30/2020 Phụ lục I)."""
    return f"{number:02d}"


def long_day(place: str, day: date, words: Mapping[str, str]) -> str:
    """Place and date of a paper by `words["long_day"]`: 0 before days < 10 and months 1 and 2.

    The rule of zeros is NĐ 30/2020 Phụ lục I.
    """
    month = f"{day.month:02d}" if day.month <= _ZERO_MONTHS else str(day.month)
    return words["long_day"].format(
        place=clean(place), day=two_digits(day.day), month=month, year=day.year
    )


def as_text(value: object, level_words: Mapping[SecrecyLevel, str]) -> str:
    """A field's value as printed: date, level, number, several texts (a line each), text.

    None is an empty text.

    Raises:
        TypeError: a value of another type; that is a bug.
    """
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, SecrecyLevel):
        return level_words[value]
    if isinstance(value, date):
        return short_day(value)
    if isinstance(value, int):
        return two_digits(value)
    if isinstance(value, tuple):
        return "\n".join(as_text(item, level_words) for item in value)
    if value is None:
        return ""
    raise TypeError(type(value).__name__)


def column_value(entry: object, field: str) -> object:
    """The value that a register's column shows: a field of the entry, or a field made of two.

    `keeping_note` is for forms without a column for the unit that keeps the copy: the unit and
    the note, a line each, where they are not empty.
    """
    if field != "keeping_note":
        return getattr(entry, field)
    parts = (column_value(entry, "keeping_unit"), column_value(entry, "note"))
    return tuple(part for part in parts if part)


def _kept(letter: str) -> str:
    if letter in _BREAKS:
        return "\n"
    return "" if unicodedata.category(letter) in _DROPPED else letter

"""Recognises the marks of this program in the text of a file, by the words of stamps.toml."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import LEVEL_STAMPS, Ink, Stamp
from bmnn_desk.law.stamp_file import read_stamps
from bmnn_desk.law.strict import LawFile
from bmnn_desk.papers.mark import line_pattern
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from bmnn_desk.law.stamp_shape import StampShape

_LEAST_RED = 120
_MOST_OTHER = 100
_MOST_DARK = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMarks:
    """How copy numbers and level marks read, over all regimes, and their largest sides in mm."""

    copy_numbers: frozenset[re.Pattern[str]]
    level_words: frozenset[str]
    largest_mm: tuple[float, float]


@cache
def every_stamps() -> tuple[Mapping[Stamp, StampShape], ...]:
    """The stamps of every regime under forms/, read once."""
    return tuple(
        read_stamps(LawFile(path)) for path in sorted(forms_folder().glob("*/stamps.toml"))
    )


@cache
def own_marks() -> OwnMarks:
    """The words of the marks of every regime under forms/."""
    every = every_stamps()
    shapes = [
        stamps[stamp] for stamps in every for stamp in (Stamp.COPY_NUMBER, *LEVEL_STAMPS.values())
    ]
    return OwnMarks(
        largest_mm=(
            max(shape.width_mm for shape in shapes),
            max(shape.height_mm for shape in shapes),
        ),
        copy_numbers=frozenset(
            line_pattern(line.text) for stamps in every for line in stamps[Stamp.COPY_NUMBER].lines
        ),
        level_words=frozenset(
            unicodedata.normalize("NFC", line.text)
            for stamps in every
            for stamp in LEVEL_STAMPS.values()
            for line in stamps[stamp].lines
        ),
    )


def has_copy_number(text: str) -> bool:
    """True where the text holds the mark of a copy number, in whatever Unicode form."""
    return bool(named_copies(unicodedata.normalize("NFC", text)))


def named_copies(text: str) -> list[tuple[str, int]]:
    """The copy numbers that a text, NFC, names as our marks do: the words, and the number."""
    return [
        (found[0], int(found[1]))
        for pattern in own_marks().copy_numbers
        for found in pattern.finditer(text)
    ]


def ink_of(red: int, green: int, blue: int) -> Ink | None:
    """The ink that a colour is; None for one in which no mark is drawn; components 0 to 255."""
    if is_red(red, green, blue):
        return Ink.RED
    return Ink.BLACK if max(red, green, blue) <= _MOST_DARK else None


def is_red(red: int, green: int, blue: int) -> bool:
    """True for the reds in which marks are drawn; components 0 to 255."""
    return red >= _LEAST_RED and max(green, blue) <= _MOST_OTHER

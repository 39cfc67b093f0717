"""Recognises the marks of this program in the text of a file, by the words of stamps.toml."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import LEVEL_STAMPS, Stamp
from bmnn_desk.law.stamp_file import read_stamps
from bmnn_desk.law.strict import LawFile
from bmnn_desk.papers.mark import line_pattern
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    import re

_LEAST_RED = 120
_MOST_OTHER = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMarks:
    """How copy numbers and level marks read, over all regimes."""

    copy_numbers: frozenset[re.Pattern[str]]
    level_words: frozenset[str]


@cache
def own_marks() -> OwnMarks:
    """The words of the marks of every regime under forms/."""
    every = [read_stamps(LawFile(path)) for path in sorted(forms_folder().glob("*/stamps.toml"))]
    return OwnMarks(
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
    composed = unicodedata.normalize("NFC", text)
    return any(pattern.search(composed) for pattern in own_marks().copy_numbers)


def is_red(red: int, green: int, blue: int) -> bool:
    """True for the reds in which marks are drawn; components 0 to 255."""
    return red >= _LEAST_RED and max(green, blue) <= _MOST_OTHER

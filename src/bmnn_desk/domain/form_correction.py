"""Corrections of a form after the official sheet (đính chính mẫu): which value, which new one."""

from __future__ import annotations

import json
import math
import tomllib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

Plain = str | float | int | bool
"""What a value of a form may be; a list of lines or columns is a list of tables of these."""

_KEY = "value"
_MOST_LETTERS = 20_000


class ValueKind(StrEnum):
    """What a value of a form is: a text, a length, a size, a number, a choice, a list of rows."""

    TEXT = "text"
    MM = "mm"
    PT = "pt"
    RATIO = "ratio"
    COUNT = "count"
    BOOL = "bool"
    CHOICE = "choice"
    ROWS = "rows"


class FormFault(StrEnum):
    """Why a correction is refused: most would leave their form unusable."""

    NO_SUCH_PLACE = "no_such_place"
    UNREADABLE = "unreadable"
    WRONG_KIND = "wrong_kind"
    EMPTY = "empty"
    TOO_SMALL = "too_small"
    TOO_BIG = "too_big"
    TOO_WIDE = "too_wide"
    OFF_THE_PAGE = "off_the_page"
    BLANKS = "blanks"
    LETTER = "letter"
    NO_ROOM = "no_room"
    DATA = "data"
    SAME = "same"
    NO_SOURCE = "no_source"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FormCorrection:
    """A value of a pack's file corrected: its dotted place, and a TOML value as text.

    `file` lies in the pack's folder; numbers in `place` count rows from 0 ("columns.3.heading").
    `source` and `source_day` say after what, and when that was read.
    """

    pack: str
    file: str
    place: str
    value: str
    source: str = ""
    source_day: date | None = None

    @property
    def at(self) -> tuple[str, str, str]:
        """What is corrected, whatever the new value."""
        return self.pack, self.file, self.place


def toml_value(value: object) -> str:
    """A value as TOML spells it on one line; a list's tables are inline.

    Raises:
        TypeError: it is no text, number, truth value, list or table of these.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        told = json.dumps(unicodedata.normalize("NFC", value), ensure_ascii=False)
        return told.replace("\x7f", "\\u007f")
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(toml_value, value))}]"
    if isinstance(value, dict):
        cells = (f"{key} = {toml_value(cell)}" for key, cell in value.items())
        return f"{{ {', '.join(cells)} }}"
    raise TypeError(type(value).__name__)


def value_of(text: str) -> object:
    """The value that a TOML text spells.

    Raises:
        ValueError: it spells none, more than one, or a number that is none.
    """
    if len(text) > _MOST_LETTERS:
        raise ValueError(len(text))
    try:
        data = tomllib.loads(f"{_KEY} = {unicodedata.normalize('NFC', text)}")
    except RecursionError:
        raise ValueError(len(text)) from None
    if set(data) != {_KEY}:
        raise ValueError(len(data))
    value: object = data[_KEY]
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(text)
    return value

"""Tells a level word that stands alone from one within a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.reading_patterns import LEVEL_LABEL, LEVELS
from bmnn_desk.papers.reading.rows import is_bold

if TYPE_CHECKING:
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.papers.reading.rows import Row

_NO_LETTERS = re.compile(r"[\W\d_]+")
_LONGEST = 80
_ANY_CASE = frozenset({Area.TEXT_BOX, Area.HEADER, Area.FOOTER, Area.WATERMARK})


def level_of(row: Row) -> SecrecyLevel | None:
    """The level whose word is the row's whole text, None where there is other text.

    Spaced letters, brackets, quotes and a label ("Độ mật: …") do not matter. On a line or in a
    cell the word alone must be in capitals: a table may speak of levels.
    """
    return level_in(row.text, any_case=row.line.is_boxed or row.line.area in _ANY_CASE)


def level_in(text: str, *, any_case: bool) -> SecrecyLevel | None:
    """The level whose word a text is; `any_case` lets small letters pass."""
    if len(text) > _LONGEST:
        return None
    label = LEVEL_LABEL.match(text)
    word = _NO_LETTERS.sub("", text[label.end() :] if label else text)
    if not (any_case or label or word.isupper()):
        return None
    return LEVELS.get(word.casefold())


def bold_level_of(row: Row) -> SecrecyLevel | None:
    """The level that a line alone says in bold, whatever its case: "Mật"; None where none."""
    if not row.text[0].isupper() or not is_bold(row):
        return None
    return level_in(row.text, any_case=True)


def is_level_word(row: Row) -> bool:
    """True where a level word is the row's whole text."""
    return level_of(row) is not None

"""Rows that may hold a word, by LIKE: who looks into long texts reads these alone.

SQLite knows no Vietnamese. Any letter may stand for one that has marks, and a text with a letter of
another alphabet, or with marks that stand apart, is found whatever it says. So what is found is
more than what has the word, and never less.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING
from unicodedata import normalize

from sqlalchemy import or_, select, union_all

from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.sql.elements import SQLCoreOperations

_MARKED = re.compile(r"[^0-9b-cf-hj-np-tv-xz]")
_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
_FIRST_MARKED, _LAST_MARKED = 0xC0, 0x1EF9


def _is_vowel_with_marks(letter: str) -> bool:
    plain, *marks = list(normalize("NFD", letter))
    return plain in "aeiouyAEIOUY" and _MARKS.issuperset(marks)


_LETTERS = "".join(filter(_is_vowel_with_marks, map(chr, range(_FIRST_MARKED, _LAST_MARKED + 1))))
_BARRED = chr(0x110) + chr(0x111)  # the one consonant that has a form of its own
_SIGNS = (
    "\t\n\u00a0\u00ab\u00bb\u00b0\u00b7\u00b2\u00b3\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026"
)
# What is neither ASCII nor a letter of Vietnamese nor a sign of its papers.
_STRANGE = f"*[^] -\\^-~{_LETTERS}{_BARRED}{_SIGNS}]*"


def is_like(word: str, *texts: SQLCoreOperations[str]) -> ColumnElement[bool]:
    """What texts are like one of which has a folded word, whole or inside another."""
    joined = reduce(lambda before, text: before + " " + text, texts)
    return or_(joined.like(f"%{_MARKED.sub('_', word)}%"), joined.op("GLOB")(_STRANGE))


def lines_like(word: str) -> Select[int]:
    """The register lines whose reference, arrival number or correction is like a word."""
    outgoing, incoming, copying = t.OutgoingLine, t.IncomingLine, t.CopyLine
    numbers = is_like(word, incoming.reference, incoming.arrival_number)
    found = union_all(
        select(outgoing.line_id).where(is_like(word, outgoing.reference)),
        select(incoming.line_id).where(numbers),
        select(copying.line_id).where(is_like(word, copying.reference)),
        select(t.LineCorrection.line_id).where(is_like(word, t.LineCorrection.new)),
    ).subquery()
    return select(found.c.line_id)


def items_like(word: str) -> Select[int]:
    """The items that have such a line."""
    return select(t.Line.item_id).where(t.Line.id.in_(lines_like(word)))


def copies_like(word: str) -> Select[int]:
    """The copies that stand in such a line."""
    return select(t.Copy.id).where(t.Copy.line_id.in_(lines_like(word)))

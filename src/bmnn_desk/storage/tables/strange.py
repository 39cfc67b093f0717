"""Which rows have a text with letters that no Vietnamese paper has, known by an index each.

SQLite folds no letters: a list looks for words by LIKE, in which a vowel may be any letter. A text
with a letter of another alphabet, or with marks that stand apart from their letters, is not found
by that. Such rows are few. To look for them in a hundred thousand texts takes a quarter of a second
for every word typed; here each row is looked at once, when it is written.
"""

from __future__ import annotations

from itertools import groupby
from unicodedata import normalize

from sqlalchemy import Index, text

_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
_FIRST_MARKED, _LAST_MARKED = 0xC0, 0x1EF9


def _is_vowel_with_marks(letter: str) -> bool:
    plain, *marks = list(normalize("NFD", letter))
    return plain in "aeiouyAEIOUY" and _MARKS.issuperset(marks)


_VOWELS = filter(_is_vowel_with_marks, map(chr, range(_FIRST_MARKED, _LAST_MARKED + 1)))
_BARRED = chr(0x110) + chr(0x111)  # the one consonant that has a form of its own
_SIGNS = (
    "\t\n\u00a0\u00ab\u00bb\u00b0\u00b7\u00b2\u00b3\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026"
)


def _runs(letters: str) -> str:
    """A set of GLOB, in which letters that follow one another are one range.

    SQLite reads the whole set for each letter of a text.
    """
    steps = groupby(enumerate(sorted(letters)), key=lambda placed: ord(placed[1]) - placed[0])
    runs = [[letter for _place, letter in run] for _step, run in steps]
    return "".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


# What is neither ASCII nor a letter of Vietnamese nor a sign of its papers.
_STRANGE = f"*[^] -\\^-~{_runs(''.join((*_VOWELS, *_BARRED, *_SIGNS)))}]*"


def is_strange(*columns: str) -> str:
    """SQL of the condition that texts of a row have such a letter, as the index says it."""
    return f"{joined(columns)} GLOB '{_STRANGE}'"


def strange_index(table: str, *columns: str) -> Index:
    """The index of the rows of a table of which texts have such a letter."""
    return Index(index_name(table), "id", sqlite_where=text(is_strange(*columns)))


def index_name(table: str) -> str:
    """What the index of a table is called."""
    return f"{table}_strange"


def joined(columns: tuple[str, ...]) -> str:
    """SQL of texts with a space between them."""
    return " || ' ' || ".join(columns)

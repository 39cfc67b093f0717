"""Lines as the finders see them: words clean and whole, empty lines left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area, Read, Spot
from bmnn_desk.papers.reading.reading_patterns import END_SIGNS, SYMBOL_CUT
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.papers.reading.lines import FileText, TextLine

_MOST_WORDS = 80
_LONGEST_SYMBOL = 20


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Row:
    """A line that says something; `at` is its place among all rows of the file."""

    text: str
    line: TextLine
    at: int

    @property
    def spot(self) -> Spot:
        """Where it stands; its words without the invisible letters of the file."""
        return Spot(
            page=self.line.page, line=self.line.line, area=self.line.area, words=_short(self.text)
        )


def rows_of(text: FileText) -> tuple[Row, ...]:
    """The rows of a file in reading order.

    Runs are NFC each, but a mark may open a run of its own: only the whole line is NFC.
    """
    words = [(" ".join(clean(line.text).split()), line) for line in text.lines]
    kept = [(said, line) for said, line in words if said]
    return tuple(Row(text=said, line=line, at=at) for at, (said, line) in enumerate(kept))


def joined(rows: Sequence[Row]) -> str:
    """The words of rows that a line break divides; a symbol cut at its hyphen is whole again."""
    text = ""
    for row in rows:
        is_cut = SYMBOL_CUT.search(text[-_LONGEST_SYMBOL:]) and row.text[0].isupper()
        text += row.text if is_cut or not text else f" {row.text}"
    return text


def read_from(text: str, rows: Sequence[Row]) -> Read:
    """A text that stands in these rows; the first of them is its place."""
    return Read(text=text, spot=rows[0].spot)


def is_bold(row: Row) -> bool:
    """True where the most of its letters are bold."""
    return _most([(run.text, run.bold) for run in row.line.runs])


def is_italic(row: Row) -> bool:
    """True where the most of its letters are italic."""
    return _most([(run.text, run.italic) for run in row.line.runs])


def is_torn(row: Row) -> bool:
    """True for slanted text of a scan: each line is a column, and what belongs to it is unknown."""
    line = row.line
    return line.page is not None and line.area is Area.TEXT_BOX and not line.align


def is_capital(text: str) -> bool:
    """True for a text with two letters or more, (nearly) all of them capitals.

    A small letter or two are let pass: "ThS", "QyĐ", a slip of the keyboard.
    """
    cased = [letter for letter in text if letter.isalpha()]
    small = sum(not letter.isupper() for letter in cased)
    return len(cased) > 1 and small * 12 <= len(cased)


def by_flow(rows: Iterable[Row]) -> dict[int, list[Row]]:
    """The rows of each column."""
    flows: dict[int, list[Row]] = {}
    for row in rows:
        flows.setdefault(row.line.flow, []).append(row)
    return flows


def without_end_mark(text: str) -> str:
    """A text without the stop or semicolon that ends a line of a list, "./." included."""
    text = text.rstrip(END_SIGNS)
    return text.rstrip(END_SIGNS + "/") if text.endswith("/") else text


def _most(pieces: Iterable[tuple[str, bool]]) -> bool:
    counts = {True: 0, False: 0}
    for text, is_so in pieces:
        counts[is_so] += len(text) - text.count(" ")
    return counts[True] > counts[False]


def _short(words: str) -> str:
    return words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1] + "…"

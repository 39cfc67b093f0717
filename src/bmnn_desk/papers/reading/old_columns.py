"""Which column of a sheet of an old register is which, by the words of its heading row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.old_register import CellFault, OldBook, OldFault
from bmnn_desk.papers.reading.old_cells import text_of
from bmnn_desk.papers.reading.old_layout import LAYOUT, OldColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bmnn_desk.papers.reading.sheet import Sheet, SheetRow

_BRACKETS = re.compile(r"\([^()]*\)")
_NO_WORD = re.compile(r"[\W_]+")
# What offices write for the layout's own words: “Ngày tháng VB”, “Nơi nhận văn bản”.
_LIKENESS = MappingProxyType({"vb": "van ban", "ngay thang nam": "ngay", "ngay thang": "ngay"})
_LIKE = re.compile(rf"\b(?:{'|'.join(_LIKENESS)})\b")
_MOST_ROWS_ABOVE = 15
_LONGEST_SEEN = 200
_LEAST_NUMBERED = 3


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldColumns:
    """The columns of a sheet by their place from 0, the words above each, and what was odd.

    `below` is how many rows of the sheet stand above the first line.
    """

    columns: Mapping[int, OldColumn]
    headings: Mapping[int, str]
    below: int
    faults: tuple[OldFault, ...]


def folded(heading: str) -> str:
    """A heading as it is compared: no accents, no case, no signs, nothing in brackets."""
    return _NO_WORD.sub(" ", _BRACKETS.sub(" ", fold(heading))).strip()


def columns_of(sheet: Sheet, book: OldBook, names: Mapping[str, str]) -> OldColumns:
    """Match the heading row of a sheet with the columns of its book.

    It is the row, near the top, that names the most of them, else the fullest one; a title may
    stand above it, and a row of column numbers below. `names` says for a heading (`name_key`)
    which one of the layout's it stands for, "" for none. Columns nobody knows, and a heading's
    second column, are left out and told.
    """
    finder = _Finder(folded(sheet.name), _known(book), names)
    near = sheet.rows[:_MOST_ROWS_ABOVE]
    named = [finder.columns(_headings(row)) for row in near]
    by_words = not any(named)
    full = [len(dict(_headings(row))) if by_words else 0 for row in near]
    at = max(range(len(near)), key=lambda row: (len(named[row]), full[row], -row), default=0)
    row = near[at] if near else None
    columns = named[at] if near else {}
    headings = dict(_headings(row)) if row else {}
    number = row.number if row else 1
    below = at + 1
    if below < len(sheet.rows) and _is_numbering(sheet.rows[below]):
        below += 1
    return OldColumns(
        columns=columns,
        headings=headings,
        below=below,
        faults=tuple(_faults(sheet.name, number, book, _Found(columns, headings, finder))),
    )


def name_key(heading: str, sheet: str = "") -> str:
    """The key in `names` of a heading wherever it stands, or of one sheet's alone; both folded."""
    return f"{sheet}/{heading}" if sheet else heading


def meant_headings(
    book: OldBook, headings: Sequence[str], names: Mapping[str, str], sheet: str
) -> tuple[str, ...]:
    """For each heading of a sheet, all folded, the layout's that it is in a book, "" for none."""
    columns = _Finder(sheet, _known(book), names).columns(enumerate(headings))
    return tuple(columns[at].heading if at in columns else "" for at in range(len(headings)))


def book_by_headings(sheet: Sheet, names: Mapping[str, str]) -> OldBook | None:
    """The book whose required columns a sheet all has, None where there is not just one.

    Where two would do, the one that knows the most of the headings is meant.
    """
    counts: dict[OldBook, int] = {}
    for book, layout in LAYOUT.items():
        found = set(columns_of(sheet, book, names).columns.values())
        if all(column in found for column in layout.columns if column.is_required):
            counts[book] = len(found)
    most = [book for book, count in counts.items() if count == max(counts.values())]
    return most[0] if len(most) == 1 else None


@dataclass(frozen=True, slots=True)
class _Finder:
    sheet: str
    known: Mapping[str, OldColumn]
    names: Mapping[str, str]

    def column(self, text: str) -> OldColumn | None:
        """The column that a heading stands for, as it was named, by its words, or by likeness."""
        known = self._known_as(text)
        if known is not None or self._named(folded(text)) == "":
            return known
        like = _LIKE.sub(lambda found: _LIKENESS[found[0]], folded(text))
        likes = (like, like.removesuffix(" van ban"), f"{like} thao")
        return next((self.known[each] for each in likes if each in self.known), None)

    def _known_as(self, text: str) -> OldColumn | None:
        """The column by its name or its very words.

        A name that is none of this book's was given in another one, and says nothing here.
        """
        heading = folded(text)
        own = self._named(heading)
        return None if own == "" else self.known.get(own, self.known.get(heading))

    def _named(self, heading: str) -> str:
        return self.names.get(name_key(heading, self.sheet), self.names.get(heading, heading))

    def columns(self, headings: Iterable[tuple[int, str]]) -> dict[int, OldColumn]:
        """The columns of a row by their place; of two for one the first, likeness last."""
        found: dict[int, OldColumn] = {}
        told = [(at, text, self._known_as(text)) for at, text in headings]
        for at, _, column in told:
            if column is not None and column not in found.values():
                found[at] = column
        for at, text, known in told:
            column = self.column(text) if known is None else None
            if column is not None and column not in found.values():
                found[at] = column
        return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _Found:
    columns: Mapping[int, OldColumn]
    headings: Mapping[int, str]
    finder: _Finder


def _known(book: OldBook) -> Mapping[str, OldColumn]:
    columns = LAYOUT[book].columns
    others = {other: column for column in columns for other in column.others}
    return MappingProxyType({**others, **{column.heading: column for column in columns}})


def _headings(row: SheetRow) -> Iterator[tuple[int, str]]:
    for at, cell in enumerate(row.cells):
        text = " ".join(text_of(cell).split())
        if text:
            yield at, text


def _is_numbering(row: SheetRow) -> bool:
    """True for (1), (2), (3) … as printed books have it under their headings."""
    said = [_NO_WORD.sub("", text_of(cell)) for cell in row.cells if cell is not None]
    numbers = [str(number) for number in range(1, len(said) + 1)]
    return len(said) >= _LEAST_NUMBERED and said == numbers


def _faults(sheet: str, row: int, book: OldBook, found: _Found) -> Iterator[OldFault]:
    for at, text in found.headings.items():
        if at not in found.columns:
            is_second = found.finder.column(text) is not None
            yield OldFault(
                sheet=sheet,
                row=row,
                column=at + 1,
                heading=text[:_LONGEST_SEEN],
                fault=CellFault.HEADING_TWICE if is_second else CellFault.UNKNOWN_HEADING,
            )
    there = set(found.columns.values())
    for column in LAYOUT[book].columns:
        if column.is_required and column not in there:
            yield OldFault(
                sheet=sheet, row=row, heading=column.heading, fault=CellFault.HEADING_MISSING
            )

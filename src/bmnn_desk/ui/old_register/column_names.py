"""Which sheet is which book and which column is which: what was chosen, and how it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.old_columns import meant_headings, name_key
from bmnn_desk.papers.reading.old_layout import LAYOUT

if TYPE_CHECKING:
    from bmnn_desk.domain.old_register import OldBook, OldHeading, OldSheetRead

LEFT_OUT = ""


@dataclass(slots=True, kw_only=True, repr=False)
class ColumnNames:
    """The sheets as they are meant now; `names` is what the reader is handed for that.

    `names` begins with those of the newest import. `is_changed` since the file was read last,
    `is_touched` since it was chosen.
    """

    names: dict[str, str] = field(default_factory=dict)
    sheets: tuple[OldSheetRead, ...] = ()
    is_changed: bool = False
    is_touched: bool = False
    _gave: dict[tuple[int, int], tuple[int, str]] = field(default_factory=dict)

    def show(self, sheets: tuple[OldSheetRead, ...]) -> None:
        """Take what was read."""
        self.sheets, self.is_changed = sheets, False
        self._gave.clear()

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The names as an import keeps them."""
        return tuple(sorted(self.names.items()))

    def mean_book(self, at: int, book: OldBook | None) -> None:
        """Say which book a sheet is, None to leave it out; its columns are proposed anew."""
        sheet = self.sheets[at]
        if book is not None and sheet.folded.replace(" ", "") == book.value:
            self.names.pop(sheet.folded, None)
        else:
            self.names[sheet.folded] = LEFT_OUT if book is None else book.value
        meant = [LEFT_OUT] * len(sheet.headings)
        if book is not None:
            folded = [heading.folded for heading in sheet.headings]
            meant = [*meant_headings(book, folded, self.names, sheet.folded)]
        headings = tuple(
            replace(heading, meant=each)
            for heading, each in zip(sheet.headings, meant, strict=True)
        )
        self._put(at, replace(sheet, book=book, headings=headings))

    def mean_column(self, at: int, column: int, meant: str) -> str:
        """Say what a column of a sheet is; the words of the one that gives that up for it.

        Arrow keys choose all that lies on their way: what a column took from another, that one
        gets back as soon as the first is something else. A name holds for every sheet, unless
        another one has a column of the same words.
        """
        self._give_back(at, column)
        given_up = ""
        for heading in self.sheets[at].headings:
            if heading.column == column:
                self._name(at, heading, meant)
            elif meant and heading.meant == meant:
                given_up = heading.words
                self._gave[at, column] = (heading.column, meant)
                self._name(at, heading, LEFT_OUT)
        return given_up

    def lacking(self, at: int) -> tuple[str, ...]:
        """The required headings of the layout that no column of the sheet stands for."""
        sheet = self.sheets[at]
        if sheet.book is None:
            return ()
        there = {heading.meant for heading in sheet.headings}
        columns = LAYOUT[sheet.book].columns
        return tuple(
            each.heading for each in columns if each.is_required and each.heading not in there
        )

    def twins(self, at: int) -> tuple[str, ...]:
        """The sheets before this one that are the same book: their lines come in, not its own."""
        sheet = self.sheets[at]
        if sheet.book is None:
            return ()
        return tuple(each.name for each in self.sheets[:at] if each.book is sheet.book)

    def _give_back(self, at: int, column: int) -> None:
        taken = self._gave.pop((at, column), None)
        for taker, (giver, _) in list(self._gave.items()):
            if taker[0] == at and giver == column:  # now chosen by hand: nothing comes back
                del self._gave[taker]
        for heading in self.sheets[at].headings:
            if taken is not None and heading.column == taken[0]:
                self._name(at, heading, taken[1])

    def _name(self, at: int, heading: OldHeading, meant: str) -> None:
        sheet = self.sheets[at]
        own = name_key(heading.folded, sheet.folded)
        key = heading.folded if self._is_alone(at, heading.folded) else own
        for each in (own, key):
            self.names.pop(each, None)
        if self.names.get(heading.folded, heading.folded) != meant:
            self.names[key] = meant
        headings = tuple(
            replace(each, meant=meant) if each.column == heading.column else each
            for each in sheet.headings
        )
        self._put(at, replace(sheet, headings=headings))

    def _is_alone(self, at: int, folded: str) -> bool:
        others = (each for place, each in enumerate(self.sheets) if place != at)
        return bool(folded) and all(
            folded != heading.folded for each in others for heading in each.headings
        )

    def _put(self, at: int, sheet: OldSheetRead) -> None:
        self.sheets = (*self.sheets[:at], sheet, *self.sheets[at + 1 :])
        self.is_changed = self.is_touched = True

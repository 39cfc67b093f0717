"""Sets a long note below its line, over all columns, where its own column is too narrow for it.

The column of notes is the narrowest of most forms: a correction in it would make its row a third
of a page high, and break the day in two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bmnn_desk.papers.register_layout import PAD, Block, lanes
from bmnn_desk.papers.register_pages import height_of
from bmnn_desk.papers.text import clean, column_value

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.papers.register_layout import Room, RowMaker, Stack
    from bmnn_desk.papers.wrap import Breaker

# What of the column stays in it when the note goes below.
_STAYS = {"note": "", "keeping_note": "keeping_unit"}
_DAY = re.compile(r"\d\d/\d\d/\d{4}")


class EntryRow(NamedTuple):
    """A line's cells; its `note` is empty where it stands in its column."""

    stacks: tuple[Stack, ...]
    note: Stack = ()


class NoteSetter:
    """Sets the cells of lines, each with its note in its column or below."""

    def __init__(self, form: RegisterForm, maker: RowMaker, breaker: Breaker, room: Room) -> None:
        self._lanes = lanes(form)
        self._maker, self._breaker, self._room = maker, breaker, room
        self._width = self._lanes[-1].left + self._lanes[-1].width - self._lanes[0].left - 2 * PAD
        fields = [column.field for column in form.columns]
        self._at = next((at for at, field in enumerate(fields) if field in _STAYS), None)
        self._heading = "" if self._at is None else clean(form.columns[self._at].heading)

    def row(self, entry: Entry) -> EntryRow:
        """A line's cells and, where it lowers the row or keeps a day whole, its note below.

        The note goes below where the row is lower by the height of a signature then; one that
        makes its row no higher stays in its column.
        """
        stacks = self._maker.stacks(entry)
        at = self._at
        if at is None or len(stacks[at][0].lines) == 1:
            return EntryRow(stacks)
        text = self.below(entry)
        if not text:
            return EntryRow(stacks)
        lines = self._breaker.wrap(text, self._width)
        note = Block(len(lines) * self._room.lead + 2 * PAD, lines)
        others = height_of((*stacks[:at], *stacks[at + 1 :]))
        saved = stacks[at][0].height - others - note.height
        if saved < self._room.signing_row and not self._parts_a_day(text):
            return EntryRow(stacks)
        kept = self._maker.cell(self._lanes[at], self.stays(entry))
        return EntryRow((*stacks[:at], kept, *stacks[at + 1 :]), (note,))

    def below(self, entry: Entry) -> str:
        """The text of a note that stands below its line, under its column's heading."""
        note = clean(str(column_value(entry, "note")))
        return f"{self._heading}: {note}" if note else ""

    def stays(self, entry: Entry) -> object:
        """What the column still says when the note stands below."""
        field = "" if self._at is None else _STAYS[self._lanes[self._at].field]
        return column_value(entry, field) if field else ""

    def holds_notes(self, field: str) -> bool:
        """Whether a column of this field is the one of notes."""
        return field in _STAYS

    def _parts_a_day(self, text: str) -> bool:
        inner = 0.0 if self._at is None else self._lanes[self._at].inner
        return any(self._breaker.width(word) > inner for word in text.split() if _DAY.search(word))

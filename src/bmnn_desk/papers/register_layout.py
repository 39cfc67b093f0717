"""Sets the cells of a register's lines; register_pages lays them onto pages.

All lengths are in pt, tops measured from the top of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from reportlab.lib.units import mm

from bmnn_desk.papers.fonts import BOLD
from bmnn_desk.papers.text import as_text, clean, column_value
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import RegisterForm

PAD = 1.2 * mm
LEADING = 1.16
GROUP = -1
NOTE = -2
_KNOWN_MOST = 4_000


class Block(NamedTuple):
    """Lines of a cell that stand together; `whole` ones are not parted between pages."""

    height: float
    lines: tuple[str, ...]
    whole: bool = False
    centred: bool = False


Stack = tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A column as laid on the page: left edge, width, inner width, and whether it is signed."""

    field: str
    left: float
    width: float
    signing: bool

    @property
    def inner(self) -> float:
        """The width that text may take."""
        return self.width - 2 * PAD


class Placed(NamedTuple):
    """An entry, or a part of one, on its page; a `GROUP` has one cell across all columns.

    So has a `note` that stands below its entry, whose ordinal it has.
    """

    ordinal: int
    part: int
    top: float
    height: float
    stacks: tuple[Stack, ...]
    note: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where rows may lie on a page, and how high a line and a signing row are."""

    top: float
    bottom: float
    lead: float
    signing_row: float

    @property
    def height(self) -> float:
        """The height of an empty page."""
        return self.bottom - self.top


def lanes(form: RegisterForm) -> tuple[Lane, ...]:
    """The columns of a form side by side, from the left margin on."""
    left, made = form.margin_mm, []
    for column in form.columns:
        made.append(
            Lane(
                field=column.field,
                left=left * mm,
                width=column.width_mm * mm,
                signing=column.signing,
            )
        )
        left += column.width_mm
    return tuple(made)


class RowMaker:
    """Turns an entry into the stacks of blocks of its cells, one stack a column."""

    def __init__(
        self,
        form: RegisterForm,
        level_words: Mapping[SecrecyLevel, str],
        breaker: Breaker,
        room: Room,
    ) -> None:
        self._lanes = lanes(form)
        self._level_words = level_words
        self._wrap = breaker.wrap
        self._wrap_group = Breaker(BOLD, form.text_pt).wrap
        self._room = room
        self._known: dict[tuple[str, object], Stack] = {}

    def stacks(self, entry: Entry) -> tuple[Stack, ...]:
        """The cells of an entry, wrapped; days, levels and names that come back are set once."""
        made: list[Stack] = []
        for lane in self._lanes:
            value = column_value(entry, lane.field)
            key = (lane.field, value)
            stack = self._known.get(key)
            if stack is None:
                stack = self.cell(lane, value)
                if len(self._known) < _KNOWN_MOST:
                    self._known[key] = stack
            made.append(stack)
        return tuple(made)

    def group(self, text: str) -> tuple[Stack, ...]:
        """The one cell of a row that names a group, across all columns."""
        width = self._lanes[-1].left + self._lanes[-1].width - self._lanes[0].left - 2 * PAD
        lines = self._wrap_group(clean(text), width)
        return ((Block(len(lines) * self._room.lead + 2 * PAD, lines),),)

    def cell(self, lane: Lane, value: object) -> Stack:
        """A cell of a column that says `value`."""
        if lane.signing:
            values = value if isinstance(value, tuple) and value else (value or "",)
            return tuple(self._signed(lane, as_text(item, self._level_words)) for item in values)
        lines = self._wrap(as_text(value, self._level_words), lane.inner)
        height = len(lines) * self._room.lead + 2 * PAD
        return (Block(height, lines, centred=isinstance(value, (int, date))),)

    def _signed(self, lane: Lane, text: str) -> Block:
        lines = self._wrap(text, lane.inner)
        height = (len(lines) - 1) * self._room.lead + self._room.signing_row
        return Block(height, lines, whole=height <= self._room.height)

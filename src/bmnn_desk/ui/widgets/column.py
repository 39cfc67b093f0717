"""A column of a table: what it says of a row, how wide it wants to be, when it gives way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.secrecy import SecrecyLevel

Row = TypeVar("Row")

LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight


class ColumnKind(Enum):
    """What a column shows; the last two are painted, and have a value beside their text."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    LEVEL = "level"
    STATE = "state"


class StateMark(Enum):
    """The shape beside a state's word; each has a colour too, never that alone (ux c3)."""

    DOT = "dot"
    TRIANGLE = "triangle"
    SQUARE = "square"
    RING = "ring"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnWidth:
    """Average characters of the table's font: so many, or at least so many where it stretches.

    Where there is spare room a column that does not stretch may grow to `most`.
    """

    chars: int
    stretches: bool = False
    most: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column over rows of one type.

    `value` is what a LEVEL or STATE column paints, None where the word stands alone. In a narrow
    table the lowest `priority` hides first; the highest of a table's priorities never does.
    `quiet` rows stand in italics, as where a title is not to be known. A row that no longer stands
    is pale, and its text struck out where the column `strikes`: a line through figures makes others
    of them.
    """

    key: str
    heading: str
    text: Callable[[Row], str]
    width: ColumnWidth
    align: Qt.AlignmentFlag = LEFT
    kind: ColumnKind = ColumnKind.TEXT
    priority: int = 0
    value: Callable[[Row], SecrecyLevel | StateMark | None] | None = None
    quiet: Callable[[Row], bool] | None = None
    strikes: bool = False

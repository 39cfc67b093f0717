"""Invented letters to fill a table with, and a source that writes down what it was asked."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.column import (
    CENTRE,
    Column,
    ColumnKind,
    ColumnWidth,
    StateMark,
)
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.row_model import RowModel

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError

LONG = "Kế hoạch bảo vệ kỳ họp cuối năm của cơ quan mẫu, kèm phụ lục và bản đồ khu vực"
STATES = {
    StateMark.DOT: "Đã ký nhận đủ",
    StateMark.TRIANGLE: "Chờ ký nhận 2/4",
    StateMark.SQUARE: "Quá hạn 3 ngày",
    StateMark.RING: "Đã hủy số",
}
MARKS = tuple(STATES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A line of an invented register; a fourth of them is cancelled."""

    number: int

    @property
    def level(self) -> SecrecyLevel:
        return SecrecyLevel(self.number % 3 + 1)

    @property
    def mark(self) -> StateMark:
        return MARKS[self.number % 4]

    @property
    def is_cancelled(self) -> bool:
        return self.mark is StateMark.RING


@dataclass(slots=True, kw_only=True)
class Letters:
    """As many letters as wished, newest first; `asked` has every block that was read."""

    count: int
    asked: list[tuple[int, ...]] = field(default_factory=list)
    mishap: DeskError | None = None

    def ids(self) -> array[int]:
        return array("q", range(self.count, 0, -1))

    def rows(self, ids: tuple[int, ...]) -> tuple[Letter | None, ...]:
        self.asked.append(ids)
        if self.mishap is not None:
            raise self.mishap
        return tuple(Letter(number=number) for number in ids)


COLUMNS: tuple[Column[Letter], ...] = (
    Column(
        key="ordinal",
        heading="Số TT",
        text=lambda letter: f"{letter.number:02d}",
        width=ColumnWidth(chars=4),
        align=CENTRE,
        kind=ColumnKind.NUMBER,
        priority=3,
    ),
    Column(
        key="title",
        heading="Tên loại và trích yếu",
        text=lambda letter: f"{letter.number} {LONG}",
        width=ColumnWidth(chars=34, stretches=True),
        priority=4,
        quiet=lambda letter: letter.level is SecrecyLevel.TUYET_MAT,
        strikes=True,
    ),
    Column(
        key="level",
        heading="Độ mật",
        text=lambda letter: level_word(letter.level),
        value=lambda letter: letter.level,
        width=ColumnWidth(chars=4),
        kind=ColumnKind.LEVEL,
        priority=4,
    ),
    Column(
        key="copies",
        heading="Số bản",
        text=lambda letter: f"{letter.number % 7 + 1:02d}",
        width=ColumnWidth(chars=3),
        align=CENTRE,
        priority=1,
    ),
    Column(
        key="to",
        heading="Nơi nhận",
        text=lambda _: "Sở Thử Nghiệm",
        width=ColumnWidth(chars=14),
        priority=2,
    ),
    Column(
        key="state",
        heading="Tình trạng",
        text=lambda letter: STATES[letter.mark],
        value=lambda letter: letter.mark,
        width=ColumnWidth(chars=15),
        kind=ColumnKind.STATE,
        priority=4,
    ),
)


def place(key: str) -> int:
    """Where a column of that key stands."""
    return [column.key for column in COLUMNS].index(key)


def model_of(source: Letters) -> RowModel[Letter]:
    """A model with all its letters shown."""
    model = RowModel(COLUMNS, source, struck=lambda letter: letter.is_cancelled)
    model.reload()
    return model

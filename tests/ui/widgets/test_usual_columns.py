from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.column import CENTRE, LEFT, Column, ColumnKind, StateMark
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    copies_column,
    day_column,
    level_column,
    number_column,
    state_column,
    text_column,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    day: date | None = date(2025, 3, 5)
    level: SecrecyLevel = SecrecyLevel.TOI_MAT
    copies: int = 4
    late: bool = False


DAY: Column[Line] = day_column(lambda line: line.day, priority=5)
LEVEL: Column[Line] = level_column(lambda line: line.level)
COPIES: Column[Line] = copies_column(lambda line: line.copies)
STATE: Column[Line] = state_column(
    lambda line: "Quá hạn" if line.late else "Ở văn thư",
    lambda line: StateMark.SQUARE if line.late else StateMark.DOT,
    chars=9,
)
ALL = (DAY, LEVEL, COPIES, STATE)


def test_each_says_its_part_of_a_row() -> None:
    assert [column.text(Line()) for column in ALL] == ["05/03/2025", "Tối mật", "04", "Ở văn thư"]
    assert [column.kind for column in ALL] == [
        ColumnKind.DAY,
        ColumnKind.LEVEL,
        ColumnKind.NUMBER,
        ColumnKind.STATE,
    ]


def test_a_row_without_a_day_shows_none() -> None:
    assert DAY.text(Line(day=None)) == ""


def test_what_is_painted_has_its_value_beside_the_word() -> None:
    assert LEVEL.value is not None
    assert LEVEL.value(Line()) is SecrecyLevel.TOI_MAT
    assert STATE.value is not None
    assert STATE.value(Line(late=True)) is StateMark.SQUARE


def test_copies_give_way_first_and_the_level_last() -> None:
    assert sorted(ALL, key=lambda column: column.priority) == [COPIES, DAY, STATE, LEVEL]


def test_words_stand_at_the_left_and_numbers_in_the_middle() -> None:
    name = ColumnName(key="what", heading="Việc")
    words: Column[Line] = text_column(name, lambda line: line.level.name, 14, priority=3)
    number: Column[Line] = number_column(name, lambda line: str(line.copies), 6, priority=2)
    for column in (words, number):
        assert (column.key, column.heading) == ("what", "Việc")
    assert (words.align, words.kind, words.width.chars) == (LEFT, ColumnKind.TEXT, 14)
    assert (number.align, number.kind, number.width.chars) == (CENTRE, ColumnKind.NUMBER, 6)
    assert number.text(Line()) == "4"


def test_a_list_with_two_days_tells_them_apart() -> None:
    due: Column[Line] = day_column(
        lambda line: line.day, 4, ColumnName(key="due", heading="Hạn ký")
    )
    assert (due.key, due.heading, due.kind) == ("due", "Hạn ký", ColumnKind.DAY)
    assert due.text(Line()) == DAY.text(Line())

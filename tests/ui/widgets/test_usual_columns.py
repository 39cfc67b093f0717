from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.column import CENTRE, LEFT, Column, ColumnKind, StateMark
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    copies_column,
    day_column,
    growing,
    level_column,
    number_column,
    ordinal_column,
    reference_column,
    state_column,
    text_column,
    title_column,
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


def test_the_title_takes_what_room_is_left_and_never_goes() -> None:
    title: Column[Line] = title_column(lambda _line: "Báo cáo: mẫu", 26, lambda line: line.late)
    assert (title.key, title.heading) == ("title", "Tên loại và trích yếu")
    assert (title.width.chars, title.width.stretches, title.strikes) == (26, True, True)
    assert title.priority > max(column.priority for column in ALL)
    assert title.quiet is not None
    assert [title.quiet(Line()), title.quiet(Line(late=True))] == [False, True]


def test_a_line_has_its_number_and_its_document_s_own() -> None:
    ordinal: Column[Line] = ordinal_column(lambda line: None if line.late else line.copies)
    assert (ordinal.heading, ordinal.kind) == ("Số TT", ColumnKind.NUMBER)
    assert [ordinal.text(Line()), ordinal.text(Line(late=True))] == ["04", ""]
    own: Column[Line] = reference_column(lambda _line: "01/BC-SMM", 12)
    assert (own.key, own.heading, own.text(Line())) == ("reference", "Số, ký hiệu", "01/BC-SMM")
    assert own.priority > ordinal.priority > COPIES.priority


def test_one_that_grows_is_the_same_but_for_its_width() -> None:
    name: Column[Line] = text_column(ColumnName(key="who", heading="Ai"), lambda _line: "A", 14, 5)
    grown = growing(name, 24)
    assert (grown.width.chars, grown.width.most, grown.width.stretches) == (14, 24, False)
    assert (grown.key, grown.priority, name.width.most) == ("who", 5, 0)

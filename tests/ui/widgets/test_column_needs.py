from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.column import ColumnWidth
from bmnn_desk.ui.widgets.column_needs import column_needs, in_letters
from bmnn_desk.ui.widgets.level_chip import level_chip_size
from bmnn_desk.ui.widgets.table_look import Sort, TableLook
from tests.ui.widgets.letters import COLUMNS, place

pytestmark = pytest.mark.usefixtures("qapp")


def font_of(points: float) -> QFont:
    font = QFont("Open Sans")
    font.setPointSizeF(points)
    return font


@pytest.mark.parametrize("points", [9, 10, 12, 14])
def test_no_heading_is_cut_at_any_size(points: float) -> None:
    bold = font_of(points)
    bold.setWeight(QFont.Weight.DemiBold)
    for column, need in zip(COLUMNS, column_needs(COLUMNS, font_of(points)), strict=True):
        assert need.pixels >= QFontMetrics(bold).horizontalAdvance(column.heading) + 12


@pytest.mark.parametrize("points", [9, 10, 12, 14])
def test_ten_characters_hold_a_day_at_any_size(points: float) -> None:
    font = font_of(points)
    day = replace(COLUMNS[0], heading="", width=ColumnWidth(chars=10))
    (need,) = column_needs((day,), font)
    assert need.pixels - 14 >= QFontMetrics(font).horizontalAdvance("28/08/2026")


def test_a_column_of_levels_holds_the_longest_chip() -> None:
    font = font_of(10)
    need = column_needs(COLUMNS, font)[place("level")]
    assert need.pixels >= level_chip_size(SecrecyLevel.TUYET_MAT, font).width() + 14


def test_priority_and_stretching_are_passed_on() -> None:
    needs = column_needs(COLUMNS, font_of(10))
    assert [need.priority for need in needs] == [column.priority for column in COLUMNS]
    assert [need.stretches for need in needs] == [column.key == "title" for column in COLUMNS]


@pytest.mark.parametrize("points", [9, 10, 12, 14])
def test_a_chosen_width_comes_back_to_the_pixel(points: float) -> None:
    font = font_of(points)
    for pixels in range(150, 400, 7):
        look = TableLook().as_wide("to", in_letters(pixels, font))
        assert column_needs(COLUMNS, font, look)[place("to")].chosen == pixels


@pytest.mark.parametrize("points", [9, 10, 12, 14])
def test_plain_words_may_be_made_narrow_but_no_figure_chip_or_state(points: float) -> None:
    look = TableLook()
    for column in COLUMNS:
        look = look.as_wide(column.key, 1)
    for column, need in zip(COLUMNS, column_needs(COLUMNS, font_of(points), look), strict=True):
        assert need.chosen is not None
        assert (need.chosen < need.pixels) is (column.key == "to")
    bold = font_of(points)
    bold.setWeight(QFont.Weight.DemiBold)
    narrow = column_needs(COLUMNS, font_of(points), look)[place("to")].least
    assert narrow >= QFontMetrics(bold).horizontalAdvance("Nơi nhận") + 12


def test_what_was_hidden_and_what_was_not_chosen_is_passed_on() -> None:
    look = TableLook(hidden=frozenset({"level", "gone"})).as_wide("gone", 500)
    needs = column_needs(COLUMNS, font_of(10), look)
    assert [need.is_hidden for need in needs] == [column.key == "level" for column in COLUMNS]
    assert {need.chosen for need in needs} == {None}


def test_the_arrow_of_a_sorted_column_cuts_no_heading() -> None:
    font, at = font_of(10), place("copies")
    sort = TableLook(sort=Sort(key="copies", down=False))
    plain, held = column_needs(COLUMNS, font), column_needs(COLUMNS, font, sort)
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    words = QFontMetrics(bold).horizontalAdvance(COLUMNS[at].heading)
    assert held[at].pixels >= words + 2 * 8 + 14
    assert [need for n, need in enumerate(held) if n != at] == [
        need for n, need in enumerate(plain) if n != at
    ]

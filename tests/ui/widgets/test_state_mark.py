from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.column import StateMark
from bmnn_desk.ui.widgets.state_mark import paint_state_mark, state_mark_size
from tests.ui.widgets.pictures import Dots, box, painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = 20
MIDDLE = QPointF(100, 15)
COLOURS = {
    StateMark.DOT: "ok",
    StateMark.TRIANGLE: "warn",
    StateMark.SQUARE: "danger",
    StateMark.RING: "muted",
}


def shape(mark: StateMark) -> Dots:
    def paint(painter: QPainter) -> None:
        paint_state_mark(painter, MIDDLE, SIZE, mark)

    return painted(paint)


@pytest.mark.parametrize("mark", StateMark)
def test_each_shape_has_its_own_colour_and_stands_round_its_middle(mark: StateMark) -> None:
    dots = shape(mark)
    assert getattr(current_tokens(), COLOURS[mark]).lower() in dots.values()
    left, top, right, bottom = box(dots)
    assert abs((left + right + 1) / 2 - MIDDLE.x()) <= 0.5
    assert abs((top + bottom + 1) / 2 - MIDDLE.y()) <= 1
    assert SIZE <= right - left + 1 <= SIZE + 2


def test_the_shapes_differ_without_their_colours() -> None:
    """Of the box round each: what part is painted, and whether the middle and a corner are."""
    looks = {}
    for mark in StateMark:
        dots = shape(mark)
        left, top, right, bottom = box(dots)
        area = (right - left + 1) * (bottom - top + 1)
        looks[mark] = (
            round(len(dots) / area, 1),
            (100, 15) in dots,
            (left + 1, top + 1) in dots,
            (left + 1, bottom) in dots,
        )
    assert len(set(looks.values())) == 4
    assert looks[StateMark.SQUARE] == (1.0, True, True, True)
    assert looks[StateMark.RING][1] is False
    assert looks[StateMark.TRIANGLE][2:] == (False, True)
    assert looks[StateMark.DOT][1:] == (True, False, False)


def test_a_shape_grows_with_the_font() -> None:
    small, large = QFont(), QFont()
    small.setPointSizeF(9)
    large.setPointSizeF(14)
    assert state_mark_size(small) < state_mark_size(large)

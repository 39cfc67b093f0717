from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont

from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.cell_delegate import PADDING
from bmnn_desk.ui.widgets.state_delegate import StateDelegate, mark_room
from bmnn_desk.ui.widgets.state_mark import state_mark_size
from tests.ui.widgets.letters import COLUMNS, place
from tests.ui.widgets.one_column import cells_of
from tests.ui.widgets.pictures import box

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


STATE = COLUMNS[place("state")]


def test_each_row_has_its_shape_before_its_words(qtbot: QtBot) -> None:
    tokens = current_tokens()
    dot, ring, square, triangle = (
        {colour for (x, _), colour in cell.items() if x < PADDING + mark_room(QFont())}
        for cell in cells_of(qtbot, STATE)
    )
    assert tokens.muted.lower() in ring
    assert tokens.danger.lower() in square
    assert tokens.warn.lower() in triangle
    assert tokens.ok.lower() in dot


def test_words_without_a_shape_begin_where_the_others_do(qtbot: QtBot) -> None:
    bare = cells_of(qtbot, replace(STATE, value=lambda _: None))
    marked = cells_of(qtbot, STATE)
    begin = PADDING + mark_room(QFont())
    for cell, other in zip(bare, marked, strict=True):
        assert begin - 1 <= box(cell)[0] <= begin + 3
        words = {at: colour for at, colour in other.items() if at[0] >= begin - 1}
        assert box(words) == box(cell)


@pytest.mark.parametrize("points", [9, 10, 12, 14])
def test_between_shape_and_words_there_is_a_gap_at_every_size(points: int, qtbot: QtBot) -> None:
    del qtbot
    font = QFont()
    font.setPointSizeF(points)
    assert mark_room(font) - state_mark_size(font) >= 8
    room = StateDelegate().words_room(QRect(0, 0, 200, 31), font)
    assert (room.left(), room.right()) == (PADDING + mark_room(font), 199 - PADDING)

"""What stands in a cell, as it is seen in a table of real rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QPalette

from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.cell_delegate import PADDING
from bmnn_desk.ui.widgets.row_table import RowTable
from tests.ui.widgets.letters import Letter, Letters, model_of, place
from tests.ui.widgets.pictures import Dots, box, dots_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def table(qtbot: QtBot) -> RowTable[Letter]:
    made = RowTable("Bảng", model_of(Letters(count=40)))
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def cell(table: RowTable[Letter], row: int, key: str) -> Dots:
    """The dots of a cell that are not its ground."""
    rect = table.visualRect(table.model().index(row, place(key)))
    image = table.viewport().grab(rect).toImage()
    return dots_of(image, besides=image.pixelColor(1, 1).name())


def test_words_begin_behind_the_padding_and_end_before_it(table: RowTable[Letter]) -> None:
    left, _, right, _ = box(cell(table, 2, "title"))
    wide = table.columnWidth(place("title"))
    assert PADDING - 1 <= left <= PADDING + 2
    assert wide - 30 <= right <= wide - PADDING


def test_numbers_stand_in_the_middle(table: RowTable[Letter]) -> None:
    left, _, right, _ = box(cell(table, 2, "copies"))
    assert abs((left + right) / 2 - table.columnWidth(place("copies")) / 2) <= 1.5


def test_a_selected_row_is_written_in_the_colour_for_it(table: RowTable[Letter]) -> None:
    palette = table.palette()
    palette.setColor(QPalette.ColorRole.HighlightedText, "#ff00ff")
    palette.setColor(QPalette.ColorRole.Text, "#00aa00")
    table.setPalette(palette)
    assert "#ff00ff" in cell(table, 0, "to").values()
    assert "#00aa00" in cell(table, 2, "to").values()
    assert "#ff00ff" not in cell(table, 2, "to").values()


def test_a_cancelled_row_is_struck_through_from_end_to_end(table: RowTable[Letter]) -> None:
    struck = cell(table, 1, "title")
    left, top, right, bottom = box(struck)
    muted = current_tokens().muted.lower()
    assert any(
        all(struck.get((x, y)) == muted for x in range(left + 1, right)) for y in range(top, bottom)
    )
    assert muted not in cell(table, 2, "title").values()


def test_no_cell_has_a_frame_of_its_own_when_the_table_has_the_focus(
    table: RowTable[Letter], qtbot: QtBot
) -> None:
    def inside() -> Dots:
        """Within the frame round the row, which stands on its outermost dots."""
        dots = cell(table, 0, "ordinal")
        high = table.rowHeight(0)
        return {(x, y): colour for (x, y), colour in dots.items() if 1 <= y < high - 1 and x > 0}

    before = box(inside())
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert table.currentIndex().column() == place("ordinal")
    assert box(inside()) == before


def test_the_room_for_words_does_not_depend_on_their_font_in_a_plain_cell(
    table: RowTable[Letter],
) -> None:
    delegate = table.itemDelegateForIndex(table.model().index(0, place("title")))
    rect = table.visualRect(table.model().index(0, place("title")))
    room = delegate.words_room(rect, QFont())  # type: ignore[attr-defined]
    assert room.width() == rect.width() - 2 * PADDING

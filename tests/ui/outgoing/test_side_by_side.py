from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bmnn_desk.ui.outgoing.side_by_side import SideBySide
from tests.ui.outgoing.some_outgoing import NARROW, WIDE, in_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Sides:
    """A list of nothing, and a pane with a line."""

    def __init__(self, qtbot: QtBot, size: tuple[int, int]) -> None:
        self.main, self.pane, self.list = QWidget(), QWidget(), QLineEdit()
        QVBoxLayout(self.main).addWidget(self.list)
        self.line = QLineEdit()
        QVBoxLayout(self.pane).addWidget(self.line)
        self.pane.setFixedWidth(300)
        self.both = SideBySide(self.main, self.pane, self.list)
        self.window = in_window(qtbot, self.both, size)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_hiding_a_pane_that_has_the_keys_gives_them_back(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    sides, left = Sides(qtbot, size), list[int]()
    sides.both.left.connect(lambda: left.append(1))
    sides.both.show_pane()
    sides.line.setFocus()
    sides.both.toggle()
    assert not sides.pane.isVisible()
    assert left == [1]


def test_each_width_remembers_for_itself(qtbot: QtBot) -> None:
    sides = Sides(qtbot, WIDE)
    assert sides.pane.isVisible()
    sides.window.resize(*NARROW)
    qtbot.waitUntil(lambda: not sides.pane.isVisible())
    sides.window.resize(*WIDE)
    qtbot.waitUntil(sides.pane.isVisible)


def test_the_pane_asks_for_no_room_that_a_small_window_has_not(qtbot: QtBot) -> None:
    sides = Sides(qtbot, WIDE)
    assert sides.both.minimumSizeHint() == sides.main.minimumSizeHint()


def test_a_wider_pane_wants_a_wider_window_to_lie_beside_the_list(qtbot: QtBot) -> None:
    sides = Sides(qtbot, WIDE)
    sides.pane.setFixedWidth(450 + WIDE[0] - 1300 + 1)
    sides.window.resize(WIDE[0], WIDE[1] - 20)
    qtbot.waitUntil(lambda: not sides.pane.isVisible())
    sides.window.resize(WIDE[0] + 1, WIDE[1])
    qtbot.waitUntil(sides.pane.isVisible)

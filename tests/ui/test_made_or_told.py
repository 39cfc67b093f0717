from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import StoreDamagedError
from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.made_or_told import made_or_told
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.unlock_window import UnlockWindow
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


class Below:
    """An unlock window, busy, and how often the desk was given up."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = UnlockWindow(Path("kho"), Attempts())
        kept(qtbot, self.window)
        self.window.card.show_busy(busy=True)
        self.given_up = 0

    def give_up(self) -> None:
        self.given_up += 1


def damaged() -> MainWindow:
    raise StoreDamagedError


def nobody() -> UnlockWindow:
    raise ZeroDivisionError


def impossible() -> MainWindow:
    raise ZeroDivisionError


def test_a_window_that_is_made_is_handed_over(qtbot: QtBot, seat: Seat) -> None:
    below = Below(qtbot)
    made = made_or_told(lambda: MainWindow(seat), below.window, below.give_up)
    assert isinstance(made, MainWindow)
    kept(qtbot, made)
    assert below.given_up == 0


def test_a_store_that_cannot_be_read_is_told_below_and_given_up(qtbot: QtBot) -> None:
    below = Below(qtbot)
    assert made_or_told(damaged, below.window, below.give_up) is None
    assert "hỏng" in below.window.card.trouble.words
    assert below.given_up == 1
    assert below.window.card._open.isEnabled()
    assert made_or_told(damaged, None, below.give_up) is None


def test_where_no_window_asks_for_the_passphrase_one_is_shown_to_say_it(
    qtbot: QtBot, seat: Seat
) -> None:
    below = Below(qtbot)
    assert made_or_told(damaged, None, below.give_up, lambda: below.window) is None
    assert "hỏng" in below.window.card.trouble.words
    assert (below.given_up, below.window.card._open.isEnabled()) == (1, True)
    made = made_or_told(lambda: MainWindow(seat), None, below.give_up, nobody)
    assert isinstance(made, MainWindow)
    kept(qtbot, made)


def test_a_bug_goes_on_its_way_and_the_desk_is_given_up_all_the_same(qtbot: QtBot) -> None:
    below = Below(qtbot)
    with pytest.raises(ZeroDivisionError):
        made_or_told(impossible, below.window, below.give_up)
    assert below.given_up == 1

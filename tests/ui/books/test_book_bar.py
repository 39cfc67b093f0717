from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.books.book_bar import BookBar
from bmnn_desk.ui.books.rights import book_rights
from tests.domain.test_volumes import DAY, PLAIN
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


# What the page leaves the bar in a window of 1366 with the volume beside the list.
_ROOM_PX = 730


def bar_of(qtbot: QtBot, seat: Seat) -> BookBar:
    bar = BookBar(book_rights(seat))
    kept(qtbot, bar)
    return bar


def possible(bar: BookBar) -> set[str]:
    return {
        act for act, button in bar.buttons.items() if button.isEnabled() and not button.isHidden()
    }


ALWAYS = {"check", "open", "stock"}


def test_without_a_volume_only_what_wants_none_is_offered(qtbot: QtBot, seat: Seat) -> None:
    assert possible(bar_of(qtbot, seat)) == ALWAYS


def test_what_can_be_done_follows_the_volume(qtbot: QtBot, seat: Seat) -> None:
    bar = bar_of(qtbot, seat)
    bar.show_volume(PLAIN)
    open_acts = ALWAYS | {"print", "sheets", "pages", "correct", "volume", "close"}
    assert possible(bar) == open_acts
    fresh = replace(PLAIN, first_ordinal=None, last_ordinal=None, next_ordinal=1, sheets={})
    bar.show_volume(fresh)
    assert possible(bar) == ALWAYS | {"print", "pages", "close", "start", "series"}
    bar.show_volume(replace(fresh, next_ordinal=43))
    assert "start" not in possible(bar)
    bar.show_volume(replace(PLAIN, is_last=False))
    assert possible(bar) == open_acts - {"volume"}
    bar.show_volume(replace(PLAIN, hand_written=True, sheets={}))
    assert possible(bar) == open_acts - {"print", "sheets"}
    bar.show_volume(replace(PLAIN, book_closed_on=DAY))
    assert possible(bar) == ALWAYS | {"print", "sheets", "pages", "reopen"}


def test_the_buttons_of_an_open_book_stand_in_two_rows_beside_the_navigation(
    qtbot: QtBot, seat: Seat
) -> None:
    bar = bar_of(qtbot, seat)
    bar.resize(_ROOM_PX, 100)
    shown(qtbot, bar)
    fresh = replace(PLAIN, first_ordinal=None, last_ordinal=None, next_ordinal=1, sheets={})
    for row in (PLAIN, replace(PLAIN, book_closed_on=DAY), fresh):
        bar.show_volume(row)
        QApplication.sendPostedEvents()
        rows = {button.y() for button in bar.buttons.values() if button.isVisible()}
        assert len(rows) <= 2


def test_a_button_asks_by_its_act(qtbot: QtBot, seat: Seat) -> None:
    bar = bar_of(qtbot, seat)
    asked: list[str] = []
    bar.asked.connect(asked.append)
    bar.show_volume(PLAIN)
    for act in ("print", "stock"):
        bar.buttons[act].click()
    assert asked == ["print", "stock"]

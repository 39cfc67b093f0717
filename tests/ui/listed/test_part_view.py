from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.listed.part_view import PartView
from tests.ui.listed.words_page import Words, part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def view_of(qtbot: QtBot, seat: Seat, *words: str) -> PartView:
    view = PartView(seat, part("words", Words(words)))
    qtbot.addWidget(view)
    view.narrow("", "")
    return view


def test_it_knows_the_act_of_a_key_that_can_be_done_now(qtbot: QtBot, seat: Seat) -> None:
    view, empty = view_of(qtbot, seat, "bia"), view_of(qtbot, seat)

    new, idle = view.act_of("Ctrl+N"), view.act_of("Ctrl+G")

    assert new is not None
    assert new.words == "&Thêm…"
    assert idle is None
    assert empty.act_of("Ctrl+T") is None
    assert empty.act_of("Ctrl+N") is new or empty.act_of("Ctrl+N") is not None


def test_a_row_that_is_gone_gives_way_to_its_neighbour(qtbot: QtBot, seat: Seat) -> None:
    view = view_of(qtbot, seat, "an", "bia", "canh", "bi")
    view.table.go_to(2)
    view.narrow("an", "")

    assert view.current_row() == "canh"
    assert view_of(qtbot, seat).current_row() is None

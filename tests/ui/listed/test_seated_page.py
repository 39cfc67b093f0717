from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.listed.seated_page import SeatedPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_it_shows_its_seat(qtbot: QtBot, seat: Seat) -> None:
    page = SeatedPage(seat)
    qtbot.addWidget(page)

    assert page.seat is seat

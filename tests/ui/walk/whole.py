"""The main window on each page, on an office with work: for the walk, not for the suite."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.left import Left
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.places import PLACES
from tests.ui.kept import shown
from tests.ui.seats import with_work

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize("page", [place.key for place in PLACES])
def test_the_main_window(qtbot: QtBot, seat: Seat, office: Office, page: str) -> None:
    with_work(office)
    window = MainWindow(seat, Left(page=page))
    window.resize(1366, 768)
    shown(qtbot, window)
    qtbot.wait(100)
    assert window.page.isVisible()

"""The main window whole, on every page, as small as a screen may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.places import PLACES
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.seats import with_work

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_no_page_has_a_fault_inside_the_main_window(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    with_work(office)
    faults = []
    with dressed():
        window = MainWindow(seat)
        window.resize(*SMALLEST)
        shown(qtbot, window)
        for place in PLACES:
            window.show_page(place.key)
            faults += [f"{place.key}: {said}" for said in linted(window)]
    assert faults == []

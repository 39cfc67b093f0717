from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.entrance import joined_code
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.renew_recovery import RenewRecoveryDialog
from bmnn_desk.ui.widgets.code_halves import Half
from tests.ui.printing.fake_printers import GREY, FakePrinters
from tests.ui.staffed import Room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_the_code_is_what_the_two_halves_shown_give_and_fresh_each_time(
    qtbot: QtBot, staffed: Seat
) -> None:
    one, other = (RenewRecoveryDialog(staffed) for _ in range(2))
    for sheet in (one, other):
        qtbot.addWidget(sheet)
        halves = [sheet.part.view.half(half) for half in Half]
        assert sheet.part.code == joined_code(*halves)
    assert one.part.code != other.part.code
    finish_background()


def test_each_half_is_printed_on_the_offices_printer(qtbot: QtBot, staffed: Seat) -> None:
    printers = staffed.printers
    assert isinstance(printers, FakePrinters)
    room = Room(qtbot, staffed)
    sheet = RenewRecoveryDialog(staffed)
    room.lay(sheet)
    view = sheet.part.view
    room.clerk.wait_until(lambda: view.printer.count() == 2)
    room.clerk.press(*_alt("I"))
    room.clerk.wait_until(lambda: "nửa A tới máy in" in view.said.words)
    room.clerk.press(*_alt("B"))
    room.clerk.wait_until(lambda: "nửa B tới máy in" in view.said.words)
    assert [printed.job.printer for printed in printers.prints] == [GREY, GREY]


def _alt(letter: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    return Qt.Key[f"Key_{letter}"], Qt.KeyboardModifier.AltModifier

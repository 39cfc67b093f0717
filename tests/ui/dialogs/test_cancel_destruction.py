from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.cancel_destruction import CancelDestructionDialog
from bmnn_desk.ui.tokens import Look
from tests.destruction_desk import proposed
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, destruction: int) -> CancelDestructionDialog:
    sheet = CancelDestructionDialog(seat, destruction)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_it_is_given_up_with_its_reason(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = proposed(office)
    sheet = sheet_of(qtbot, seat, number)
    sheet.forward()
    assert sheet.panel.field("reason").error
    sheet.reason.setText("Còn cần dùng")
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    assert detail_of(seat, number).cancelled == "Còn cần dùng"


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, proposed(office))) == []

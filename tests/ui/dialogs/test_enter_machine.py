from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.enter_machine import EnterMachineDialog
from bmnn_desk.ui.machine.machine_words import machines_now
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def sheet_of(qtbot: QtBot, seat: Seat) -> EnterMachineDialog:
    sheet = EnterMachineDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_a_card_is_made_with_what_is_known(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    typed(sheet.name, "Máy mật 1")
    typed(sheet.place, "Phòng 203")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã lập thẻ máy Máy mật 1"]
    (machine,) = machines_now(seat)
    assert (machine.name, machine.place, machine.serial) == ("Máy mật 1", "Phòng 203", "")


def test_it_needs_a_name_that_no_other_has(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    with qtbot.assertNotEmitted(sheet.finished):
        sheet.forward()
    assert "Máy mật văn thư 1" in sheet.panel.field("name").error
    for _ in range(2):
        sheet = sheet_of(qtbot, seat)
        typed(sheet.name, "Máy mật 1")
        sheet.forward()
    assert "máy tính" in sheet.mishap.words
    assert len(machines_now(seat)) == 1


def test_it_is_whole_at_the_smallest_size(qtbot: QtBot, seat: Seat) -> None:
    with dressed(points=12):
        assert linted(sheet_of(qtbot, seat)) == []

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.ui.dialogs.record_removals import RecordRemovalsDialog
from tests import machine_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, machine: int) -> RecordRemovalsDialog:
    sheet = RecordRemovalsDialog(seat, machine)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_lines_that_were_done_are_recorded_and_stay_ticked(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.entered(office)
    sheet = sheet_of(qtbot, seat, number)
    with qtbot.assertNotEmitted(sheet.finished):
        sheet.forward()
    for step in REMOVAL_STEPS[:2]:
        sheet.steps.boxes[step].setChecked(True)
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã ghi 02 việc loại bỏ bí mật"]
    again = sheet_of(qtbot, seat, number)
    assert [box.isEnabled() for box in again.steps.boxes.values()].count(False) == 2
    with qtbot.assertNotEmitted(again.finished):
        again.forward()
    assert set(machine_desk.machines(office)[0].removals) == set(REMOVAL_STEPS[:2])


def test_it_is_whole_at_the_smallest_size(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(points=12):
        assert linted(sheet_of(qtbot, seat, machine_desk.entered(office))) == []

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.machines import MachineFactKind
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


def test_after_a_change_with_every_line_done_the_list_begins_anew(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.entered(office)
    purpose = machine_desk.fact(office, MachineFactKind.PURPOSE)
    machine_desk.recorded(office, number, purpose, *machine_desk.removals(office))
    sheet = sheet_of(qtbot, seat, number)
    assert sheet.steps.values() == frozenset()
    sheet.steps.boxes[REMOVAL_STEPS[0]].setChecked(True)
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    again = sheet_of(qtbot, seat, number)
    assert again.steps.values() == {REMOVAL_STEPS[0]}


def test_what_the_last_change_lacks_may_still_be_ticked(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.entered(office)
    purpose = machine_desk.fact(office, MachineFactKind.PURPOSE)
    machine_desk.recorded(office, number, purpose, *machine_desk.removals(office, leave_out=1))
    sheet = sheet_of(qtbot, seat, number)
    assert sheet.steps.values() == set(REMOVAL_STEPS[:-1])
    sheet.steps.boxes[REMOVAL_STEPS[-1]].setChecked(True)
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    case = machine_desk.machines(office)[0].purpose_case(REMOVAL_STEPS)
    assert case is not None
    assert None not in case.removals


def test_it_is_whole_at_the_smallest_size(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(points=12):
        assert linted(sheet_of(qtbot, seat, machine_desk.entered(office))) == []

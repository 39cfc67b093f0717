from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.ui.dialogs.retire_machine import RetireMachineDialog
from tests import machine_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, machine: int) -> RetireMachineDialog:
    sheet = RetireMachineDialog(seat, machine)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_what_is_open_is_said_before_and_its_rule_after(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.entered(office)
    machine_desk.recorded(office, number, *machine_desk.removals(office, leave_out=2))
    sheet = sheet_of(qtbot, seat, number)
    assert "02 việc" in sheet.told.words
    assert "vẫn bị nhắc là còn thiếu" in sheet.told.words
    with qtbot.assertNotEmitted(sheet.finished):
        sheet.forward()
    typed(sheet.words, "Hỏng")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args
    assert "IT-07" in told.args[0]
    retired = machine_desk.machines(office)[0].retired
    assert retired is not None
    assert retired.words == "Hỏng"


def test_with_the_list_done_nothing_is_open(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = machine_desk.entered(office, name="Máy 1")
    machine_desk.recorded(office, number, *machine_desk.removals(office))
    sheet = sheet_of(qtbot, seat, number)
    assert sheet.told.words == ""
    typed(sheet.words, "Hỏng")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã ghi thôi sử dụng máy Máy 1"]


def test_the_list_of_an_earlier_change_leaves_every_line_open(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.entered(office)
    purpose = machine_desk.fact(office, MachineFactKind.PURPOSE)
    machine_desk.recorded(office, number, purpose, *machine_desk.removals(office))
    assert f"{len(REMOVAL_STEPS):02} việc" in sheet_of(qtbot, seat, number).told.words


def test_it_is_whole_at_the_smallest_size(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(points=12):
        assert linted(sheet_of(qtbot, seat, machine_desk.entered(office))) == []

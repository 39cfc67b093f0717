from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.ui.dialogs.record_machine_facts import RecordMachineFactsDialog
from tests import machine_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, machine: int) -> RecordMachineFactsDialog:
    sheet = RecordMachineFactsDialog(seat, machine)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_an_inspection_is_recorded_with_its_paper_and_its_day(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, machine_desk.entered(office, name="Máy 1"))
    before = office.day - timedelta(days=9)
    sheet.day.put(before)
    typed(sheet.number, "15/GCN")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã ghi vào thẻ máy Máy 1"]
    (machine,) = machine_desk.machines(office)
    assert machine.inspection is not None
    assert (machine.inspection.day, machine.inspection.number) == (before, "15/GCN")


def test_a_new_place_needs_its_words(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, machine_desk.entered(office))
    field = sheet.panel.field("words")
    assert field._hint.text() == ""
    sheet.kind.put(MachineFactKind.MOVED)
    assert field._hint.text() == "Nơi đặt mới, ví dụ: Phòng 305."
    assert field._label.text().endswith(" *")
    with qtbot.assertNotEmitted(sheet.finished):
        sheet.forward()
    typed(sheet.words, "Phòng 305")
    sheet.forward()
    assert machine_desk.machines(office)[0].place == "Phòng 305"


def test_a_new_purpose_says_that_the_removal_list_is_open(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, machine_desk.entered(office))
    sheet.kind.put(MachineFactKind.PURPOSE)
    typed(sheet.words, "Máy thường")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args
    assert "IT-07" in told.args[0]


def test_it_is_whole_at_the_smallest_size(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(points=12):
        assert linted(sheet_of(qtbot, seat, machine_desk.entered(office))) == []

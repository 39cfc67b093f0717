from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.copying import CopyForm, CopyStepKind
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_copy_steps import RecordCopyStepsDialog
from tests import copying_desk as cd
from tests.services.ledger import rows
from tests.ui import office as offices
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def new_seat(new_office: Office, worker: Worker, tmp_path: Path) -> Seat:
    return offices.seat(new_office, worker, tmp_path)


def marked(office: Office) -> int:
    made = cd.copied(office)
    office.desk.do(record_copy_marks, cd.copy_marks(office, made))
    return made.line


def test_count_signature_and_seal_are_recorded_in_one_go(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = RecordCopyStepsDialog(seat, marked(office))
    shown(qtbot, sheet)
    sheet.ticks.boxes[CopyStepKind.SIGNED].setChecked(True)
    sheet.ticks.boxes[CopyStepKind.SEALED].setChecked(True)
    sheet.made.setText("3")
    sheet.spoiled.setText("1")
    sheet.how.setText("Cắt vụn")
    with qtbot.waitSignal(sheet.finished) as ended:
        qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert ended.args == ["Đã ghi việc sao, chụp"]
    assert {row.kind: row.count for row in rows(office, t.CopyStep)} == {
        "made": 3,
        "destroyed": 1,
        "signed": 1,
        "sealed": 1,
    }


def test_only_what_is_open_is_asked_for(qtbot: QtBot, seat: Seat, office: Office) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_marks, cd.copy_marks(office, made))
    office.desk.do(record_copy_steps, cd.copy_steps(office, made, signed=True, sealed=True))
    sheet = RecordCopyStepsDialog(seat, made.line)
    shown(qtbot, sheet)
    assert set(sheet.ticks.boxes) == {CopyStepKind.EXECUTOR_SIGNED}
    assert not sheet.panel.field("made").isVisible()
    sheet.ticks.boxes[CopyStepKind.EXECUTOR_SIGNED].setChecked(True)
    sheet.proof.setText("Tờ số 2")
    sheet.forward()
    last = rows(office, t.CopyStep)[-1]
    assert (last.kind, last.words) == ("executor_signed", "Tờ số 2")


def test_the_level_stamp_is_asked_of_an_extract_alone(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    plain = RecordCopyStepsDialog(seat, marked(office))
    shown(qtbot, plain)
    assert CopyStepKind.LEVEL_STAMPED not in plain.ticks.boxes
    made = cd.copied(office, form=CopyForm.EXTRACT, extract="Đoạn mẫu.")
    sheet = RecordCopyStepsDialog(seat, made.line)
    shown(qtbot, sheet)
    sheet.ticks.boxes[CopyStepKind.LEVEL_STAMPED].setChecked(True)
    sheet.made.setText("2")
    sheet.forward()
    assert {row.kind for row in rows(office, t.CopyStep)} == {"made", "level_stamped"}


def test_nothing_done_strange_numbers_and_a_bad_day_are_said(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = RecordCopyStepsDialog(seat, marked(office))
    shown(qtbot, sheet)
    sheet.forward()
    assert sheet.panel.field("ticks").error
    sheet.made.setText("ba")
    sheet.spoiled.setText("1")
    sheet.day.put_draft_text("31/02/2025")
    sheet.forward()
    assert sheet.panel.field("made").error
    assert sheet.panel.field("day").error
    sheet.made.clear()
    sheet.forward()
    assert "kể cả bản hỏng" in sheet.panel.field("made").error
    assert rows(office, t.CopyStep) == []


def test_a_surplus_that_was_not_destroyed_has_no_way_round(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = RecordCopyStepsDialog(seat, marked(office))
    shown(qtbot, sheet)
    sheet.made.setText("5")
    sheet.forward()
    assert [rule.id for rule in sheet.findings.rules()] == ["SC-05"]
    assert not sheet.findings.rules()[0].may_be_excused


def test_it_has_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    line = marked(office)
    with dressed(points=14):
        sheet = RecordCopyStepsDialog(seat, line)
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        assert linted(sheet) == []


def test_no_count_has_more_figures_than_anyone_copies(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = RecordCopyStepsDialog(seat, marked(office))
    shown(qtbot, sheet)
    for line in (sheet.made, sheet.spoiled):
        qtbot.keyClicks(line, "1" * 30)
        assert line.value() == "11111"


def test_a_signature_before_the_marks_is_warned_of_before_it_is_recorded(
    qtbot: QtBot, new_seat: Seat, new_office: Office
) -> None:
    made = cd.copied(new_office)
    sheet = RecordCopyStepsDialog(new_seat, made.line)
    shown(qtbot, sheet)
    sheet.ticks.boxes[CopyStepKind.SIGNED].setChecked(True)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert rows(new_office, t.CopyStep) == []
    assert [rule.id for rule in sheet.findings.rules()] == ["SC-07B"]
    assert "Ctrl+Enter lần nữa" in sheet.warned.banner.words
    with qtbot.waitSignal(sheet.finished) as ended:
        qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    # It was read before: the toast does not say it again.
    assert ended.args == ["Đã ghi việc sao, chụp"]
    assert [row.kind for row in rows(new_office, t.CopyStep)] == ["signed"]


def test_a_warning_that_was_not_shown_yet_is_asked_about_too(
    qtbot: QtBot, new_seat: Seat, new_office: Office
) -> None:
    made = cd.copied(new_office)
    sheet = RecordCopyStepsDialog(new_seat, made.line)
    shown(qtbot, sheet)
    sheet.ticks.boxes[CopyStepKind.SIGNED].setChecked(True)
    sheet.forward()
    sheet.ticks.boxes[CopyStepKind.EXECUTOR_SIGNED].setChecked(True)
    sheet.forward()
    assert {rule.id for rule in sheet.findings.rules()} == {"SC-07B", "SC-13"}
    assert rows(new_office, t.CopyStep) == []
    sheet.forward()
    assert len(rows(new_office, t.CopyStep)) == 2

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.sweeps import SweptAnswerKind
from bmnn_desk.ui.dialogs.answer_swept_file import AnswerSweptFileDialog
from bmnn_desk.ui.machine.sweep_source import swept_file_of
from tests import machine_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, file: int) -> AnswerSweptFileDialog:
    sheet = AnswerSweptFileDialog(seat, file)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_a_file_is_explained(qtbot: QtBot, seat: Seat, office: Office) -> None:
    file = machine_desk.swept_file(office)
    sheet = sheet_of(qtbot, seat, file)
    assert sheet.told.words == "Dấu hiệu mật trong tệp: có chữ chỉ độ mật."
    sheet.kind.put(SweptAnswerKind.EXPLAINED)
    with qtbot.assertNotEmitted(sheet.finished):
        sheet.forward()
    assert "vì sao" in sheet.panel.field("words").error
    typed(sheet.words, "Mẫu trống")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã ghi trả lời về tệp 1/1"]
    assert swept_file_of(seat, file).answer_words == "Mẫu trống"


def test_a_number_that_no_register_has_is_said_at_its_field(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, machine_desk.swept_file(office, reference="77/BC-KHAC"))
    assert sheet.words.value() == "77/BC-KHAC"
    sheet.kind.put(SweptAnswerKind.ENTERED)
    with qtbot.assertNotEmitted(sheet.finished):
        sheet.forward()
    assert "Vào sổ trước" in sheet.panel.field("words").error


def test_what_was_answered_meanwhile_is_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    file = machine_desk.swept_file(office)
    first, second = sheet_of(qtbot, seat, file), sheet_of(qtbot, seat, file)
    for sheet in (first, second):
        sheet.kind.put(SweptAnswerKind.DESTROYED)
        typed(sheet.words, "Ghi đè rồi xóa")
        sheet.forward()
    assert second.mishap.words


def test_it_is_whole_at_the_smallest_size(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(points=12):
        assert linted(sheet_of(qtbot, seat, machine_desk.swept_file(office))) == []

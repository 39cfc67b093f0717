from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.dialogs.correct_line import CorrectLineDialog
from bmnn_desk.ui.widgets.other_case_form import OtherCaseForm
from tests import book_desk, make
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat, office: Office) -> CorrectLineDialog:
    sheet = CorrectLineDialog(seat, volume_subject(office.book, 1))
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def signer(seat: Seat, office: Office) -> str:
    asked = VolumeAsked(body=office.body, book=office.book)
    return str(getattr(seat.desk.read(register_entries, asked)[0], "signer", ""))


def test_a_line_of_a_day_to_come_says_that_the_clock_was_put_back(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(make.on(office, 3))
    sheet = sheet_of(qtbot, seat, office)
    sheet.ordinal.setText("1")
    sheet.cell.put("signer")
    sheet.new.put_draft_text("Tran Van Giam")
    sheet.reason.setText("Ghi nham")
    sheet.forward()
    assert "Dòng này ghi ngày 13/03/2025, sau ngày 10/03/2025 của máy" in sheet.mishap.words
    assert "chỉnh lùi" in sheet.mishap.words
    assert "Sửa ngày" not in sheet.mishap.words


def test_a_line_is_corrected_by_keys_alone(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    sheet = sheet_of(qtbot, seat, office)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    QTest.keyClicks(sheet.ordinal, "1")
    sheet.cell.put("signer")
    assert sheet.old.words == "Đang ghi: Trần Văn Giám"
    assert sheet.new.value() == "Trần Văn Giám"
    sheet.new.selectAll()
    QTest.keyClicks(sheet.new, "Tran Van Giam")
    QTest.keyClicks(sheet.reason, "Ghi nham")
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert ended == ["Đã ghi đính chính dòng 01. Dòng đã in: in tờ đính chính."]
    assert signer(seat, office) == "Tran Van Giam"


def test_another_cell_brings_its_own_text_unless_one_typed_already(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office)
    QTest.keyClicks(sheet.ordinal, "1")
    sheet.cell.put("signer")
    sheet.cell.put("keeping_unit")
    assert sheet.new.value() == "Văn thư"
    sheet.new.put_draft_text("Văn phòng")
    sheet.cell.put("signer")
    assert sheet.new.value() == "Văn phòng"
    assert sheet.panel.field("new")._hint.text() == ""
    sheet.cell.put("recipients")
    assert sheet.panel.field("new")._hint.text() == "Nhiều nơi thì mỗi nơi một dòng."


def test_what_is_wrong_stands_at_its_field_and_nothing_is_written(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = make.issued(office).item
    sheet = sheet_of(qtbot, seat, office)
    sheet.forward()
    assert "Chưa nhập" in sheet.panel.field("ordinal").error
    assert sheet.panel.field("reason").error
    QTest.keyClicks(sheet.ordinal, "7")
    sheet.forward()
    assert "không có dòng đó" in sheet.panel.field("ordinal").error
    sheet.ordinal.put_draft_text("1")
    sheet.reason.put_draft_text("Ghi nhầm")
    sheet.forward()
    assert "Chưa đổi gì" in sheet.panel.field("new").error
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    other = sheet_of(qtbot, seat, office)
    other.ordinal.put_draft_text("1")
    other.forward()
    assert "đã hủy" in other.panel.field("ordinal").error
    assert signer(seat, office) == "Trần Văn Giám"


def test_a_block_of_the_law_is_answered_by_another_case(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    signed = make.signed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],))
    office.desk.do(issue_outgoing, make.issue(office, signed.item, with_title=False))
    sheet = sheet_of(qtbot, seat, office)
    QTest.keyClicks(sheet.ordinal, "1")
    sheet.cell.put("title")
    sheet.new.put_draft_text("Báo cáo về việc rất kín")
    sheet.reason.put_draft_text("Được đồng ý bằng văn bản")
    sheet.forward()
    assert [rule.id for rule in sheet.findings.rules()] == ["DI-02"]
    (case,) = sheet.findings.findChildren(OtherCaseForm)
    for field in (case.reason, case.number, case.responsible):
        field.setText("Căn cứ mẫu")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert "DI-02" in str(ended[0])
    assert [each.rule for each in rows(office, t.OtherCase)] == ["DI-02"]


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    with dressed():
        sheet = sheet_of(qtbot, seat, office)
        QTest.keyClicks(sheet.ordinal, "1")
        assert linted(sheet) == []
        sheet.forward()
        assert linted(sheet) == []

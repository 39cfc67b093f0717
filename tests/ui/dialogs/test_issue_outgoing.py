from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from bmnn_desk.domain.prints import PrintedWhat, PrintOutcome
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.print_copies import PrintCopiesDialog
from bmnn_desk.ui.issue.copy_run import RunPhase
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.reopening import REOPENED
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests import book_desk, make
from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import choose, text_file
from tests.ui.kept import shown
from tests.ui.outgoing.some_outgoing import NARROW, in_window
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


def sheet_of(qtbot: QtBot, seat: Seat, item: int) -> IssueOutgoingDialog:
    sheet = IssueOutgoingDialog(seat, item)
    sheet.resize(1093, 574)
    shown(qtbot, sheet)
    sheet.focus_first()
    qtbot.waitUntil(lambda: sheet.check.printer.box.count() > 1)
    return sheet


def forward(sheet: IssueOutgoingDialog) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)


def to_the_end(qtbot: QtBot, sheet: IssueOutgoingDialog) -> None:
    for _ in range(4):
        forward(sheet)
    over = {Phase.ASKING, Phase.PAUSED, Phase.DONE}
    qtbot.waitUntil(lambda: sheet.flow.phase in over, timeout=60_000)


def detail(seat: Seat, item: int) -> OutgoingDetail:
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (found,) = seat.desk.read(outgoing_detail, asked)
    return found


def test_the_sheet_is_filled_from_the_slip(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, make.signed(office).item)
    assert sheet.info.day.value() == office.day
    assert sheet.info.book.value() == office.book
    assert not sheet.info.errors()


def test_the_number_is_taken_by_the_last_button_alone(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    for _ in range(3):
        forward(sheet)
    assert detail(seat, item).reference == ""
    QTest.keyClick(sheet.check.printer.box, Qt.Key.Key_End)
    assert sheet.check.printer.name() == ""
    forward(sheet)
    qtbot.waitUntil(lambda: sheet.flow.phase is Phase.DONE)
    assert detail(seat, item).reference == "01/BC-SMM"
    with qtbot.waitSignal(sheet.finished) as finished:
        forward(sheet)
    assert finished.args == ["Đã phát hành 01/BC-SMM"]


def test_a_grey_printer_and_rubber_stamps_print_the_distribution_sheet(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    choose(office, copy_number_way="rubber")
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    assert sheet.check.printer.name() == GREY
    to_the_end(qtbot, sheet)
    assert sheet.flow.phase is Phase.DONE
    assert len(printers.prints) == 1
    assert "01/BC-SMM" in page_texts(printers.prints[0].job.pdf)[0]
    assert [entry.what for entry in detail(seat, item).prints][-1] == PrintedWhat.DISTRIBUTION


def test_black_overprint_on_a_grey_printer_by_the_offices_own_rule(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    sheet = sheet_of(qtbot, seat, make.signed(office).item)
    to_the_end(qtbot, sheet)
    assert sheet.flow.phase is Phase.ASKING
    assert [print_.job.printer for print_ in printers.prints] == [GREY] * 2
    assert not any(print_.job.red for print_ in printers.prints)
    assert "BẢN SỐ: 02" in page_texts(printers.prints[1].job.pdf)[1]


def test_red_on_a_grey_printer_takes_no_number(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    item = make.signed(office).item
    printers.vanish(COLOUR)
    sheet = sheet_of(qtbot, seat, item)
    for _ in range(4):
        forward(sheet)
    assert "đóng tay" in sheet.check.mishap.words
    assert sheet.flow.phase is Phase.EDITING
    assert detail(seat, item).reference == ""
    assert not printers.prints


def test_whole_copies_come_out_in_colour_each_with_its_number(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters, tmp_path: Path
) -> None:
    choose(office, level_way="print")
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(text_file("pdf"))
    sheet.info.file.take(path)
    qtbot.waitUntil(lambda: sheet.matter.file is not None, timeout=30_000)
    sheet.go(2)
    sheet.marks.put_draft_texts({"level_reason": "số lượng lớn"})
    sheet.go(0)
    to_the_end(qtbot, sheet)
    (whole,) = printers.prints[1:]
    assert (whole.job.printer, whole.job.red) == (COLOUR, True)
    assert whole.job.kept_marks
    texts = page_texts(whole.job.pdf)
    assert len(texts) == 4
    for number, text in enumerate(texts, start=1):
        assert f"BẢN SỐ: {number:02}" in text
        assert "bịa đặt" in text
    assert path.read_bytes() == text_file("pdf")


def test_a_spoiled_copy_is_printed_again_under_its_number_and_recorded(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    to_the_end(qtbot, sheet)
    sheet.check.outcome.findChildren(QCheckBox)[2].click()
    forward(sheet)
    assert "lý do" in sheet.check.mishap.words
    line = next(line for line in sheet.check.outcome.findChildren(LineEdit) if line.isVisible())
    line.setText("kẹt giấy")
    forward(sheet)
    qtbot.waitUntil(lambda: sheet.flow.phase is Phase.ASKING, timeout=30_000)
    assert "BẢN SỐ: 02" in page_texts(printers.prints[-1].job.pdf)[1]
    assert printers.prints[-1].job.pages == (1,)
    assert len(printers.prints) == 3
    forward(sheet)
    assert sheet.flow.phase is Phase.DONE
    kept = [entry for entry in detail(seat, item).prints if entry.what == PrintedWhat.OVERPRINT]
    assert sum(entry.prints for entry in kept) == 5
    assert [entry.reason for entry in kept if entry.outcome == PrintOutcome.SPOILED] == ["kẹt giấy"]


def test_stopping_lets_the_copy_at_hand_come_out_and_begins_no_other(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    sheet = sheet_of(qtbot, seat, make.signed(office).item)
    for _ in range(4):
        forward(sheet)
    qtbot.waitUntil(lambda: sheet.flow.phase is Phase.PRINTING, timeout=30_000)
    assert sheet.busy_reason()
    sheet.close_sheet()
    assert sheet.isVisible()
    sheet.check.stop.click()
    qtbot.waitUntil(lambda: sheet.flow.phase is Phase.PAUSED, timeout=30_000)
    assert len(printers.prints) == 1
    assert "Đã dừng" in sheet.check.done.words


def test_a_printer_that_vanishes_after_the_number_leaves_it_and_says_so(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    sheet.flow.issued.connect(lambda: printers.vanish(GREY))
    to_the_end(qtbot, sheet)
    assert sheet.flow.phase is Phase.PAUSED
    assert "máy in" in sheet.check.mishap.words.lower()
    assert detail(seat, item).reference == "01/BC-SMM"


def test_a_bad_day_stands_under_its_field_and_nothing_typed_is_lost(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    sheet.info.note.setText("ghi chú đã gõ")
    sheet.info.day.line.setText("31022025")
    sheet.go(3)
    assert sheet.check.mishap.words
    forward(sheet)
    assert sheet.info.form.field("day").error
    assert sheet.info.day.line.hasFocus()
    assert sheet.info.note.text() == "ghi chú đã gõ"
    assert detail(seat, item).reference == ""


def test_a_block_is_met_with_its_sentence_before_the_number(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = make.approved(office).item
    sheet = sheet_of(qtbot, seat, item)
    for _ in range(4):
        forward(sheet)
    assert sheet.flow.phase is Phase.EDITING
    assert "PDX-11" in {rule.id[:6] for rule in sheet.check.findings.still_blocking()}
    assert "vướng" in sheet.check.mishap.words
    assert detail(seat, item).reference == ""


def test_a_hand_written_book_wants_page_and_line(qtbot: QtBot, seat: Seat, office: Office) -> None:
    book_desk.hand_written(office)
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    assert sheet.info.form.field("page").isVisible()
    assert set(sheet.info.errors()) == {"page", "line"}
    sheet.info.page.setText("3")
    sheet.info.line.setText("17")
    assert (sheet.request().paper_page, sheet.request().paper_line) == (3, 17)


def test_a_draft_comes_back_to_its_field(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    sheet.info.note.setFocus()
    sheet.info.note.setText("dở dang")
    sheet.keep_draft()
    again = sheet_of(qtbot, seat, item)
    assert again.info.note.text() == "dở dang"
    assert again.info.note.hasFocus()


def test_escape_keeps_the_draft_and_leaves(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    sheet.info.note.setText("dở dang")
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet_of(qtbot, seat, item).info.note.text() == "dở dang"


def test_steps_are_free_and_alt_arrows_go_between_them(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, make.signed(office).item)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(sheet, Qt.Key.Key_Right, alt)
    QTest.keyClick(sheet, Qt.Key.Key_Right, alt)
    assert sheet._steps.currentIndex() == 2
    QTest.keyClick(sheet, Qt.Key.Key_Left, alt)
    assert sheet._steps.currentIndex() == 1
    for _ in range(5):
        QTest.keyClick(sheet, Qt.Key.Key_Right, alt)
    assert sheet._steps.currentIndex() == 3
    assert sheet.flow.phase is Phase.EDITING


def test_a_lock_before_the_answer_keeps_the_question_for_the_window_that_prints(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    item = make.signed(office).item
    sheet = sheet_of(qtbot, seat, item)
    to_the_end(qtbot, sheet)
    said: list[str] = []
    sheet.said.connect(said.append)
    sheet.close_sheet()
    assert said == ["Trả lời các bản in có rõ không rồi mới đóng."]
    assert sheet.busy_reason() == ""  # a lock does not wait for the answer
    sheet.keep_draft()
    assert (sheet.form, sheet.reopens) == ("print_copies", True)
    again = REOPENED[sheet.form](seat, item)
    assert isinstance(again, PrintCopiesDialog)
    window = in_window(qtbot, again, NARROW)
    assert window.isVisible()
    assert again.run.phase is RunPhase.ASKING
    assert [part.copy for part in again.run.state.sent] == [1, 2, 3, 4]
    again.go_on()
    kept = [entry for entry in detail(seat, item).prints if entry.what == PrintedWhat.OVERPRINT]
    assert sum(entry.prints for entry in kept) == 4
    last = PrintCopiesDialog(seat, item)
    shown(qtbot, last)
    assert last.run.phase is RunPhase.IDLE
    qtbot.waitUntil(lambda: last.printer.box.count() > 1)


def test_a_cancelled_document_is_promised_the_next_number_never_its_old_one(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    sheet = sheet_of(qtbot, seat, item)
    sheet.go(3)
    assert "02/BC-SMM" in sheet.check.work.lines()[0].words
    assert ("Số dự kiến", "02/BC-SMM") in sheet.check._facts.facts()


def test_the_page_has_the_arrow_keys_as_soon_as_its_step_is_shown(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, make.signed(office).item)
    forward(sheet)
    forward(sheet)
    before = sheet.matter.place(Stamp.COPY_NUMBER)
    QTest.keyClick(sheet.marks.frame, Qt.Key.Key_Left)
    assert sheet.marks.frame.hasFocus()
    assert sheet.matter.place(Stamp.COPY_NUMBER) == (before[0] - 1, before[1])

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from bmnn_desk import jobs
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.dialogs.print_copies import PrintCopiesDialog
from bmnn_desk.ui.dialogs.save_copies import SaveCopiesDialog
from bmnn_desk.ui.issue.copy_run import RunPhase
from bmnn_desk.ui.outgoing.reprint import read_matter, recorded_marks
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests import make
from tests.papers import documents
from tests.papers.read_pdf import page_texts
from tests.ui.dressed import dressed, linted
from tests.ui.issue.papers import text_file
from tests.ui.outgoing.issued_with_marks import (
    COPIES,
    MOVED_X_MM,
    MOVED_Y_MM,
    issued_with_marks,
    record_marks_of,
)
from tests.ui.outgoing.some_outgoing import NARROW, in_window
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

OPENS = "mật khẩu"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


class Bench:
    """The sheet in a window, its printers known."""

    def __init__(self, qtbot: QtBot, seat: Seat, item: int) -> None:
        self.qtbot, self.seat, self.item = qtbot, seat, item
        self.sheet = PrintCopiesDialog(seat, item)
        self.ended: list[object] = []
        self.sheet.finished.connect(self.ended.append)
        self.window = in_window(qtbot, self.sheet, NARROW)
        self.sheet.focus_first()
        qtbot.waitUntil(lambda: self.sheet.printer.box.count() > 1)

    def only(self, *copies: int) -> None:
        for copy in (0, *COPIES):
            tick = self.sheet.list.tick(copy)
            tick.setChecked(copy in copies)

    def forward(self) -> None:
        QTest.keyClick(self.sheet, Qt.Key.Key_Return, CTRL)

    def print_them(self) -> None:
        self.forward()
        self.qtbot.waitUntil(
            lambda: bool(self.ended or self.sheet.mishap.words) or self.sheet.outcome.isVisible(),
            timeout=10_000,
        )

    def history(self) -> list[tuple[str, str, str]]:
        asked = DetailAsked(body=self.seat.body, item=self.item, day=self.seat.today())
        (detail,) = self.seat.desk.read(outgoing_detail, asked)
        return [(each.what, each.outcome, each.reason) for each in detail.prints][1:]


def test_copies_never_printed_are_ticked_and_overprinted_where_the_record_says(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.OVERPRINT))
    assert [part.copy for part in bench.sheet.list.chosen()] == list(COPIES)
    assert bench.sheet.printer.name() == COLOUR
    assert "01, 02, 03, 04" in bench.sheet.tray.words
    bench.print_them()
    assert [done.job.red for done in printers.prints] == [True]
    texts = page_texts(printers.prints[0].job.pdf)
    assert ["03" in text for text in texts] == [False, False, True, False]
    bench.forward()
    assert bench.ended == ["Đã ghi 04 bản in"]
    assert bench.history() == [("overprint", "came_out", "")] * 4


def test_marks_stand_again_where_they_were_recorded(seat: Seat, office: Office) -> None:
    matter = read_matter(seat, issued_with_marks(office, MarkWay.OVERPRINT))
    copy = recorded_marks(matter, 2)
    (mark,) = copy.marks
    assert (mark.x_mm, mark.y_mm) == (MOVED_X_MM, MOVED_Y_MM)
    assert mark.blanks == {"copy_number": "02"}


def test_a_copy_printed_before_needs_a_reason_and_keeps_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = issued_with_marks(office, MarkWay.OVERPRINT)
    first = Bench(qtbot, seat, item)
    first.only(2)
    first.print_them()
    first.forward()
    again = Bench(qtbot, seat, item)
    assert not again.sheet.reason.isVisible()
    again.only(2)
    assert again.sheet.reason.isVisible()
    again.forward()
    assert again.sheet.panel.field("reason").error.startswith("⚠ Chưa nhập.")
    assert again.sheet.reason.hasFocus()
    again.sheet.reason.setText("Bản cũ bị rách")
    again.print_them()
    again.forward()
    assert again.history()[-1] == ("overprint", "came_out", "Bản cũ bị rách")


def test_a_spoiled_copy_is_recorded_with_its_reason_and_printed_once_more(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.OVERPRINT))
    bench.only(1, 3)
    bench.print_them()
    tick = bench.sheet.outcome.findChildren(QCheckBox)[2]
    tick.setChecked(False)
    bench.forward()
    assert bench.sheet.mishap.words == "Ghi lý do hỏng của mỗi bản, ví dụ: kẹt giấy."
    bench.sheet.outcome.findChildren(LineEdit)[2].setText("Kẹt giấy")
    bench.print_them()
    qtbot.waitUntil(lambda: len(printers.prints) == 2, timeout=10_000)
    qtbot.waitUntil(bench.sheet.outcome.isVisible)
    bench.forward()
    assert bench.ended
    assert bench.history() == [
        ("overprint", "came_out", ""),
        ("overprint", "spoiled", "Kẹt giấy"),
        ("overprint", "came_out", ""),
    ]


def test_a_copy_printed_whole_comes_from_the_file_that_was_kept(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    plain = text_file("pdf")
    item = issued_with_marks(office, MarkWay.PRINT, plain, _made(seat, office, plain))
    bench = Bench(qtbot, seat, item)
    bench.only(4)
    bench.print_them()
    assert not bench.sheet.mishap.words
    (done,) = printers.prints
    (text,) = page_texts(done.job.pdf)
    assert "về tình hình mẫu" in text
    assert "04" in text
    bench.forward()
    assert bench.history() == [("whole", "came_out", "")]


def test_marks_are_overprinted_over_the_signed_text_that_was_kept(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    item = issued_with_marks(office, MarkWay.OVERPRINT, text_file("pdf"))
    bench = Bench(qtbot, seat, item)
    bench.only(2)
    bench.print_them()
    (done,) = printers.prints
    (text,) = page_texts(done.job.pdf)
    assert "02" in text
    assert "về tình hình mẫu" not in text


def test_a_machine_without_printers_is_said_to_have_none(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    for name in (GREY, COLOUR):
        printers.vanish(name)
    sheet = PrintCopiesDialog(seat, issued_with_marks(office, MarkWay.OVERPRINT))
    window = in_window(qtbot, sheet, NARROW)
    qtbot.waitUntil(lambda: sheet.printer.finds_none)
    sheet.go_on()
    assert "Máy này chưa cài máy in nào" in sheet.mishap.words
    assert window.isVisible()


def test_red_is_refused_where_the_printer_is_grey(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.OVERPRINT))
    bench.sheet.printer.box.put(GREY)
    bench.forward()
    assert "không in được dấu đỏ" in bench.sheet.mishap.words
    assert not printers.prints


def test_the_distribution_sheet_prints_in_grey_and_is_recorded_at_once(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.RUBBER))
    assert not bench.sheet.list.chosen()
    assert "đóng tay, không in" in bench.sheet.list.findChildren(QCheckBox)[1].text()
    bench.sheet.list.tick(0).setChecked(True)
    bench.sheet.printer.box.put(GREY)
    bench.print_them()
    assert bench.ended == ["Đã ghi 01 bản in"]
    assert "Công an tỉnh Mẫu" in page_texts(printers.prints[0].job.pdf)[0]
    assert bench.history() == [("distribution", "came_out", "")]


def test_a_printer_that_vanishes_is_said_and_what_came_out_is_asked_about(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.OVERPRINT))
    printers.vanish(COLOUR)
    bench.forward()
    qtbot.waitUntil(lambda: "Không thấy máy in" in bench.sheet.mishap.words)
    assert not bench.sheet.busy_reason()
    assert bench.history() == []


def test_nothing_ticked_prints_nothing(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.OVERPRINT))
    bench.only()
    bench.forward()
    assert bench.sheet.mishap.words == "Chưa chọn bản nào. Đánh dấu bản cần in."


def test_prints_that_were_not_answered_hold_the_sheet_open(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.OVERPRINT))
    bench.only(1)
    bench.print_them()
    said: list[str] = []
    bench.sheet.said.connect(said.append)
    QTest.keyClick(bench.sheet, Qt.Key.Key_Escape)
    assert said == ["Trả lời các bản in có rõ không rồi mới đóng."]
    assert not bench.ended


def test_a_run_that_was_cut_off_is_taken_up_where_it_stopped(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    item = issued_with_marks(office, MarkWay.OVERPRINT)
    first = Bench(qtbot, seat, item)
    printers.break_at(COLOUR, 3)
    first.forward()
    qtbot.waitUntil(lambda: first.sheet.run.phase is RunPhase.ASKING, timeout=20_000)
    assert "dừng ở bản 03" in first.sheet.mishap.words
    first.sheet.keep_draft()
    again = Bench(qtbot, seat, item)
    assert again.sheet.run.phase is RunPhase.ASKING
    assert again.sheet.outcome.stop.place.value() == "bản 03, trang 1"
    assert again.sheet.outcome.stop.place.hasFocus()
    again.forward()
    qtbot.waitUntil(lambda: len(printers.prints) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: again.sheet.run.phase is RunPhase.ASKING, timeout=20_000)
    assert [each.copy for each in again.sheet.run.state.sent] == [3, 4]
    again.forward()
    outcomes = [outcome for _, outcome, _ in again.history()]
    assert "spoiled" not in outcomes  # nothing of copy 03 came out: the printer was gone
    assert again.ended


def test_a_printer_that_vanished_may_be_changed_for_another_before_going_on(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.RUBBER))
    bench.sheet.list.tick(0).setChecked(True)
    bench.sheet.printer.box.put(COLOUR)
    printers.vanish(COLOUR)
    bench.forward()
    qtbot.waitUntil(lambda: bench.sheet.run.phase is RunPhase.PAUSED, timeout=10_000)
    assert bench.sheet.next.text() == "&In tiếp 01 bản"
    assert bench.sheet.printer.isEnabled()
    bench.sheet.printer.box.put(GREY)
    bench.forward()
    qtbot.waitUntil(lambda: bool(bench.ended), timeout=10_000)
    assert bench.ended == ["Đã ghi 01 bản in"]


def test_files_of_the_copies_are_saved_on_a_sheet_of_its_own(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.OVERPRINT))
    wanted: list[object] = []
    bench.sheet.sheet_wanted.connect(wanted.append)
    bench.sheet.files.click()
    (sheet,) = wanted
    assert isinstance(sheet, SaveCopiesDialog)


def test_whole_copies_of_a_closed_file_are_printed_later_without_its_password(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    closed = documents.encrypted(user=OPENS)
    key = PdfKey(password=OPENS, may_change=True)
    plain = seat.worker.do(jobs.UNLOCK_PDF, closed, key)
    item = make.signed(office).item
    request = make.issue(office, item, file=closed, plain=plain, file_word="Chánh Văn phòng")
    office.desk.do(issue_outgoing, request)
    record_marks_of(office, item, MarkWay.PRINT, ((2, b"%PDF-1.7 dong kin"),))
    bench = Bench(qtbot, seat, item)
    bench.only(2)
    bench.print_them()
    assert not bench.sheet.mishap.words
    (done,) = printers.prints
    assert "BẢN SỐ: 02" in page_texts(done.job.pdf)[0]


def test_the_sheet_has_nothing_wrong_before_and_after_printing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    with dressed():
        bench = Bench(qtbot, seat, issued_with_marks(office, MarkWay.OVERPRINT))
        said = linted(bench.window)
        bench.only(1)
        bench.print_them()
        said += linted(bench.window)
        bench.sheet.outcome.stop.tick.click()
        said += linted(bench.window)
        assert not said, "\n".join(said)


def _made(seat: Seat, office: Office, plain: bytes) -> tuple[tuple[int, bytes], ...]:
    matter = read_matter(seat, issued_with_marks(office, MarkWay.PRINT, plain))
    marks = tuple(recorded_marks(matter, number) for number in COPIES)
    copies = seat.worker.do(jobs.MARK_PDF, plain, marks)
    return tuple(zip(COPIES, copies, strict=True))

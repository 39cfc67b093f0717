from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import select

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from tests import book_desk, make
from tests.papers.read_pdf import page_texts
from tests.ui.dressed import dressed, linted
from tests.ui.outgoing.some_outgoing import NARROW, in_window
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.storage.vault import Vault
    from bmnn_desk.ui.printing.printers import PrintJob
    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


class Bench:
    """The sheet in a window, the register drawn."""

    def __init__(self, qtbot: QtBot, seat: Seat, book: int) -> None:
        self.qtbot = qtbot
        self.sheet = PrintRegisterDialog(seat, book)
        self.ended: list[object] = []
        self.sheet.finished.connect(self.ended.append)
        self.window = in_window(qtbot, self.sheet, NARROW)
        qtbot.waitUntil(self.sheet.next.isEnabled, timeout=30_000)
        qtbot.waitUntil(lambda: self.sheet.printer.box.count() > 1)

    def forward(self) -> None:
        QTest.keyClick(self.sheet, Qt.Key.Key_Return, CTRL)


def sheets_of(vault: Vault) -> int:
    with vault.begin() as session:
        return len(session.scalars(select(t.Sheet)).all())


def test_two_keys_print_the_book_and_record_its_sheets(
    qtbot: QtBot, seat: Seat, office: make.Office, printers: FakePrinters, vault: Vault
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    assert bench.sheet.pane.pages is not None
    assert bench.sheet.next.hasFocus()
    bench.forward()
    qtbot.waitUntil(lambda: bool(printers.prints), timeout=30_000)
    qtbot.waitUntil(lambda: "có rõ, đủ không" in bench.sheet.asked.words)
    assert sheets_of(vault) == 0
    bench.forward()
    assert bench.ended == ["Đã ghi 1 tờ sổ in ra"]
    assert sheets_of(vault) == 1
    words = " ".join(" ".join(page_texts(printers.prints[0].job.pdf)).split())
    assert "01/BC-SMM" in words
    assert "Trần Văn Giám" in words


def test_while_it_prints_the_focus_stays_and_a_second_key_does_nothing(
    qtbot: QtBot, seat: Seat, office: make.Office, printers: FakePrinters, vault: Vault
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(bench.sheet.next, key)
    assert bench.sheet.next.hasFocus()
    assert bench.sheet.next.text() == "Đang in…"
    qtbot.waitUntil(lambda: bool(bench.sheet.asked.words), timeout=30_000)
    assert (len(printers.prints), bench.ended, sheets_of(vault)) == (1, [], 0)
    assert bench.sheet.next.hasFocus()


def test_page_keys_turn_the_sheets_from_wherever_the_focus_is(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    sheet = bench.sheet
    assert sheet.pane.pages is not None
    assert sheet.pane.pages.count > 1
    for place in (sheet.next, sheet.printer.box, sheet.pane.bar.larger):
        place.setFocus()
        QTest.keyClick(place, Qt.Key.Key_PageDown, CTRL)
        assert sheet.pane.index == 1
        QTest.keyClick(place, Qt.Key.Key_PageUp, CTRL)
        assert sheet.pane.index == 0


def test_bad_sheets_are_printed_again_and_recorded_once(
    qtbot: QtBot, seat: Seat, office: make.Office, printers: FakePrinters, vault: Vault
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    bench.forward()
    qtbot.waitUntil(bench.sheet.again.isVisible, timeout=30_000)
    assert bench.sheet.next.look.icon == "check"
    assert bench.sheet.again.look.icon == "printer"
    bench.sheet.again.click()
    qtbot.waitUntil(lambda: len(printers.prints) == 2, timeout=30_000)
    qtbot.waitUntil(bench.sheet.again.isVisible)
    bench.forward()
    assert bench.ended
    assert sheets_of(vault) == 1


def test_without_a_printer_it_says_so_and_prints_nothing(
    qtbot: QtBot, seat: Seat, office: make.Office, printers: FakePrinters
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    bench.sheet.printer.box.put("")
    bench.forward()
    assert bench.sheet.mishap.words == "Chưa chọn máy in. Chọn máy in rồi bấm lại."
    assert bench.sheet.printer.box.hasFocus()
    assert not printers.prints


def test_a_machine_without_printers_is_said_to_have_none(
    qtbot: QtBot, seat: Seat, office: make.Office, printers: FakePrinters
) -> None:
    make.issued(office)
    for name in (GREY, COLOUR):
        printers.vanish(name)
    with dressed():
        sheet = PrintRegisterDialog(seat, office.book)
        window = in_window(qtbot, sheet, NARROW)
        qtbot.waitUntil(sheet.next.isEnabled, timeout=30_000)
        qtbot.waitUntil(lambda: sheet.printer.finds_none)
        assert sheet.printer.box.currentText() == "Chưa có máy in nào"
        sheet.go_on()
        assert "Máy này chưa cài máy in nào" in sheet.mishap.words
        assert linted(window) == []


def test_a_printer_that_vanishes_is_said_and_nothing_is_recorded(
    qtbot: QtBot, seat: Seat, office: make.Office, printers: FakePrinters, vault: Vault
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    printers.vanish(bench.sheet.printer.name())
    bench.forward()
    qtbot.waitUntil(lambda: "Không thấy máy in" in bench.sheet.mishap.words)
    assert bench.sheet.next.isEnabled()
    assert sheets_of(vault) == 0


def test_the_sheet_has_nothing_wrong(qtbot: QtBot, seat: Seat, office: make.Office) -> None:
    make.issued(office)
    with dressed():
        bench = Bench(qtbot, seat, office.book)
        said = linted(bench.window)
        bench.forward()
        qtbot.waitUntil(bench.sheet.again.isVisible, timeout=30_000)
        said += linted(bench.window)
        assert not said, "\n".join(said)


def test_new_lines_are_printed_onto_the_sheet_that_was_signed(
    qtbot: QtBot, seat: Seat, office: make.Office, printers: FakePrinters, vault: Vault
) -> None:
    make.issued(office)
    first = Bench(qtbot, seat, office.book)
    first.forward()
    qtbot.waitUntil(first.sheet.again.isVisible, timeout=30_000)
    first.forward()
    book_desk.signed(office, 1)
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    assert bench.sheet.part.value() is BookPart.CONTINUE
    assert "Đặt lại tờ số 1 đã ký vào khay" in bench.sheet.hint.words
    bench.forward()
    qtbot.waitUntil(bench.sheet.again.isVisible, timeout=30_000)
    bench.forward()
    assert bench.ended == ["Đã ghi 1 tờ sổ in ra"]
    assert sheets_of(vault) == 1
    assert printers.prints[-1].job.goes_on is None, "a signed sheet is no page to be destroyed"
    words = " ".join(page_texts(printers.prints[-1].job.pdf))
    assert "02/BC-SMM" in words
    assert "01/BC-SMM" not in words


def test_another_part_is_shown_when_it_is_chosen_and_makes_no_sheet(
    qtbot: QtBot, seat: Seat, office: make.Office, vault: Vault
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    bench.sheet.part.put(BookPart.FRONT)
    assert not bench.sheet.next.isEnabled()
    qtbot.waitUntil(bench.sheet.next.isEnabled, timeout=30_000)
    assert bench.sheet.pane.pages is not None
    assert bench.sheet.pane.pages.count == 2
    bench.forward()
    qtbot.waitUntil(bench.sheet.again.isVisible, timeout=30_000)
    assert not bench.sheet.part.isEnabled()
    bench.forward()
    assert bench.ended == ["Đã ghi là đã in"]
    assert sheets_of(vault) == 0
    with vault.begin() as session:
        assert (
            len(session.scalars(select(t.PrintJob).where(t.PrintJob.volume_id.is_not(None))).all())
            == 1
        )


def test_an_offset_sheet_says_nothing_of_the_book_and_is_not_recorded(
    qtbot: QtBot, seat: Seat, office: make.Office, vault: Vault
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    bench.sheet.part.put(BookPart.OFFSET)
    qtbot.waitUntil(bench.sheet.next.isEnabled, timeout=30_000)
    assert not bench.sheet.save.isEnabled()
    bench.forward()
    qtbot.waitUntil(bench.sheet.again.isVisible, timeout=30_000)
    bench.forward()
    assert bench.ended == ["Đã in tờ thử lệch"]
    with vault.begin() as session:
        assert (
            session.scalars(select(t.PrintJob).where(t.PrintJob.volume_id.is_not(None))).all() == []
        )


def test_a_bug_at_the_printer_leaves_a_sheet_that_can_be_left(
    qtbot: QtBot,
    seat: Seat,
    office: make.Office,
    printers: FakePrinters,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(_job: object) -> None:
        raise ZeroDivisionError

    make.issued(office)
    bench = Bench(qtbot, seat, office.book)
    monkeypatch.setattr(printers, "print_pdf", broken)
    with qtbot.capture_exceptions() as raised:
        bench.forward()
        qtbot.waitUntil(lambda: bool(raised), timeout=30_000)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert bench.sheet.leave.isEnabled()
    assert bench.sheet.next.text().replace("&", "") == "In sổ"


def test_what_was_stopped_after_a_page_is_not_taken_for_printed(
    qtbot: QtBot, seat: Seat, office: make.Office, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat, office.book)

    def stopped_after_one(job: PrintJob) -> None:
        assert job.goes_on is not None
        assert job.goes_on(0)
        run = bench.sheet.progress._run
        assert run is not None
        run.stop_after_this()
        assert not job.goes_on(1)

    monkeypatch.setattr(seat.printers, "print_pdf", stopped_after_one)
    bench.forward()
    assert bench.sheet.busy_reason()
    qtbot.waitUntil(lambda: "Đã dừng sau trang 1/" in bench.sheet.mishap.words)
    assert not bench.sheet.busy_reason()
    assert bench.sheet.progress.isHidden()
    assert bench.sheet.asked.words == ""
    assert sheets_of(vault) == 0

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.proposal.slip_print import slip_pdf
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pdf(seat: Seat, office: Office) -> bytes:
    return slip_pdf(seat, office.desk.do(propose_level, make.proposal(office)).item)


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


def sheet_of(
    qtbot: QtBot,
    seat: Seat,
    pdf: bytes,
    record: Callable[[], None] | None = None,
    *,
    at_once: bool = False,
) -> PrintPaperDialog:
    sheet = PrintPaperDialog(seat, "In phiếu", pdf, record, at_once=at_once)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    qtbot.waitUntil(lambda: sheet.printer.box.count() > 1)
    return sheet


def test_page_keys_scroll_the_pages_from_the_button_and_the_pages_show_the_focus(
    qtbot: QtBot, seat: Seat, pdf: bytes
) -> None:
    with dressed():
        sheet = sheet_of(qtbot, seat, pdf)
        bar = sheet.view.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        assert sheet.print_button.hasFocus()
        places = []
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
            QTest.keyClick(sheet.print_button, key)
            places.append(bar.value())
        assert places[0] > 0
        assert places[1:] == [0, bar.maximum(), 0]
        sheet.print_button.setFocus()
        plain = sheet.view.grab().toImage().pixelColor(0, sheet.view.height() // 2)
        sheet.view.setFocus()
        lit = sheet.view.grab().toImage().pixelColor(0, sheet.view.height() // 2)
        assert lit != plain


def test_while_it_prints_the_focus_stays_and_a_second_key_does_nothing(
    qtbot: QtBot, seat: Seat, pdf: bytes, printers: FakePrinters
) -> None:
    sheet = sheet_of(qtbot, seat, pdf)
    for _ in range(2):
        QTest.keyClick(sheet.print_button, Qt.Key.Key_Return)
    assert sheet.print_button.hasFocus()
    assert sheet.print_button.text() == "Đang in…"
    qtbot.waitUntil(sheet.good.hasFocus, timeout=20_000)
    assert len(printers.prints) == 1


def test_pages_come_out_and_are_recorded_once_they_are_said_to_be_good(
    qtbot: QtBot, seat: Seat, pdf: bytes, printers: FakePrinters
) -> None:
    kept: list[int] = []
    sheet = sheet_of(qtbot, seat, pdf, lambda: kept.append(1))
    assert sheet.print_button.look.kind is ButtonKind.PRIMARY

    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)
    assert [printed.job.printer for printed in printers.prints] == [GREY]
    assert kept == []
    kinds = [button.look.kind for button in (sheet.print_button, sheet.good)]
    assert kinds == [ButtonKind.NORMAL, ButtonKind.PRIMARY]
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert kept == [1]


def test_it_prints_at_once_where_that_was_asked(
    qtbot: QtBot, seat: Seat, pdf: bytes, printers: FakePrinters
) -> None:
    sheet = sheet_of(qtbot, seat, pdf, at_once=True)

    qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)
    assert len(printers.prints) == 1


def test_a_spoiled_sheet_is_printed_again(
    qtbot: QtBot, seat: Seat, pdf: bytes, printers: FakePrinters
) -> None:
    sheet = sheet_of(qtbot, seat, pdf, at_once=True)
    qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)

    sheet.print_button.click()
    qtbot.waitUntil(lambda: len(printers.prints) == 2, timeout=20_000)


def test_a_printer_that_vanished_is_told_and_nothing_is_recorded(
    qtbot: QtBot, seat: Seat, pdf: bytes, printers: FakePrinters
) -> None:
    kept: list[int] = []
    sheet = sheet_of(qtbot, seat, pdf, lambda: kept.append(1))
    printers.vanish(GREY)

    sheet.print_now()
    qtbot.waitUntil(lambda: "Không thấy máy in" in sheet.told.words, timeout=20_000)
    assert not sheet.good.isVisible()
    assert kept == []

    sheet.printer.box.put(COLOUR)
    sheet.print_now()
    qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)


def test_without_a_printer_it_asks_for_one(qtbot: QtBot, seat: Seat, pdf: bytes) -> None:
    sheet = sheet_of(qtbot, seat, pdf)
    sheet.printer.box.put("")

    sheet.print_now()

    assert "Chưa chọn máy in" in sheet.told.words


def test_it_is_not_closed_while_it_prints(qtbot: QtBot, seat: Seat, pdf: bytes) -> None:
    sheet = sheet_of(qtbot, seat, pdf)
    sheet.print_now()

    assert "Đang in" in sheet.busy_reason()
    qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)
    assert sheet.busy_reason() == ""


def test_the_sheet_has_no_fault_at_its_least_size(qtbot: QtBot, seat: Seat, pdf: bytes) -> None:
    with dressed():
        sheet = sheet_of(qtbot, seat, pdf, at_once=True)
        qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)
        assert linted(sheet) == []


@pytest.mark.parametrize("may_save", [True, False])
def test_a_machine_without_a_printer_is_told_and_the_file_offered(
    qtbot: QtBot, seat: Seat, pdf: bytes, printers: FakePrinters, may_save: bool
) -> None:
    printers.vanish(GREY)
    printers.vanish(COLOUR)
    saved: list[int] = []
    sheet = PrintPaperDialog(seat, "In phiếu", pdf, None)
    if may_save:
        sheet.offer_save(lambda: saved.append(1))
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: "chưa cài máy in nào" in sheet.told.words)
    sheet.print_now()

    assert ("Lưu ra tệp (PDF)" in sheet.told.words) is may_save
    assert sheet.save_button.isVisible() is may_save
    sheet.save_button.click()
    assert saved == [1] * may_save


def test_the_file_is_not_offered_where_there_is_a_printer(
    qtbot: QtBot, seat: Seat, pdf: bytes
) -> None:
    sheet = sheet_of(qtbot, seat, pdf)
    sheet.offer_save(lambda: None)

    assert not sheet.save_button.isVisible()
    assert sheet.told.isHidden()
    assert sheet.note.isHidden()


def test_the_file_of_a_report_is_offered_beside_a_printer_too(
    qtbot: QtBot, seat: Seat, pdf: bytes
) -> None:
    sheet, saved = sheet_of(qtbot, seat, pdf), list[int]()
    sheet.offer_save(lambda: saved.append(1), always=True)

    assert sheet.save_button.isVisible()
    sheet.save_button.click()
    assert saved == [1]


def test_where_every_printer_is_over_a_network_the_sheet_says_that(
    qtbot: QtBot, seat: Seat, pdf: bytes, printers: FakePrinters
) -> None:
    for name in (GREY, COLOUR):
        printers.put_on_network(name, "socket://10.0.0.9")
    sheet = PrintPaperDialog(seat, "In phiếu", pdf, None)
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.printer.finds_none)
    sheet.print_now()
    assert "Không in qua mạng" in sheet.told.words
    assert printers.prints == []


def test_a_saved_file_that_was_printed_elsewhere_is_recorded_only_when_it_is_said(
    qtbot: QtBot, seat: Seat, pdf: bytes, printers: FakePrinters
) -> None:
    recorded: list[int] = []
    sheet = PrintPaperDialog(seat, "In phiếu", pdf, lambda: recorded.append(1))
    shown(qtbot, sheet)
    sheet.keep_print()
    assert not sheet.good.isVisible()
    sheet.tell_saved("Đã lưu phieu.pdf.")
    assert sheet.told.words.startswith("Đã lưu phieu.pdf. In tệp ở máy khác xong")
    assert sheet.good.text() == "Ghi là đã in từ &tệp"
    assert recorded == []
    with qtbot.waitSignal(sheet.finished):
        sheet.good.click()
    assert recorded == [1]
    assert printers.prints == []


def test_after_a_print_from_here_the_question_is_of_that_print(
    qtbot: QtBot, seat: Seat, pdf: bytes
) -> None:
    sheet = PrintPaperDialog(seat, "In phiếu", pdf, lambda: None)
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: bool(sheet.printer.name()))
    sheet.tell_saved("Đã lưu.")
    sheet.print_now()
    assert not sheet.good.isVisible()
    qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)
    assert sheet.good.text() == "In &rõ, đủ trang"


def test_of_a_paper_that_is_not_recorded_a_file_is_only_told(
    qtbot: QtBot, seat: Seat, pdf: bytes
) -> None:
    sheet = sheet_of(qtbot, seat, pdf)
    sheet.tell_saved("Đã lưu.")
    assert sheet.told.words == "Đã lưu."
    assert not sheet.good.isVisible()

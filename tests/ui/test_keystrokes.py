"""From a signed text to marked copies by the keyboard alone, counted (ux a)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.issue.flow import Phase
from bmnn_desk.ui.main_window import MainWindow
from tests import make
from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import choose, text_file
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MOST_COMMANDS, MOST_FIELDS = 12, 2
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def signed_with_file(office: Office) -> int:
    """A text that was ticked, printed for signature from its file, and signed."""
    item = make.approved(office).item
    request = make.draft_print(office, item, file=text_file("pdf"))
    office.desk.do(print_for_signature, request)
    office.desk.do(record_signature, make.signature(office, item))
    return item


def at_the_desk(qtbot: QtBot, seat: Seat) -> tuple[MainWindow, Clerk]:
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    return window, Clerk(qtbot)


def sheet_on(window: MainWindow) -> IssueOutgoingDialog:
    assert isinstance(window.sheet, IssueOutgoingDialog)
    return window.sheet


def detail(seat: Seat, item: int) -> OutgoingDetail:
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (found,) = seat.desk.read(outgoing_detail, asked)
    return found


def issue_by_keys(qtbot: QtBot, seat: Seat, reason: str) -> Clerk:
    window, clerk = at_the_desk(qtbot, seat)
    clerk.press(Qt.Key.Key_3, CTRL)
    clerk.press(Qt.Key.Key_Return)
    sheet = sheet_on(window)
    clerk.wait_until(lambda: not sheet.info.file.is_reading)
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)
    if reason:
        clerk.press(Qt.Key.Key_D, ALT)
        clerk.type_into(reason)
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.wait_until(lambda: sheet.check.printer.box.count() > 1)
    clerk.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: sheet.flow.phase in {Phase.ASKING, Phase.DONE}, timeout=60_000)
    if sheet.flow.phase is Phase.ASKING:
        clerk.press(Qt.Key.Key_Return, CTRL)
    assert sheet.flow.phase is Phase.DONE
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert window.sheet is None
    return clerk


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


def test_whole_copies_in_colour_within_the_budget(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    choose(office, level_way="print", copy_number_way="print", prints_red="yes")
    item = signed_with_file(office)
    clerk = issue_by_keys(qtbot, seat, "in số lượng lớn")
    assert clerk.commands <= MOST_COMMANDS
    assert clerk.fields <= MOST_FIELDS
    assert [print_.job.printer for print_ in printers.prints] == [COLOUR] * 2
    texts = page_texts(printers.prints[1].job.pdf)
    assert len(texts) == 4
    for number, text in enumerate(texts, start=1):
        assert f"BẢN SỐ: {number:02}" in text
        assert "MẬT" in text
    issued = detail(seat, item)
    assert issued.reference == "01/BC-SMM"
    assert {mark for copy in issued.copies for mark in copy.marks} == {
        (Stamp.COPY_NUMBER, MarkWay.PRINT),
        (Stamp.LEVEL_MAT, MarkWay.PRINT),
    }


def test_a_grey_printer_and_rubber_stamps_within_the_same_budget(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters
) -> None:
    choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
    item = signed_with_file(office)
    clerk = issue_by_keys(qtbot, seat, "")
    assert clerk.commands <= MOST_COMMANDS
    assert clerk.fields == 0
    assert [print_.job.printer for print_ in printers.prints] == [GREY] * 2
    assert "01/BC-SMM" in page_texts(printers.prints[0].job.pdf)[0]
    *_, marks = page_texts(printers.prints[1].job.pdf)
    assert "BẢN SỐ: 04" in marks
    assert "bịa đặt" not in marks
    issued = detail(seat, item)
    assert [entry.what for entry in issued.prints].count(PrintedWhat.OVERPRINT) == 4
    assert (Stamp.LEVEL_MAT, MarkWay.RUBBER) in issued.copies[0].marks

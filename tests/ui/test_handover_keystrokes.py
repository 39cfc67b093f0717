"""A round of 40 lines, handed over and signed for by the keyboard alone, counted (ux a)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.transfers import ReceiptKind, ReceiptState
from bmnn_desk.services.transfer_lines import TransfersAsked, transfer_counts, transfer_ids
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.main_window import MainWindow
from tests import make
from tests.handover_desk import handed_over, lines_of, printed_sheet, transfer_book, waiting
from tests.papers.read_pdf import page_texts
from tests.services.ledger import rows
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.transfer_list import TransferRow
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MOST_COMMANDS, MOST_FOR_A_DOCUMENT = 4, 7
CTRL = Qt.KeyboardModifier.ControlModifier
LINES, DOCUMENTS = 40, 5


def forty_copies(at: Office) -> None:
    """Five documents to eight recipients each."""
    recipients = tuple(Recipient(name=f"Cơ quan Mẫu {number}") for number in range(1, 9))
    for _ in range(DOCUMENTS):
        make.issued(at, recipients=recipients, copies=10)


def at_the_desk(qtbot: QtBot, seat: Seat) -> tuple[MainWindow, Clerk]:
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    return window, Clerk(qtbot)


def lines(at: Office) -> tuple[TransferRow, ...]:
    asked = TransfersAsked(body=at.body, day=at.day, only_open=False)
    (ids,) = at.desk.read(transfer_ids, asked)
    return lines_of(at, ids)


def test_forty_lines_are_handed_over_in_four_commands(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    forty_copies(office)
    transfer_book(office)
    window, clerk = at_the_desk(qtbot, seat)
    clerk.press(Qt.Key.Key_5, CTRL)
    clerk.press(Qt.Key.Key_N, CTRL)
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert window.sheet is None
    assert (clerk.commands, clerk.fields) == (MOST_COMMANDS, 0)
    assert len(lines(office)) == LINES
    assert waiting(office) == ()


def test_a_round_of_forty_lines_is_signed_for_in_four_commands(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    forty_copies(office)
    done = handed_over(office, book := transfer_book(office))
    printed_sheet(office, book, done.ordinals)
    make.issued(office)  # something else waits, and the page opens on it
    window, clerk = at_the_desk(qtbot, seat)
    clerk.press(Qt.Key.Key_5, CTRL)
    clerk.press(Qt.Key.Key_G, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)  # nobody's name was typed, and that is accepted
    assert window.sheet is None
    assert clerk.commands <= MOST_COMMANDS
    assert clerk.fields == 0
    assert {row.state for row in lines(office)} == {ReceiptState.SIGNED}
    assert len(rows(office, t.Receipt)) == LINES


def test_three_signatures_on_one_document_take_no_more_keys_than_planned(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    """Three people signed; another round, and something that waits, are left in peace."""
    book = transfer_book(office)
    make.issued(office)
    other = handed_over(office, book)
    names = ("Nguyễn Văn An", "Đỗ Thị Bình", "Lê Hoà")
    recipients = tuple(Recipient(name=f"Cơ quan Mẫu {number}") for number in range(1, 4))
    make.issued(office, recipients=recipients, copies=5)
    done = handed_over(office, book)
    printed_sheet(office, book, (*other.ordinals, *done.ordinals))
    make.issued(office)
    window, clerk = at_the_desk(qtbot, seat)
    clerk.press(Qt.Key.Key_5, CTRL)
    clerk.press(Qt.Key.Key_G, CTRL)
    clerk.press(Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    clerk.type_into(names[0])
    for name in names[1:]:
        clerk.press(Qt.Key.Key_Down)
        clerk.type_into(name)
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert window.sheet is None
    assert clerk.commands <= MOST_FOR_A_DOCUMENT
    assert clerk.fields == len(names)
    receipts = {row.line_id: row for row in rows(office, t.Receipt)}
    assert [receipts[line].receiver for line in done.lines] == list(names)
    assert {row.signed_on for row in receipts.values()} == {office.day}
    assert set(receipts) == set(done.lines)


def test_each_exception_is_two_keys_more(qtbot: QtBot, seat: Seat, office: Office) -> None:
    """Line 2 was not signed, line 4 came back: the rest of forty is signed for."""
    forty_copies(office)
    done = handed_over(office, book := transfer_book(office))
    printed_sheet(office, book, done.ordinals)
    window, clerk = at_the_desk(qtbot, seat)
    clerk.press(Qt.Key.Key_5, CTRL)
    clerk.press(Qt.Key.Key_G, CTRL)
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Space)
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_Down)
    clerk.press(Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    clerk.choose("Trả lại, không nhận")
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert window.sheet is None
    exceptions = {1: ReceiptState.OPEN, 3: ReceiptState.RETURNED}
    for at, row in enumerate(lines(office)):
        assert row.state is exceptions.get(at, ReceiptState.SIGNED), at
    kinds = [row.kind for row in rows(office, t.Receipt)]
    assert kinds.count(ReceiptKind.SIGNED) == LINES - 2
    (counts,) = office.desk.read(transfer_counts, TransfersAsked(body=office.body, day=office.day))
    assert (counts.open, counts.waiting) == (1, 1)
    # Three for the round, and six for two exceptions; one of them a choice in a list.
    assert clerk.commands <= MOST_COMMANDS + 6


def test_from_the_copies_to_the_signed_sheet_of_the_book(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    """The round is entered, its sheet printed and recorded, its signatures written down."""
    forty_copies(office)
    transfer_book(office)
    window, clerk = at_the_desk(qtbot, seat)
    clerk.press(Qt.Key.Key_5, CTRL)
    clerk.press(Qt.Key.Key_N, CTRL)
    clerk.press(Qt.Key.Key_A, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.press(Qt.Key.Key_P, CTRL)
    sheet = window.sheet
    assert isinstance(sheet, PrintRegisterDialog)
    qtbot.waitUntil(sheet.next.isEnabled, timeout=60_000)
    clerk.wait_until(lambda: sheet.printer.box.count() > 1)
    clerk.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(sheet.asked.isVisible, timeout=60_000)
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert window.sheet is None
    assert all(row.sheets for row in lines(office))
    clerk.press(Qt.Key.Key_G, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)
    clerk.press(Qt.Key.Key_Return, CTRL)  # nobody's name was typed, and that is accepted
    assert {row.state for row in lines(office)} == {ReceiptState.SIGNED}
    assert (clerk.commands, clerk.fields) == (10, 0)
    assert isinstance(seat.printers, FakePrinters)
    printed = "\n".join(page_texts(seat.printers.prints[-1].job.pdf))
    assert "SỔ CHUYỂN GIAO" in printed
    assert printed.count("Cơ quan Mẫu 8") == DOCUMENTS
    assert "01/BC-SMM (bản số 01)" in " ".join(printed.split())

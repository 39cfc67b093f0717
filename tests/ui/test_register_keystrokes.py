"""A book's new sheets printed and recorded by the keyboard alone, counted (ux a: 3 commands)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.main_window import MainWindow
from tests import make
from tests.papers.read_pdf import page_texts
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MOST_COMMANDS = 3
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_book_is_printed_from_the_page_of_its_lines(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office, title="về kế hoạch diễn tập")
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    Clerk(qtbot).press(Qt.Key.Key_3, CTRL)
    clerk = Clerk(qtbot)

    clerk.press(Qt.Key.Key_P, CTRL)
    sheet = window.sheet
    assert isinstance(sheet, PrintRegisterDialog)
    qtbot.waitUntil(sheet.next.isEnabled, timeout=60_000)
    clerk.wait_until(lambda: sheet.printer.box.count() > 1)
    clerk.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(sheet.asked.isVisible, timeout=60_000)
    clerk.press(Qt.Key.Key_Return, CTRL)

    assert window.sheet is None
    assert (clerk.commands, clerk.fields) == (MOST_COMMANDS, 0)
    assert isinstance(seat.printers, FakePrinters)
    (printed,) = seat.printers.prints
    assert "về kế hoạch diễn tập" in " ".join(" ".join(page_texts(printed.job.pdf)).split())

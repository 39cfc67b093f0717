"""A line of any book found by its words, by the keyboard alone, counted (ux a: 2 commands)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.search_books import SearchBooksDialog
from bmnn_desk.ui.main_window import MainWindow
from tests import make
from tests.incoming_desk import entered
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MOST_COMMANDS, MOST_FIELDS = 2, 1
CTRL = Qt.KeyboardModifier.ControlModifier


def test_words_lead_to_their_line_in_two_commands_and_one_more_opens_its_book(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office, title="về kế hoạch diễn tập")
    make.issued(office)
    wanted = entered(office, title="về kế hoạch đê điều").line
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    clerk = Clerk(qtbot)

    clerk.press(Qt.Key.Key_K, CTRL)
    clerk.type_into("de dieu")
    clerk.press(Qt.Key.Key_Return)

    sheet = window.sheet
    assert isinstance(sheet, SearchBooksDialog)
    found = sheet._model.row_at(sheet.table.currentIndex().row())
    assert found is not None
    assert (found.line, sheet._model.rowCount()) == (wanted, 1)
    assert sheet.table.hasFocus()
    assert (clerk.commands, clerk.fields) == (MOST_COMMANDS, MOST_FIELDS)

    clerk.press(Qt.Key.Key_Return)
    assert window.sheet is None
    assert window.page.place().endswith(f" {wanted}")

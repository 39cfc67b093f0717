from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.settings.books_section import BooksSection
from tests import make
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_books_with_their_lines_and_decisions_with_their_entries(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    make.issued(office)
    section = BooksSection(seat)
    section.show_now()
    shown(qtbot, section)
    pack = seat.desk.law.on(seat.today()).name
    assert section.books.texts() == [
        ("Sổ đăng ký đi", "2025", pack, "tờ do máy in", "02/01/2025", "1")
    ]
    (decision,) = section.lists.texts()
    assert decision[2:] == ("nội vụ", "3", "còn hiệu lực")
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.open.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], OpenBookDialog)

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.ui.dialogs.close_book import CloseBookDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.reopen_book import ReopenBookDialog
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
        ("Sổ đăng ký đi", "2025", pack, "tờ do máy in", "1", "mở 02/01/2025")
    ]
    (decision,) = section.lists.texts()
    assert decision[2:] == ("nội vụ", "3", "đang dùng")
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.open.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], OpenBookDialog)


def test_an_open_book_is_closed_and_a_closed_one_opened_again(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    section = BooksSection(seat)
    section.show_now()
    shown(qtbot, section)
    assert (section.close_book.isEnabled(), section.reopen.isEnabled()) == (True, False)
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.close_book.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], CloseBookDialog)
    closing = CloseBookRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        book=office.book,
        reason="Hết trang",
    )
    office.desk.do(close_book, closing)
    section.show_now()
    assert section.books.texts()[0][-1] == "đóng 10/03/2025"
    assert (section.close_book.isEnabled(), section.reopen.isEnabled()) == (False, True)
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.reopen.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], ReopenBookDialog)

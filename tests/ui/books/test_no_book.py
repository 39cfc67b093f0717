from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.office import Role
from bmnn_desk.ui.books.no_book import no_book_words, say_no_book
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.pages.page import Page
from tests.ui.kept import shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_book_is_offered_to_whoever_may_open_it(qtbot: QtBot, seat: Seat) -> None:
    page, empty = Page(), EmptyState()
    qtbot.addWidget(page)
    shown(qtbot, empty)
    say_no_book(page, empty, seat, BookKind.COPY, "copy")
    assert empty.words == no_book_words(seat, BookKind.COPY)
    assert "Chưa mở Sổ quản lý sao, chụp năm 2025" in empty.words
    assert empty.button.text() == "Mở sổ quản lý sao, chụp…"
    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        empty.button.click()
    (sheet,) = wanted.args
    shown(qtbot, sheet)
    assert isinstance(sheet, OpenBookDialog)
    assert sheet.kind.value() == BookKind.COPY


def test_who_may_not_is_told_alone(qtbot: QtBot, seat: Seat, office: Office) -> None:
    page, empty = Page(), EmptyState()
    qtbot.addWidget(page)
    shown(qtbot, empty)
    say_no_book(page, empty, seat_of(seat, office, Role.INSPECTOR), BookKind.INCOMING, "inbox")
    assert "Chưa mở Sổ đến năm 2025" in empty.words
    assert not empty.button.isVisible()

"""One box over all books, by the keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.books import BookKind
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.ui.dialogs.search_books import PAGE_OF, SearchBooksDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.places import PLACES
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat) -> SearchBooksDialog:
    sheet = SearchBooksDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def type_in(qtbot: QtBot, sheet: SearchBooksDialog, typed: str) -> None:
    with qtbot.waitSignal(sheet.box.asked):
        sheet.box.insert(typed)


def test_two_commands_lead_from_words_to_the_line_in_its_book(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    wanted = make.issued(office, title="về kế hoạch diễn tập").line
    make.issued(office)
    sheet = sheet_of(qtbot, seat)
    qtbot.keyClicks(sheet.box, "dien tap")
    qtbot.keyClick(sheet.box, Qt.Key.Key_Return)
    assert sheet.table.hasFocus()
    with qtbot.waitSignal(sheet.finished) as told:
        qtbot.keyClick(sheet.table, Qt.Key.Key_Return)
    assert told.args == [LineWanted(page="outgoing", line=wanted, book=office.book)]


def test_the_main_window_goes_to_the_line(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first = make.issued(office).line
    make.issued(office)
    window = MainWindow(seat)
    shown(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet = window.sheet
    assert isinstance(sheet, SearchBooksDialog)
    type_in(qtbot, sheet, "số:1")
    sheet.go.click()
    assert window.sheet is None
    assert window.page.place() == f"issued {first}"


def test_a_line_of_another_year_is_shown_in_its_own_book(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first = make.issued(office).line
    later = replace(office, day=date(2026, 1, 6))
    book = later.desk.do(
        open_book, BookRequest(request_id=make.request_id(), day=later.day, body=later.body)
    )
    make.issued(replace(later, book=book))
    window = MainWindow(replace(seat, today=lambda: later.day))
    shown(qtbot, window)
    window.show_page("outgoing")
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet = window.sheet
    assert isinstance(sheet, SearchBooksDialog)
    type_in(qtbot, sheet, "năm:2025 sổ:đi")
    sheet.go.click()
    assert window.page.place() == f"issued {first}"


def test_a_field_that_cannot_be_read_is_said_with_how_to_write_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat)
    type_in(qtbot, sheet, "độ:khẩn")
    assert "Không hiểu «độ:khẩn»" in sheet.mishap.words
    assert "độ:mật" in sheet.mishap.words
    assert not sheet.go.isEnabled()
    sheet.box.clear()
    type_in(qtbot, sheet, "độ:mật")
    assert sheet.mishap.words == ""
    assert sheet.count.text() == "1 dòng"


def test_nothing_found_says_so_and_offers_to_begin_again(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat)
    assert "Gõ từ cần tìm" in sheet.empty.words
    type_in(qtbot, sheet, "không có đâu")
    assert "«không có đâu»" in sheet.empty.words
    sheet.empty.button.click()
    assert sheet.box.text() == ""
    assert sheet.box.hasFocus()


def test_a_search_is_kept_chosen_again_and_dropped(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat)
    assert not sheet.saved.isVisible()
    type_in(qtbot, sheet, "độ:mật năm:2025")
    with qtbot.waitSignal(sheet.said):
        qtbot.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    again = sheet_of(qtbot, seat)
    assert again.saved.isVisible()
    again.saved.setCurrentIndex(1)
    assert again.box.text() == "độ:mật năm:2025"
    assert again.count.text() == "1 dòng"
    with qtbot.waitSignal(again.said):
        again.drop.click()
    assert not again.saved.isVisible()
    type_in(qtbot, again, " x")
    again.keep.click()
    again.keep.click()
    assert again.mishap.words


def test_every_book_opens_on_a_page_of_its_own() -> None:
    assert set(PAGE_OF) == set(BookKind)
    assert set(PAGE_OF.values()) <= {place.key for place in PLACES}


@pytest.mark.parametrize("look", list(Look))
def test_it_is_whole_in_the_smallest_window(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    make.issued(office)
    with dressed(look):
        sheet = sheet_of(qtbot, seat)
        type_in(qtbot, sheet, "báo cáo")
        assert linted(sheet) == []

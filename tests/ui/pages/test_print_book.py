from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.ui.books.year_books import book_of_year
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.pages.print_book import print_book
from tests.incoming_desk import entered, incoming_book
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office


class Bench:
    """A page, the sheets it wanted and the sentences it said."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.page, self.seat = Page(), seat
        kept(qtbot, self.page)
        self.sheets: list[Sheet] = []
        self.said: list[str] = []
        self.page.sheet_wanted.connect(self.sheets.append)
        self.page.said.connect(self.said.append)

    def print_incoming(self) -> None:
        """Print the year's incoming register."""
        year = self.seat.today().year
        print_book(self.page, self.seat, book_of_year(self.seat, BookKind.INCOMING, year))


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat) -> Bench:
    return Bench(qtbot, seat)


def test_a_book_with_lines_is_opened_to_be_printed(
    qtbot: QtBot, bench: Bench, office: Office
) -> None:
    entered(office)
    bench.print_incoming()
    (sheet,) = bench.sheets
    kept(qtbot, sheet)
    assert isinstance(sheet, PrintRegisterDialog)
    assert bench.said == []


def test_without_a_book_or_a_line_there_is_nothing_to_print(bench: Bench, office: Office) -> None:
    bench.print_incoming()
    incoming_book(office)
    bench.print_incoming()
    assert bench.said == ["Sổ chưa có dòng nào để in."] * 2
    assert bench.sheets == []


def test_a_book_written_by_hand_is_not_printed(bench: Bench, office: Office) -> None:
    book = incoming_book(office, hand_written=True)
    entered(office, book=book, paper_page=1, paper_line=1)
    bench.print_incoming()
    assert bench.said == ["Sổ này viết tay: chương trình chỉ ghi trang và dòng."]
    assert bench.sheets == []

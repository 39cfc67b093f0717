from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.services.record_anchor_print import (
    AnchorAsked,
    anchor_prints,
    journal_anchor,
)
from bmnn_desk.services.record_authorisation import AuthorisationsAsked, authorisations
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui import office_paper
from bmnn_desk.ui.journal.journal_papers import (
    PaperWay,
    Period,
    anchor_facts,
    print_anchor,
    print_authorisation,
)
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.papers.read_pdf import page_texts
from tests.ui.export.saved_here import let_lie_here
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.seats import waiting_paper

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office


class Window(QObject):
    """Where the sheets come, and what went wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[Sheet] = []
        self.told: list[DeskError] = []


@pytest.fixture
def window() -> Window:
    return Window()


def way(seat: Seat, window: Window) -> PaperWay:
    return PaperWay(seat=seat, parent=window, show=window.sheets.append, tell=window.told.append)


def sheet_of(qtbot: QtBot, window: Window) -> PrintPaperDialog:
    qtbot.waitUntil(lambda: bool(window.sheets or window.told), timeout=20_000)
    assert window.told == []
    sheet = window.sheets[0]
    assert isinstance(sheet, PrintPaperDialog)
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.printer.box.count() > 1)
    return sheet


def printed_text(seat: Seat) -> str:
    assert isinstance(seat.printers, FakePrinters)
    return " ".join(" ".join(page_texts(seat.printers.prints[-1].job.pdf)).split())


def test_an_anchor_is_on_record_only_once_its_print_is_said_to_be_good(
    qtbot: QtBot, seat: Seat, office: Office, window: Window
) -> None:
    (head,) = seat.desk.read(journal_anchor, AnchorAsked())
    print_anchor(way(seat, window), AnchorOccasion.ON_DEMAND)
    sheet = sheet_of(qtbot, window)
    sheet.print_now()
    qtbot.waitUntil(sheet.good.isVisible)
    asked = BodyAsked(body=office.body)
    assert seat.desk.read(anchor_prints, asked) == ()
    sheet.keep_print()
    (entry,) = seat.desk.read(anchor_prints, asked)
    assert (entry.seq, entry.letters) == (head.seq, head.facts.letters)
    assert entry.occasion is AnchorOccasion.ON_DEMAND
    text = printed_text(seat)
    assert head.facts.letters in text
    assert "(Mốc ngày 10/03/2025)" in text


def test_an_anchor_saved_to_a_file_is_recorded_as_printed_from_it(
    qtbot: QtBot, seat: Seat, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_anchor(way(seat, window), AnchorOccasion.ON_DEMAND)
    sheet = sheet_of(qtbot, window)
    path = tmp_path / "moc.pdf"
    monkeypatch.setattr(office_paper, "ask_place", lambda *_asked: path)
    let_lie_here(monkeypatch)
    sheet.save_button.click()
    qtbot.waitUntil(sheet.good.isVisible)
    assert path.read_bytes() == sheet._pdf
    asked = BodyAsked(body=seat.body)
    assert seat.desk.read(anchor_prints, asked) == ()
    sheet.good.click()
    (entry,) = seat.desk.read(anchor_prints, asked)
    assert entry.occasion is AnchorOccasion.ON_DEMAND


def test_the_anchor_of_a_closed_book_names_it(
    qtbot: QtBot, seat: Seat, office: Office, window: Window
) -> None:
    print_anchor(way(seat, window), AnchorOccasion.BOOK_CLOSED, office.book)
    sheet = sheet_of(qtbot, window)
    sheet.print_now()
    qtbot.waitUntil(sheet.good.isVisible)
    sheet.keep_print()
    assert "khi đóng sổ đăng ký bí mật nhà nước đi năm 2025" in printed_text(seat)
    (entry,) = seat.desk.read(anchor_prints, BodyAsked(body=office.body))
    assert entry.book == office.book


def test_the_anchor_of_a_month_is_for_the_month_that_is_over(
    qtbot: QtBot, seat: Seat, window: Window
) -> None:
    print_anchor(way(seat, window), AnchorOccasion.MONTH)
    sheet = sheet_of(qtbot, window)
    sheet.print_now()
    qtbot.waitUntil(sheet.good.isVisible)
    assert "(Mốc tháng 2 năm 2025)" in printed_text(seat)


def test_a_second_persons_paper_is_printed_and_nothing_put_on_record(
    qtbot: QtBot, seat: Seat, office: Office, window: Window
) -> None:
    waiting_paper(office)
    asked = AuthorisationsAsked(body=office.body)
    (entry,) = seat.desk.read(authorisations, asked)
    print_authorisation(way(seat, window), entry.code)
    sheet = sheet_of(qtbot, window)
    sheet.print_now()
    qtbot.waitUntil(sheet.good.isVisible)
    sheet.keep_print()
    assert entry.code in printed_text(seat)
    assert seat.desk.read(authorisations, asked) == (entry,)


def test_a_paper_that_is_not_there_is_told(qtbot: QtBot, seat: Seat, window: Window) -> None:
    print_authorisation(way(seat, window), "0000-0000")
    qtbot.waitUntil(lambda: bool(window.told))
    assert window.sheets == []


def test_the_sheet_stands_under_the_bodys_name_of_the_day(seat: Seat) -> None:
    (head,) = seat.desk.read(journal_anchor, AnchorAsked())
    facts = anchor_facts(seat, head, Period())
    assert (facts.agency, facts.place) == ("SỞ MẪU MỰC", "Mẫu Sơn")
    assert (facts.day, facts.key) == (date(2025, 3, 10), "")

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfReader

from bmnn_desk.domain.copy_code import copy_code
from bmnn_desk.services.counted import CountPart
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.inventory.inventory_print import (
    counting_list,
    facts_of,
    minutes,
    print_list,
    print_minutes,
)
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.inventory_desk import begun, counted, listed, missing_one
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_list_has_what_is_not_counted_and_then_all(seat: Seat, office: Office) -> None:
    number = begun(office)
    copies = listed(office, number)
    for _ in range(2):
        pdf = counting_list(seat, number)
        text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
        assert all(copy_code(copy) in text for copy in copies)
        if listed(office, number, CountPart.UNCOUNTED):
            counted(office, number)


def test_the_minutes_have_the_differences(seat: Seat, office: Office) -> None:
    number, _ = missing_one(office)
    assert len(facts_of(seat, number, CountPart.DIFFERENCES).rows) == 1
    assert minutes(seat, number).kind == "BIÊN BẢN"


def test_both_papers_open_the_sheet_that_prints(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = begun(office)
    page = HoldingsPage(seat)
    shown(qtbot, page)
    for give in (print_list, print_minutes):
        with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as wanted:
            give(page, number)
        assert isinstance(wanted.args[0], PrintPaperDialog)
        finish_background()


def test_a_round_that_is_gone_is_said(qtbot: QtBot, seat: Seat) -> None:
    page = HoldingsPage(seat)
    shown(qtbot, page)
    with qtbot.waitSignal(page.said, timeout=20_000) as said:
        print_list(page, 99)
    assert "Không tìm thấy" in said.args[0]
    finish_background()

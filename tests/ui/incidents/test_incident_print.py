from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.incidents.incident_print import print_report, report_of
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.inventory_desk import lost
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(98)
def test_the_report_is_printed_at_once_from_the_record(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number, _ = lost(office)
    assert report_of(seat, number).kind == "BÁO CÁO"
    page = HoldingsPage(seat)
    shown(qtbot, page)
    with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as wanted:
        print_report(page, number)
    assert isinstance(wanted.args[0], PrintPaperDialog)
    finish_background()

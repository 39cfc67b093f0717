from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import HolderRow
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.ui.custody.print_holdings import list_of, print_act
from bmnn_desk.ui.listed.seated_page import SeatedPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.custody_desk import BORROWER, came, keeps

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def holder(at: Office) -> HolderRow:
    """The drafter, who keeps two copies."""
    copies = came(at)
    at.desk.do(keep_copies, keeps(at, *copies))
    return HolderRow(
        id=copies[0], holder=BORROWER, person=at.drafter, unit=None, copies=2, lent=0, overdue=0
    )


def test_the_list_is_composed_of_what_he_holds(seat: Seat, office: Office) -> None:
    paper = list_of(seat, holder(office))
    assert paper.kind == "DANH SÁCH"
    assert paper.day == seat.today()


def test_the_act_opens_the_sheet_that_prints_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    page, act, row = SeatedPage(seat), print_act(), holder(office)
    qtbot.addWidget(page)
    assert act.do(page, None) is None
    with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as wanted:
        act.do(page, row)
    (sheet,) = wanted.args
    assert isinstance(sheet, PrintPaperDialog)
    qtbot.addWidget(sheet)

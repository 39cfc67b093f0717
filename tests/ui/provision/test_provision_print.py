from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.provision.provision_print import answer_of, print_answer
from tests.provision_desk import asked, refuses
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_an_answer_is_printed_once_there_is_one(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = asked(office)
    with pytest.raises(NotFoundError):
        answer_of(seat, number)
    office.desk.do(decide_provision, refuses(office, number))
    assert answer_of(seat, number).number == "13/SMM-VP"
    page = HoldingsPage(seat)
    shown(qtbot, page)
    with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as wanted:
        print_answer(page, number)
    assert isinstance(wanted.args[0], PrintPaperDialog)
    finish_background()

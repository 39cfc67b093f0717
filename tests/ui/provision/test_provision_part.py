from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.provision.provision_part import provision_part
from bmnn_desk.ui.provision.provision_source import ProvisionSource, provision_of
from bmnn_desk.ui.tokens import Look
from tests.provision_desk import asked, refuses
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def page_of(qtbot: QtBot, seat: Seat) -> HoldingsPage:
    page = HoldingsPage(seat)
    page.resize(1366, 700)
    shown(qtbot, page)
    page.show_part("provisions")
    page.focus_first()
    return page


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot,
    seat: Seat,
    office: Office,
    size: tuple[int, int],
    dress: tuple[Look, int],
) -> None:
    asked(office)
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        assert linted(page) == []


def test_acts_follow_the_answer(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = asked(office)
    part = provision_part(ProvisionSource(seat))
    fits = {act.keys for act in part.acts if act.needs_row and act.fits(provision_of(seat, number))}
    assert fits == {"Ctrl+G"}
    office.desk.do(decide_provision, refuses(office, number))
    row = provision_of(seat, number)
    assert {act.keys for act in part.acts if act.needs_row and act.fits(row)} == {"Ctrl+P"}
    facts = dict(part.matter(seat, row).facts)
    assert facts["Lý do từ chối"] == "Không đúng mục đích sử dụng"
    page = page_of(qtbot, seat)
    with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as wanted:
        page.act(next(act for act in part.acts if act.keys == "Ctrl+P"))
    assert isinstance(wanted.args[0], PrintPaperDialog)
    finish_background()

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.proposal.slip_pane import SlipPane
from tests import make
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_slip_sent_back_says_what_to_do(qtbot: QtBot, seat: Seat, office: Office) -> None:
    made = office.desk.do(propose_level, make.proposal(office))
    office.desk.do(determine_level, make.decision(office, made, approved=False))
    (entry,) = seat.desk.read(slip_entries, SlipsAsked(body=seat.body))
    (facts,) = seat.desk.read(slip_facts, ItemAsked(body=seat.body, item=made.item))
    pane = SlipPane()
    pane.resize(345, 600)
    shown(qtbot, pane)
    pane.show_slip(entry, facts)

    assert pane.top == "Trả lại"
    assert "Ctrl+D" in pane.warning.words
    assert dict(pane.facts)["Ý kiến"] == "Xem lại căn cứ"

    pane.show_slip(None, None)
    assert pane.top == "Chưa chọn phiếu"
    assert pane.facts == ()
    assert not pane.warning.isVisible()

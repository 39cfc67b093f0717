from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.proposal.slip_facts_rows import decision_rows, facts_rows
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_rows_say_the_slip_and_its_decision(seat: Seat, office: Office) -> None:
    made = office.desk.do(propose_level, make.proposal(office, reason="theo kế hoạch"))
    office.desk.do(determine_level, make.decision(office, made))
    (entry,) = seat.desk.read(slip_entries, SlipsAsked(body=seat.body))
    (facts,) = seat.desk.read(slip_facts, ItemAsked(body=seat.body, item=made.item))

    said = dict(facts_rows(facts, entry))
    assert said["Nơi nhận"] == "Sở Thử Nghiệm (01 bản)\nCông an tỉnh Mẫu (01 bản)"
    assert said["Sao, chụp"] == "không được phép"
    assert said["Mã in"] == made.print_code
    assert said["Lý do"] == "theo kế hoạch"
    decided = dict(decision_rows(entry))
    assert decided["Người quyết định"] == "Trần Văn Giám"
    assert decided["Ghi nhận"] == "theo phiếu giấy"


def test_an_undecided_slip_has_no_decision_to_read(seat: Seat, office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    (entry,) = seat.desk.read(slip_entries, SlipsAsked(body=seat.body))

    assert all(not words for _, words in decision_rows(entry))

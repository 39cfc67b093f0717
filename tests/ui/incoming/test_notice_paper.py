from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.record_irregularity import record_irregularity
from bmnn_desk.ui.incoming.notice_paper import notice_paper
from tests.incoming_desk import amiss, entered
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_it_says_what_happened_and_carries_its_code(seat: Seat, office: Office) -> None:
    request = amiss(office, entered(office).line, words="Mất trang ba")
    made = office.desk.do(record_irregularity, request)
    whole = " ".join(page_texts(notice_paper(seat, made.facts)))
    assert "Mất trang ba" in whole
    assert made.facts.paper_code in whole

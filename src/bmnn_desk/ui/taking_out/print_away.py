"""Prints the papers of copies that are away: what each says is read and composed beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.papers.away_papers import (
    meeting_list_paper,
    recall_notice_paper,
    trip_hand_over_paper,
    trip_request_paper,
)
from bmnn_desk.services.away_papers import (
    AwayPaperAsked,
    meeting_paper,
    recall_paper,
    trip_draft_paper,
    trip_paper,
)
from bmnn_desk.ui.office_paper import offer_paper

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.domain.recalls import RecallRequest
    from bmnn_desk.domain.trips import TripRequest
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet


def print_draft_request(over: Page | Sheet, seat: Seat, request: TripRequest) -> None:
    """The written request of a taking out that is being filled in."""

    def compose() -> OfficePaper:
        """Read and compose it."""
        (facts,) = seat.desk.read(trip_draft_paper, request)
        regime = seat.desk.law.on(facts.leaves_on)
        return trip_request_paper(regime.sheet("trip_request"), facts, regime.level_words)

    title = _tr("In giấy đề nghị mang ra")
    offer_paper(over, seat, compose, title=title, name="giay-de-nghi-mang-ra.pdf")


def print_hand_over(over: Page | Sheet, seat: Seat, trip: int, *, returned: bool) -> None:
    """The slip by which copies were given to who took them out, or given back."""

    def compose() -> OfficePaper:
        """Read and compose it."""
        asked = AwayPaperAsked(body=seat.body, day=seat.today(), number=trip)
        (facts,) = seat.desk.read(trip_paper, asked)
        regime = seat.desk.law.on(facts.leaves_on)
        form = regime.sheet("trip_hand_over")
        return trip_hand_over_paper(form, facts, regime.level_words, returned=returned)

    title = _tr("In phiếu giao lại") if returned else _tr("In phiếu giao nhận mang ra")
    name = f"phieu-giao-lai-{trip}.pdf" if returned else f"phieu-giao-nhan-mang-ra-{trip}.pdf"
    offer_paper(over, seat, compose, title=title, name=name)


def print_recall(over: Page | Sheet, seat: Seat, request: RecallRequest) -> None:
    """The letter that calls copies back."""

    def compose() -> OfficePaper:
        """Read and compose it."""
        (facts,) = seat.desk.read(recall_paper, request)
        return recall_notice_paper(seat.desk.law.on(facts.day).sheet("recall_notice"), facts)

    title, name = _tr("In công văn thu hồi"), f"cong-van-thu-hoi-{request.item}.pdf"
    offer_paper(over, seat, compose, title=title, name=name)


def print_meeting(over: Page | Sheet, seat: Seat, meeting: int) -> None:
    """The list of a meeting's documents, with cells to sign and what was collected."""

    def compose() -> OfficePaper:
        """Read and compose it."""
        asked = AwayPaperAsked(body=seat.body, day=seat.today(), number=meeting)
        (facts,) = seat.desk.read(meeting_paper, asked)
        regime = seat.desk.law.on(facts.day)
        return meeting_list_paper(regime.sheet("meeting_list"), facts, regime.level_words)

    title, name = _tr("In danh sách phát tài liệu"), f"danh-sach-phat-{meeting}.pdf"
    offer_paper(over, seat, compose, title=title, name=name)


def _tr(words: str) -> str:
    return QCoreApplication.translate("print_away", words)

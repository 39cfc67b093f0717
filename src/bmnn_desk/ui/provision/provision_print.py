"""The letter that answers a request for a secret, as an office paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.errors import NotFoundError
from bmnn_desk.papers.provision_papers import provision_answer_paper
from bmnn_desk.services.provisions import ProvisionsAsked, provision_answers
from bmnn_desk.ui.office_paper import offer_paper

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat


def answer_of(seat: Seat, provision: int) -> OfficePaper:
    """The letter; for the lane.

    Raises:
        NotFoundError: the body has no such request, or it has no answer.
    """
    asked = ProvisionsAsked(body=seat.body, ids=(provision,))
    facts = next(iter(seat.desk.read(provision_answers, asked)), None)
    if facts is None:
        kind = "provision"
        raise NotFoundError(kind, provision)
    regime = seat.desk.law.on(facts.day)
    form, levels = regime.sheet("provision_answer"), dict(regime.level_words)
    return provision_answer_paper(form, facts, levels)


def print_answer(page: SeatedPage, provision: int) -> None:
    """Offer the letter to be printed or saved."""
    offer_paper(
        page,
        page.seat,
        lambda: answer_of(page.seat, provision),
        title=QCoreApplication.translate("provision_print", "In văn bản trả lời"),
        name="Tra loi de nghi.pdf",
    )

"""The ad-hoc report of an incident, as an office paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.papers.inventory_papers import incident_report_paper
from bmnn_desk.services.incidents import IncidentAsked
from bmnn_desk.services.inventory_paper import incident_paper
from bmnn_desk.ui.office_paper import offer_paper

if TYPE_CHECKING:
    from bmnn_desk.domain.office_paper import OfficePaper
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat


def report_of(seat: Seat, incident: int) -> OfficePaper:
    """The report as it can be told now; for the lane.

    Raises:
        NotFoundError: the body has no such incident.
    """
    asked = IncidentAsked(body=seat.body, incident=incident)
    (facts,) = seat.desk.read(incident_paper, asked)
    regime = seat.desk.law.on(facts.day)
    return incident_report_paper(regime.sheet("incident_report"), facts, regime.level_words)


def print_report(page: SeatedPage, incident: int) -> None:
    """Offer the report to be printed or saved."""
    offer_paper(
        page,
        page.seat,
        lambda: report_of(page.seat, incident),
        title=QCoreApplication.translate("incident_print", "In báo cáo đột xuất"),
        name="Bao cao dot xuat.pdf",
    )

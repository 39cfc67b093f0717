"""The paper of an inspection: its facts, drawn beside the window, looked at and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk import jobs
from bmnn_desk.domain.inspection_report import InspectionPaperFacts
from bmnn_desk.errors import DeskError
from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.print_paper import PrintPaperDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.inspection_report import InspectionResult
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat

_SHEET = "inspection_report"


def print_report(page: Page, seat: Seat, found: Callable[[], InspectionResult]) -> None:
    """Draw the report and hand over the sheet that prints it; `found` is called beside the window.

    Nothing is put on record: whoever wants it anew looks anew.
    """

    def work() -> bytes:
        """Read the office's names and draw, outside the main thread."""
        facts = report_facts(seat, found())
        form = seat.desk.law.on(facts.day).sheet(_SHEET)
        return seat.worker.do(jobs.DRAW_INSPECTION, form, facts)

    def done(pdf: bytes) -> None:
        """Make the sheet."""
        title = QCoreApplication.translate("report_paper", "In kết quả kiểm tra")
        page.sheet_wanted.emit(PrintPaperDialog(seat, title, pdf, None))

    def failed(error: Exception) -> None:
        """Say why there is no paper; raise what is no DeskError."""
        if not isinstance(error, DeskError):
            raise error
        page.said.emit(sentence(error))

    in_background(page, work, done, failed)


def report_facts(seat: Seat, result: InspectionResult) -> InspectionPaperFacts:
    """All that the report says, as the office is named and led today."""
    day = seat.today()
    bodies = {entry.body: entry for entry in seat.desk.read(bodies_on, DayAsked(day=day))}
    names = bodies[seat.body]
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=day))
    head = next((entry for entry in people if entry.kind.is_head), None)
    return InspectionPaperFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=day,
        since=result.since,
        until=result.until,
        groups=result.groups,
        total=result.total,
        looked_at=result.books,
        inspector=seat.person,
        leader="" if head is None else head.name,
        leader_position="" if head is None else head.post,
    )

"""The paper of an inspection: its facts, drawn beside the window, looked at and printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk import jobs
from bmnn_desk.domain.inspection_report import InspectionPaperFacts
from bmnn_desk.ui.inspection.office_named import office_named
from bmnn_desk.ui.office_paper import offer_pdf, paper_sheet
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.inspection_report import InspectionResult
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.print_paper import PrintPaperDialog
    from bmnn_desk.ui.seat import Seat

_SHEET = "inspection_report"
_tr = partial(QCoreApplication.translate, "report_paper")


def print_report(
    page: Page, seat: Seat, found: Callable[[], InspectionResult], *, narrowed: bool = False
) -> None:
    """Draw the report and hand over the sheet that prints it; `found` is called beside the window.

    Nothing is put on record: whoever wants it anew looks anew. `narrowed` where the screen shows
    less of it, by words that are looked for.
    """

    def work() -> bytes:
        """Read the office's names and draw, outside the main thread."""
        facts = report_facts(seat, found())
        form = seat.desk.law.on(facts.day).sheet(_SHEET)
        return seat.worker.do(jobs.DRAW_INSPECTION, form, facts)

    def sheet_of(pdf: bytes) -> PrintPaperDialog:
        """Make the sheet."""
        title, name = _tr("In kết quả kiểm tra"), _tr("Ket qua kiem tra.pdf")
        sheet = paper_sheet(seat, pdf, title=title, name=name)
        if narrowed:
            words = _tr("In toàn bộ kết quả của phần đã xem, không theo ô lọc.")
            sheet.note.say(words, BannerKind.INFO)
        return sheet

    offer_pdf(page, work, sheet_of)


def report_facts(seat: Seat, result: InspectionResult) -> InspectionPaperFacts:
    """All that the report says, as the office is named and led today."""
    office = office_named(seat)
    return InspectionPaperFacts(
        parent=office.parent,
        agency=office.agency,
        place=office.place,
        day=seat.today(),
        since=result.since,
        until=result.until,
        groups=result.groups,
        total=result.total,
        looked_at=result.books,
        inspector=seat.person,
        leader=office.head,
        leader_position=office.head_position,
    )

"""The PDF of a part of the prints. For the background lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.paper_facts import ItemAsked, distribution_facts
from bmnn_desk.ui.issue.number_pdf import number_pdf
from bmnn_desk.ui.printing.paper_edge import rects_of_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.prepare import Prepared
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.printing.printers import Rect
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PartPdf:
    """A PDF to print; `kept_mm` is what the paper's edge must not cut, None all of its ink."""

    pdf: bytes
    kept_mm: Mapping[int, tuple[Rect, ...]] | None = None


def part_pdf(
    seat: Seat, matter: IssueMatter, prepared: Prepared | None, part: PrintPart
) -> PartPdf:
    """What is sent to the printer for a part.

    Of a whole copy only the marks must be on the paper: a scan has a dark border of its own.

    Raises:
        DeskError: the worker failed, or number and day do not fit.
    """
    if part.what is PrintedWhat.DISTRIBUTION:
        return PartPdf(pdf=distribution_pdf(seat, matter))
    if prepared is None or matter.number is None:
        raise AssertionError  # the copies were prepared before the number was taken
    if part.what is PrintedWhat.NUMBER:
        return PartPdf(pdf=number_pdf(seat.worker, matter, matter.number))
    pdf = prepared.prints[part.copy]
    if part.what is not PrintedWhat.WHOLE:
        return PartPdf(pdf=pdf)
    (marks,) = (copy for copy in matter.drawn() if copy.number == part.copy)
    return PartPdf(pdf=pdf, kept_mm=rects_of_marks(marks, seat.worker.do(jobs.COUNT_PAGES, pdf)))


def distribution_pdf(seat: Seat, matter: IssueMatter) -> bytes:
    """The phiếu phân bản, with a column for each mark that is put on after printing."""
    by_hand = tuple(
        matter.regime.stamps[stamp].name
        for stamp in matter.stamps
        if matter.way(stamp) is not MarkWay.PRINT
    )
    asked = ItemAsked(body=seat.body, item=matter.detail.item, marks=by_hand)
    (facts,) = seat.desk.read(distribution_facts, asked)
    form = matter.regime.sheet("distribution_sheet")
    return seat.worker.do(jobs.DRAW_DISTRIBUTION, form, facts, matter.regime.level_words)

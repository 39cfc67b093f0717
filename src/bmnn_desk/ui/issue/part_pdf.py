"""The PDF of a batch of prints. For the background lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.paper_facts import ItemAsked, distribution_facts
from bmnn_desk.ui.issue.number_pdf import number_pdf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.prepare import Prepared
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BatchPdf:
    """A PDF to print as one job: for each part the indexes of its pages, from 0, and its count.

    `counts` are the pages of the whole part, also where only its last ones are printed.
    `kept_marks` are what the paper's edge must not cut, None all ink of each page.
    """

    pdf: bytes
    pages: tuple[tuple[int, ...], ...]
    counts: tuple[int, ...]
    kept_marks: Mapping[int, tuple[PlacedMark, ...]] | None = None

    def places(self) -> tuple[int, ...]:
        """Every page of the job, in order."""
        return tuple(index for pages in self.pages for index in pages)

    def starts(self) -> tuple[int, ...]:
        """After how many sheets each part begins."""
        return tuple(sum(map(len, self.pages[:part])) for part in range(len(self.pages)))


def batch_pdf(
    seat: Seat, matter: IssueMatter, prepared: Prepared | None, batch: Sequence[PrintPart]
) -> BatchPdf:
    """What is sent to the printer for a batch.

    Raises:
        DeskError: the worker failed, or number and day do not fit.
    """
    what = batch[0].what
    if what is PrintedWhat.DISTRIBUTION:
        return paper(seat.worker, distribution_pdf(seat, matter))
    if prepared is None or matter.number is None:
        raise AssertionError  # the copies were prepared before the number was taken
    if what is PrintedWhat.NUMBER:
        return paper(seat.worker, number_pdf(seat.worker, matter, matter.number))
    if prepared.sheets is None:
        raise AssertionError  # a copy is in the plan only where it is drawn
    return prepared.sheets.batch(batch)


def paper(worker: Worker, pdf: bytes) -> BatchPdf:
    """A paper of no copy: all of its pages."""
    count = worker.do(jobs.COUNT_PAGES, pdf)
    return BatchPdf(pdf=pdf, pages=(tuple(range(count)),), counts=(count,))


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

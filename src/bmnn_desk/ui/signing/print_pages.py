"""The pages of a text for signature, made and sent to the printer. For the background lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.ui.printing.printers import PrintJob, require_printer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftFile

_SECONDS = 90.0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Pages:
    """A PDF and the printer for it; `kept_marks` as a print job has them: none on a scan."""

    pdf: bytes
    printer: str
    kept_marks: Mapping[int, tuple[PlacedMark, ...]] | None


def pages_of(seat: Seat, file: DraftFile, printer: str) -> Pages:
    """The pages, before anything is recorded.

    Raises:
        PrinterMissingError: the printer is not there.
        NetworkPrinterError: it is reached over a network.
        OfficeSuiteMissingError, OfficeSuiteFailedError: no pages can be made of the DOCX.
    """
    require_printer(seat.printers, printer)
    pdf = file.data
    if file.kind != "pdf":
        pdf = seat.worker.do(jobs.CONVERT_DOCX, file.data, _SECONDS)
    is_scan = file.facts is None or not file.facts.has_text
    return Pages(pdf=pdf, printer=printer, kept_marks={} if is_scan else None)


def print_pages(seat: Seat, pages: Pages, prints: int) -> None:
    """Print them so many times, a job each.

    Raises:
        PrinterMissingError, NetworkPrinterError: as `Printers.print_pdf`.
        PaperEdgeError, PrintFailedError: as there.
    """
    for _ in range(prints):
        job = PrintJob(printer=pages.printer, pdf=pages.pdf, kept_marks=pages.kept_marks)
        seat.printers.print_pdf(job)

"""Print one half of a recovery code on a sheet of its own, for its own envelope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.first_run.recovery_sheet import recovery_sheet
from bmnn_desk.ui.printing.printers import PrintJob

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.widgets.code_halves import CodeHalves, Half


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfSheet:
    """Which half is printed, where, with which office's name and day on it."""

    printer: str
    half: Half
    agency: str
    day: date


def print_half(view: CodeHalves, printers: Printers, asked: HalfSheet) -> None:
    """Print in the background; the view says that it went, or why it did not."""
    code = view.half(asked.half)
    pdf = recovery_sheet(code, asked.half, asked.agency, asked.day)
    job = PrintJob(printer=asked.printer, pdf=pdf)

    def failed(error: DeskError) -> None:
        """Say why nothing was printed."""
        view.offer_again()
        view.show_printed(asked.half, error)

    in_background(
        view,
        lambda: printers.print_pdf(job),
        lambda _none: view.show_printed(asked.half, None),
        failed,
        view.offer_again,
    )

"""Two printers that stand at the machine's edge: what they print lies as PDF files in a folder.

All but the metal is real: the same pixels, the same QPrinter and QPainter. A grey one keeps its
colour mode at grey, as Qt reports it of a queue with a monochrome driver.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from bmnn_desk.errors import ColourNotPrintedError, PrinterMissingError, PrintFailedError
from bmnn_desk.errors.network import NetworkPrinterError
from bmnn_desk.papers.render_page import render_page
from bmnn_desk.ui.printing.printers import PrinterFacts
from bmnn_desk.ui.printing.raster_print import print_pages

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.printing.printers import DrawPage, PrintJob

GREY = "Máy in đen trắng"
COLOUR = "Máy in màu"
EDGE_MM = 4.23  # 12 pt, what CUPS says of most lasers
_MOST_DPI = 200
_ALL_ROUND = (EDGE_MM, EDGE_MM, EDGE_MM, EDGE_MM)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Printed:
    """A job that came out whole, and the file with its sheets."""

    job: PrintJob
    file: Path


class FakePrinters:
    """A grey printer, the default one, and a colour printer.

    `prints` are the jobs that came out whole; a job that breaks leaves no file. They lay down
    at most `most_dpi`, a ninth of the dots of a real one: two thirds of a test's time went into
    dots that nothing looked at.
    """

    def __init__(
        self, out: Path, draw: DrawPage = render_page, *, most_dpi: int = _MOST_DPI
    ) -> None:
        self.prints: list[Printed] = []
        self._out = out
        self._draw = draw
        self._most_dpi = most_dpi
        self._breaks: dict[str, int] = {}
        self._grey_at_print: set[str] = set()
        self._there = {
            name: PrinterFacts(
                name=name,
                is_default=name == GREY,
                prints_colour=name == COLOUR,
                least_margins_mm=_ALL_ROUND,
            )
            for name in (GREY, COLOUR)
        }
        self._away: dict[str, PrinterFacts] = {}

    def vanish(self, name: str) -> None:
        """Pull the printer's plug."""
        self._away[name] = self._there.pop(name)

    def come_back(self, name: str) -> None:
        """Plug it in again."""
        self._there[name] = self._away.pop(name)

    def break_at(self, name: str, page: int) -> None:
        """Let the next job on it break at its `page`-th page, from 1; the job after that is fine.

        Qt itself warns when the first page breaks: such a test wants
        `@pytest.mark.qt_log_ignore("QPainter::begin")`.
        """
        self._breaks[name] = page

    def lose_colour(self, name: str) -> None:
        """Let the user have picked grey after the printer was asked what it can do."""
        self._grey_at_print.add(name)

    def put_on_network(self, name: str, address: str | None) -> None:
        """Reach it over a network at this address; None plugs it into this machine again."""
        self._there[name] = replace(self._there[name], network_address=address)

    def set_margins(self, name: str, margins_mm: tuple[float, float, float, float]) -> None:
        """Set the edge that it cannot print on."""
        self._there[name] = replace(self._there[name], least_margins_mm=margins_mm)

    def all(self) -> tuple[PrinterFacts, ...]:
        """Both, the default one first, unless one is gone."""
        return tuple(sorted(self._there.values(), key=lambda facts: not facts.is_default))

    def facts(self, name: str) -> PrinterFacts | None:
        """One of them, or None where it is gone."""
        return self._there.get(name)

    def print_pdf(self, job: PrintJob) -> None:
        """Print into the next file of the folder."""
        facts = self._there.get(job.printer)
        if facts is None:
            raise PrinterMissingError(job.printer)
        if facts.network_address is not None:
            raise NetworkPrinterError(job.printer, facts.network_address)
        if job.red and not facts.prints_colour:
            raise ColourNotPrintedError(job.printer)
        breaks_at = self._breaks.pop(job.printer, 0)
        is_grey = not facts.prints_colour or job.printer in self._grey_at_print
        printer = _Metal(facts, is_grey=is_grey, breaks_at=breaks_at)
        file = self._out / f"{len(self.prints) + 1:03d}.pdf"
        printer.setOutputFileName(str(self._out / "no folder" / "x" if breaks_at == 1 else file))
        try:
            laid = replace(job, dpi=min(job.dpi, self._most_dpi))
            last = print_pages(printer, laid, self._draw)
        except PrintFailedError:
            file.unlink(missing_ok=True)
            raise
        if job.printer not in self._there:
            file.unlink()
            raise PrintFailedError(job.printer, last)
        if last:  # a job that was told to stop before its first sheet leaves nothing
            self.prints.append(Printed(job=job, file=file))


class _Metal(QPrinter):
    def __init__(self, facts: PrinterFacts, *, is_grey: bool, breaks_at: int) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self._is_grey = is_grey
        self.setColorMode(QPrinter.ColorMode.Color)
        self._edge = facts.least_margins_mm or (0.0, 0.0, 0.0, 0.0)
        self._breaks_at = breaks_at
        self._pages = 1

    def setColorMode(self, mode: QPrinter.ColorMode) -> None:
        super().setColorMode(QPrinter.ColorMode.GrayScale if self._is_grey else mode)

    def pageLayout(self) -> QPageLayout:
        layout = super().pageLayout()
        layout.setUnits(QPageLayout.Unit.Millimeter)
        layout.setMinimumMargins(QMarginsF(*self._edge))
        return layout

    def setPageLayout(self, layout: QPageLayout) -> bool:
        # As a driver does: unless the full page is asked for, no margin is less than the edge.
        layout.setMinimumMargins(QMarginsF(*self._edge))
        if layout.mode() == QPageLayout.Mode.StandardMode:
            layout.setMargins(QMarginsF(*self._edge))
        return super().setPageLayout(layout)

    def newPage(self) -> bool:
        self._pages += 1
        return self._pages != self._breaks_at and super().newPage()

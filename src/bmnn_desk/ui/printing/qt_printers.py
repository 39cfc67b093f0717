"""The printers of this machine, by way of Qt.

What the system keeps of a print is out of the program's hands. Linux: Qt's CUPS plugin puts the
job into a file of its own under TMPDIR (cupsTempFd), hands it over and deletes it, and that is a
private folder meanwhile; CUPS keeps its copy in /var/spool/cups until it is printed and for a day
after that, unless cupsd.conf says `PreserveJobFiles No`. Windows: the spooler keeps it in its
folder until it is printed, or for good with "keep printed documents". The job's title, which both
show, is `PrintJob.title`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from bmnn_desk.errors import ColourNotPrintedError, PrinterMissingError, PrintFailedError
from bmnn_desk.errors.network import NetworkPrinterError
from bmnn_desk.machine.own_printing import job_in_private
from bmnn_desk.machine.printer_network import UNKNOWN_ADDRESS, network_address
from bmnn_desk.ui.printing.printers import PrinterFacts
from bmnn_desk.ui.printing.raster_print import least_margins_mm, print_pages

if TYPE_CHECKING:
    from bmnn_desk.ui.printing.printers import DrawPage, PrintJob

_MIB = 1024 * 1024
# A job holds its pages as pixels, packed. Of a scan that is some sixty times the file.
_JOB_PER_PDF, _LEAST_JOB_BYTES = 64, 32 * _MIB
# More in memory would starve a desk on a machine of 4 GB.
_MOST_IN_MEMORY_BYTES = 512 * _MIB


class QtPrinters:
    """What Qt finds behind CUPS or the Windows spooler.

    `draw` makes a page's pixels: `worker_pages.drawn_by(worker)`.
    """

    def __init__(self, draw: DrawPage) -> None:
        self._draw = draw

    def all(self) -> tuple[PrinterFacts, ...]:
        """Every printer that the system offers now, the default one first."""
        found = [_facts(info) for info in QPrinterInfo.availablePrinters()]
        return tuple(sorted(found, key=lambda facts: not facts.is_default))

    def facts(self, name: str) -> PrinterFacts | None:
        """What is known of a printer now; None where it is not there."""
        info = QPrinterInfo.printerInfo(name)
        return None if info.isNull() else _facts(info)

    def print_pdf(self, job: PrintJob) -> None:
        """Print a job once and return when the system has taken it over.

        Raises:
            PrinterMissingError: the printer is not there; nothing was printed.
            NetworkPrinterError: it is reached over a network; nothing was printed.
            ColourNotPrintedError: red was asked for, it prints grey; nothing was printed.
            PaperEdgeError: ink would fall off the paper; nothing was printed.
            PrintFailedError: it broke in the middle; some pages may have come out.
            FolderNotWritableError: no place for what waits to be printed; nothing was printed.
            DeskError: what drawing the first look at the pages raised; nothing was printed.
        """
        info = QPrinterInfo.printerInfo(job.printer)
        # A QPrinter of a null info would quietly write a PDF file instead.
        if info.isNull():
            raise PrinterMissingError(job.printer)
        if (address := _address(info)) is not None:
            raise NetworkPrinterError(job.printer, address)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        if printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
            raise PrinterMissingError(job.printer)
        if job.red and not _prints_colour(info, printer):
            raise ColourNotPrintedError(job.printer)
        room = max(_LEAST_JOB_BYTES, _JOB_PER_PDF * len(job.pdf))
        with job_in_private(room, _MOST_IN_MEMORY_BYTES):
            last = print_pages(printer, job, self._draw)
        # Qt hands a job to CUPS when it is whole, and keeps silent where CUPS is gone by then.
        if QPrinterInfo.printerInfo(job.printer).isNull():
            raise PrintFailedError(job.printer, last)


def _facts(info: QPrinterInfo) -> PrinterFacts:
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    is_real = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
    return PrinterFacts(
        name=info.printerName(),
        is_default=info.isDefault(),
        prints_colour=_prints_colour(info, printer),
        least_margins_mm=least_margins_mm(printer) if is_real else None,
        network_address=_address(info),
    )


def _address(info: QPrinterInfo) -> str | None:
    """Where it is reached over a network: by the system's word, or where Qt's own says so."""
    found = network_address(info.printerName())
    return UNKNOWN_ADDRESS if found is None and info.isRemote() else found


def _prints_colour(info: QPrinterInfo, printer: QPrinter) -> bool:
    """Both must say so: a grey queue leaves the mode at grey, whatever it is set to."""
    colour = QPrinter.ColorMode.Color
    if colour not in info.supportedColorModes():
        return False
    before = printer.colorMode()
    printer.setColorMode(colour)
    is_taken = printer.colorMode() == colour
    printer.setColorMode(before)
    return is_taken

"""Pages onto a printer at true size, as pixels.

The pixels come from the worker: a whole copy carries the clerk's own file, and no such file is
printed by the process that holds the store's key; the worker counts UserUnit in, which the preview
overlooks; and a process draws one page at a time, so a window that shows a page would wait for the
page that prints. They come by some rows at a time, so that no process holds a whole page at
600 dpi: 140 MB for A4. QPrinter and QPainter may be used beside the main thread (one thread a
printer object), and no widget is touched here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from bmnn_desk.errors import ColourNotPrintedError, DeskError, PaperEdgeError, PrintFailedError
from bmnn_desk.ui.printing.page_ink import ink_box_mm, strips
from bmnn_desk.ui.printing.paper_edge import Paper, overrun_mm, rect_of

if TYPE_CHECKING:
    from bmnn_desk.papers.page_picture import PagePicture
    from bmnn_desk.ui.printing.printers import DrawPage, PrintJob, Rect

_MM_PER_INCH = 25.4
_LOOK_DPI = 100
_NEAR_MM = 0.3  # two dots of the look; what a feed wanders by is more
_MOST_PIXELS = 150_000_000
_BAND_PIXELS = 8_000_000
_STRIP_PIXELS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    index: int
    dpi: float
    band: int  # rows at a time


def print_pages(printer: QPrinter, job: PrintJob, draw: DrawPage) -> int:
    """Print the pages of a job on a printer that nobody else uses; the last one's number, from 1.

    Where `goes_on` says no the job ends there, and what was drawn is printed; 0 where nothing was.

    Every page is looked at before the first is printed. A page of more than 150 million pixels
    (larger than A2 at 600 dpi) is printed at half the resolution. Always one-sided: an overprinted
    sheet must not be fed again by a duplex unit.

    Raises:
        ColourNotPrintedError: red was asked for and the printer stands at grey just before the
            first page; nothing was printed.
        PaperEdgeError: ink falls off the paper; nothing was printed.
        PrintFailedError: the printer refused a page, or a page after the first was not drawn.
        DeskError: what `draw` raises before anything is printed.
        ValueError: no such page.
    """
    printer.setDocName(job.title)
    printer.setResolution(job.dpi)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    sheets = _sheets_that_fit(printer, job, draw)
    require_red(printer, job)
    painter = QPainter()
    is_whole = False
    last = 0
    try:
        for done, sheet in enumerate(sheets):
            if job.goes_on is not None and not job.goes_on(done):
                break
            _print_sheet(sheet, printer, painter, job, draw)
            last = sheet.index + 1
        is_whole = True
    finally:
        if painter.isActive():
            if not is_whole:
                printer.abort()
            is_whole = painter.end() and is_whole
    if not is_whole:
        raise PrintFailedError(job.printer, last)
    return last


def require_red(printer: QPrinter, job: PrintJob) -> None:
    """Set the printer to colour where red is asked for, and see whether it took it.

    The machine's own capability is the caller's matter: QPrinterInfo knows it.

    Raises:
        ColourNotPrintedError: it stays at grey.
    """
    if not job.red:
        return
    printer.setColorMode(QPrinter.ColorMode.Color)
    if printer.colorMode() != QPrinter.ColorMode.Color:
        raise ColourNotPrintedError(job.printer)


def least_margins_mm(printer: QPrinter) -> tuple[float, float, float, float]:
    """The edge that cannot be printed on, for the paper that is set: left, top, right, bottom."""
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    least = layout.minimumMargins()
    return least.left(), least.top(), least.right(), least.bottom()


def _sheets_that_fit(printer: QPrinter, job: PrintJob, draw: DrawPage) -> tuple[_Sheet, ...]:
    first = draw(job.pdf, job.pages[0] if job.pages else 0, _LOOK_DPI)
    pages = job.pages or tuple(range(first.pages))
    if not all(0 <= index < first.pages for index in pages):
        raise ValueError(pages)
    sheets = []
    for index in pages:
        look = first if index == pages[0] else draw(job.pdf, index, _LOOK_DPI)
        _lay(printer, _size_mm(look, _LOOK_DPI))
        paper = _paper(printer)
        over = max(
            (overrun_mm(rect, job.offset_mm, paper) for rect in _kept(job, index, look)),
            default=0.0,
        )
        if over > _NEAR_MM:
            raise PaperEdgeError(job.printer, index + 1, math.ceil(over))
        sheets.append(_sheet(index, look, job.dpi))
    return tuple(sheets)


def _sheet(index: int, look: PagePicture, wanted: float) -> _Sheet:
    dpi = float(wanted)
    while look.width * look.height * (dpi / _LOOK_DPI) ** 2 > _MOST_PIXELS:
        dpi /= 2
    band = int(_BAND_PIXELS / (look.width * dpi / _LOOK_DPI))
    return _Sheet(index=index, dpi=dpi, band=max(band, 1))


def _kept(job: PrintJob, index: int, look: PagePicture) -> tuple[Rect, ...]:
    if job.kept_marks is not None:
        size = _size_mm(look, _LOOK_DPI)
        return tuple(rect_of(mark, size) for mark in job.kept_marks.get(index, ()))
    box = ink_box_mm(look, _LOOK_DPI)
    return () if box is None else (box,)


def _print_sheet(
    sheet: _Sheet, printer: QPrinter, painter: QPainter, job: PrintJob, draw: DrawPage
) -> None:
    row = 0
    while True:
        try:
            picture = draw(job.pdf, sheet.index, sheet.dpi, (row, sheet.band))
        except DeskError as error:
            if not painter.isActive():
                raise
            # Sheets before it may lie in the tray: that is more than the page's own mishap.
            raise PrintFailedError(job.printer, sheet.index + 1) from error
        if row == 0:
            _begin(sheet, printer, painter, job, picture)
        row = _paint(painter, picture, row, sheet.dpi, job.offset_mm)
        if row >= picture.whole_height:
            return


def _begin(
    sheet: _Sheet, printer: QPrinter, painter: QPainter, job: PrintJob, picture: PagePicture
) -> None:
    """Begin a page of the printer."""
    _lay(printer, _size_mm(picture, sheet.dpi))
    is_there = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not is_there:
        raise PrintFailedError(job.printer, sheet.index + 1)


def _lay(printer: QPrinter, size_mm: tuple[float, float]) -> None:
    short, long = sorted(size_mm)
    size = QPageSize(
        QSizeF(short, long),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    lies = QPageLayout.Orientation.Landscape
    stands = QPageLayout.Orientation.Portrait
    turned = lies if size_mm[0] > size_mm[1] else stands
    layout = QPageLayout(size, turned, QMarginsF(), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)


def _paint(
    painter: QPainter, picture: PagePicture, row: int, dpi: float, offset_mm: tuple[float, float]
) -> int:
    """Draw the strips of rows of a page, from `row` on; which row is to be asked for next.

    Between any two strips the window gets its turn. A strip that the picture's end cuts is left
    to the next picture, so that it ends where a strip may end.
    """
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    device = painter.device()
    across, down = device.logicalDpiX(), device.logicalDpiY()
    # Whole dots: else each strip would lie between two of them.
    left = round(offset_mm[0] / _MM_PER_INCH * across)
    top = round(offset_mm[1] / _MM_PER_INCH * down)
    pixels = memoryview(picture.pixels)
    is_cut = row + picture.height < picture.whole_height
    for rows in strips(picture, _STRIP_PIXELS):
        if is_cut and rows.start and rows.stop == picture.height:
            return row + rows.start
        strip = QImage(
            pixels[rows.start * picture.stride : rows.stop * picture.stride],
            picture.width,
            len(rows),
            picture.stride,
            QImage.Format.Format_RGB32,
        )
        target = QRectF(
            left,
            top + (row + rows.start) / dpi * down,
            picture.width / dpi * across,
            len(rows) / dpi * down,
        )
        painter.drawImage(target, strip)
    return row + picture.height


def _size_mm(picture: PagePicture, dpi: float) -> tuple[float, float]:
    return picture.width / dpi * _MM_PER_INCH, picture.whole_height / dpi * _MM_PER_INCH


def _paper(printer: QPrinter) -> Paper:
    full = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    return Paper(
        width_mm=full.width(), height_mm=full.height(), margins_mm=least_margins_mm(printer)
    )

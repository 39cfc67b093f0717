"""Prints a register (sổ) as PDF: cover, sheets to be signed by hand and bound, signatures.

The printed, signed and bound sheets are the register (rule DI-13). They carry
nothing that the form does not: no check code, no running title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.domain.register_parts import RegisterPart
from bmnn_desk.domain.registers import PrintedRow
from bmnn_desk.papers.draw_stamp import draw_mark
from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters, Words, draw, open_canvas
from bmnn_desk.papers.register_book import RegisterPaper
from bmnn_desk.papers.register_cover import cover_marks, cover_stamp
from bmnn_desk.papers.register_ends import closing_pages, opening_pages
from bmnn_desk.papers.register_grid import Grid
from bmnn_desk.papers.register_layout import GROUP
from bmnn_desk.papers.register_plan import plan_sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

    from bmnn_desk.papers.ink import Mark
    from bmnn_desk.papers.register_book import RegisterBook
    from bmnn_desk.papers.register_plan import SheetPlan

_LABEL_PT = 10.0


def register_pdf(book: RegisterBook) -> RegisterPaper:
    """Print a register; the same book gives the same bytes.

    First every line is set and laid onto pages, so that the number of pages is known; then the
    pages are drawn in the order cover, opening page, sheets, closing page. Lengths of the
    result are mm from the top of the page. Where nothing is to be printed (no new rows), the
    result has no page and no bytes.
    """
    form, grid = book.form, Grid(book.form)
    sheets = plan_sheets(book, grid) if RegisterPart.LINES in book.parts else []
    canvas, out = open_canvas(form.page_width_mm, form.page_height_mm, form.title)
    pages = _before(canvas, book) + len(sheets)
    rows: list[PrintedRow] = []
    for sheet in sheets:
        _draw_sheet(canvas, grid, book, sheet)
        rows += _printed(sheet)
        sheet.rows.clear()  # ten thousand rows would stay in memory while the file is written
    pages += _after(canvas, book)
    if pages:
        canvas.save()
    return RegisterPaper(pdf=out.getvalue(), pages=pages, rows=tuple(rows))


def _before(canvas: Canvas, book: RegisterBook) -> int:
    """Draw what comes before the sheets; the number of its pages."""
    pages = 0
    if RegisterPart.COVER in book.parts:
        draw(canvas, book.form.page_height_mm, cover_marks(book.form, book.cover))
        _stamp(canvas, book)
        canvas.showPage()
        pages += 1
    if RegisterPart.COVER_MARK in book.parts and book.cover_stamp is not None:
        _stamp(canvas, book)
        canvas.showPage()
        pages += 1
    if RegisterPart.OPENING in book.parts and book.opening is not None:
        pages += _draw_pages(canvas, book, opening_pages(book, book.opening))
    return pages


def _after(canvas: Canvas, book: RegisterBook) -> int:
    if RegisterPart.CLOSING in book.parts and book.closing is not None:
        return _draw_pages(canvas, book, closing_pages(book, book.closing))
    return 0


def _draw_pages(canvas: Canvas, book: RegisterBook, pages: list[list[Mark]]) -> int:
    for marks in pages:
        draw(canvas, book.form.page_height_mm, marks)
        canvas.showPage()
    return len(pages)


def _stamp(canvas: Canvas, book: RegisterBook) -> None:
    if book.cover_stamp is None:
        return
    mark = cover_stamp(book.form, book.cover, book.cover_stamp)
    bottom_mm = book.form.page_height_mm - mark.y_mm - mark.shape.height_mm
    canvas.saveState()
    canvas.translate(mark.x_mm * mm, bottom_mm * mm)
    draw_mark(canvas, mark)
    canvas.restoreState()


def _draw_sheet(canvas: Canvas, grid: Grid, book: RegisterBook, sheet: SheetPlan) -> None:
    form = book.form
    if sheet.continued:
        if sheet.rows:
            grid.draw_on(canvas, sheet.rows)
    elif sheet.table is not None:
        grid.draw(canvas, sheet.rows, sheet.table)
    marks = list(sheet.marks)
    if sheet.label:
        marks.append(
            Words(
                text=sheet.label,
                letters=Letters(REGULAR, _LABEL_PT),
                x_mm=form.page_width_mm / 2,
                y_mm=form.page_height_mm - form.margin_mm * 0.45,
                anchor=0.5,
            )
        )
    draw(canvas, form.page_height_mm, marks)
    canvas.showPage()


def _printed(sheet: SheetPlan) -> Iterator[PrintedRow]:
    """The rows of a sheet; a note below its line is a part of that line's row."""
    for at, row in enumerate(sheet.rows):
        if row.ordinal == GROUP or (row.note and at):
            continue
        below = sheet.rows[at + 1 : at + 2]
        note = below[0].height if below and below[0].note else 0.0
        yield PrintedRow(
            sheet=sheet.number,
            ordinal=row.ordinal,
            part=row.part,
            top_mm=row.top / mm,
            height_mm=(row.height + note) / mm,
        )

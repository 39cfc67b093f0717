"""Prints a register (sổ) as PDF: cover, sheets to be signed by hand and bound, signatures.

The printed, signed and bound sheets are the register (NĐ 26/2020 Điều 4 khoản 7). They carry
nothing that the form does not: no check code, no running title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.domain.registers import PrintedRow
from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters, Words, draw, open_canvas
from bmnn_desk.papers.register_book import RegisterPaper
from bmnn_desk.papers.register_cover import cover_marks
from bmnn_desk.papers.register_grid import Grid
from bmnn_desk.papers.register_layout import LEADING, Room, RowMaker
from bmnn_desk.papers.register_pages import paginate
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, block_height_mm, signature_block
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.papers.ink import Mark
    from bmnn_desk.papers.register_book import RegisterBook
    from bmnn_desk.papers.register_layout import Placed

_GAP_MM = 6.0
_LABEL_PT = 10.0
_SIGNATURE = SignatureStyle(size_pt=12, room_mm=22)


def register_pdf(book: RegisterBook) -> RegisterPaper:
    """Print a register; the same book gives the same bytes.

    First every line is set and laid onto pages, so that the number of pages is known; then the
    pages are drawn. Lengths of the result are mm from the top of the page.
    """
    form = book.form
    grid = Grid(form)
    room = Room(
        top=grid.bottom,
        bottom=(form.page_height_mm - form.margin_mm) * mm,
        lead=form.text_pt * LEADING,
        signing_row=form.signing_row_mm * mm,
    )
    maker = RowMaker(form, book.level_words, Breaker(REGULAR, form.text_pt), room)
    pages = paginate(((entry.ordinal, maker.stacks(entry)) for entry in book.entries), room)
    last = pages[-1][-1] if pages[-1] else None
    end = _signatures(book, (last.top + last.height if last else room.top) / mm)
    canvas, out = open_canvas(form.page_width_mm, form.page_height_mm, form.title)
    draw(canvas, form.page_height_mm, cover_marks(form, book.cover))
    canvas.showPage()
    sheets = len(pages) + len(end) - 1
    for number, rows in enumerate(pages, start=1):
        grid.draw(canvas, rows)
        _finish(canvas, form, (number, sheets), end[0] if number == len(pages) else ())
    for number, marks in enumerate(end[1:], start=len(pages) + 1):
        _finish(canvas, form, (number, sheets), marks)
    canvas.save()
    return RegisterPaper(pdf=out.getvalue(), pages=sheets + 1, rows=_printed(pages))


def _signatures(book: RegisterBook, used_mm: float) -> list[list[Mark]]:
    """The marks of the block on the last sheet, or none there and the block on one more."""
    form = book.form
    side = form.margin_mm + 10
    sheet = Sheet(
        Edges(
            width_mm=form.page_width_mm,
            height_mm=form.page_height_mm,
            top_mm=form.margin_mm,
            bottom_mm=form.margin_mm,
            left_mm=side,
            right_mm=side,
        )
    )
    signers = {signer.field: signer for signer in book.signers}
    cells = [(cell, signers.get(cell.field)) for cell in form.signatures]
    sheet.y_mm = used_mm + _GAP_MM
    sheet.keep(block_height_mm(sheet, cells, _SIGNATURE))
    signature_block(sheet, cells, _SIGNATURE)
    return sheet.pages


def _finish(
    canvas: Canvas, form: RegisterForm, number: tuple[int, int], marks: list[Mark] | tuple[()]
) -> None:
    page, pages = number
    label = Words(
        text=form.page_label.format(page=page, pages=pages),
        letters=Letters(REGULAR, _LABEL_PT),
        x_mm=form.page_width_mm / 2,
        y_mm=form.page_height_mm - form.margin_mm * 0.45,
        anchor=0.5,
    )
    draw(canvas, form.page_height_mm, (*marks, label))
    canvas.showPage()


def _printed(pages: list[list[Placed]]) -> tuple[PrintedRow, ...]:
    return tuple(
        PrintedRow(
            sheet=sheet,
            ordinal=row.ordinal,
            part=row.part,
            top_mm=row.top / mm,
            height_mm=row.height / mm,
        )
        for sheet, rows in enumerate(pages, start=1)
        for row in rows
    )

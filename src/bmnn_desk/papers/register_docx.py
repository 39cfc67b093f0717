"""Writes a register as DOCX: the same parts and columns as its PDF, to be edited or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx import Document

from bmnn_desk.domain.register_parts import RegisterPart
from bmnn_desk.papers.docx_blocks import same_bytes
from bmnn_desk.papers.docx_cover import add_cover
from bmnn_desk.papers.docx_ends import add_closing, add_heading, add_opening
from bmnn_desk.papers.docx_page import break_page, number_pages, set_up_register
from bmnn_desk.papers.docx_register_table import register_table
from bmnn_desk.papers.docx_signatures import add_signatures
from bmnn_desk.papers.register_end_texts import signing_cells

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

    from bmnn_desk.papers.register_book import RegisterBook

_SIGN_PT, _SIGN_MM = 12, 22.0


def register_docx(book: RegisterBook) -> bytes:
    """A register to be opened in a word processor; the same book gives the same bytes.

    Every page counts in "trang x/y", also the cover, which bears no number. Rows cannot go on
    a sheet that is already printed: `continue_from` is not looked at.
    """
    document, parts = Document(), book.parts
    set_up_register(document, book.form)
    label = book.form.page_label
    if book.heading is not None and book.heading.page_label:
        label = book.heading.page_label
    number_pages(document, label, first_bare=RegisterPart.COVER in parts)
    if RegisterPart.COVER in parts:
        add_cover(document, book)
        break_page(document)
    if RegisterPart.OPENING in parts and book.opening is not None:
        add_opening(document, book, book.opening)
        break_page(document)
    if RegisterPart.LINES in parts:
        _add_lines(document, book)
    if RegisterPart.CLOSING in parts and book.closing is not None:
        if RegisterPart.LINES in parts:
            break_page(document)
        add_closing(document, book, book.closing)
    return same_bytes(document)


def _add_lines(document: DocxDocument, book: RegisterBook) -> None:
    if book.heading is not None:
        add_heading(document, book, book.heading)
    body = document.element.body
    body.insert(len(body) - 1, register_table(book))
    if RegisterPart.SIGNATURES in book.parts:
        document.add_paragraph()
        cells = signing_cells(book)
        width = (book.form.page_width_mm - 2 * book.form.margin_mm) / len(cells)
        add_signatures(document, cells, _SIGN_PT, (width,) * len(cells), _SIGN_MM)

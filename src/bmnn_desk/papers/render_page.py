"""Draws a page of a PDF as pixels, so that no hostile file is parsed where the window is.

A page for a printer is asked for by some rows at a time: A3 at 600 dpi is 280 MB of pixels.
"""

from __future__ import annotations

from contextlib import closing
from math import ceil
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from bmnn_desk.errors import DocumentTooBigError
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.page_picture import PagePicture
from bmnn_desk.papers.pdf_text import opened_text

if TYPE_CHECKING:
    from bmnn_desk.papers.page_picture import Rows

_PT_PER_INCH = 72
_MOST_PIXELS = 60_000_000
_WHITE = (255, 255, 255, 255)


def render_page(source: bytes, index: int, dpi: float, rows: Rows | None = None) -> PagePicture:
    """Draw page `index` (from 0) with its annotations at `dpi`, on white, as displayed.

    Of `rows` only those that the page has; all where none are given. The page's UserUnit counts:
    pdfium overlooks it.

    Raises:
        DocumentDamagedError: the PDF, or that page of it, cannot be read.
        DocumentTooBigError: over 60 million pixels are asked for.
        ValueError: the page has none of these rows.
    """
    with opened_pdf(source) as pdf, parser_faults():
        unit = page_box(pdf.pages[index].obj).unit
    scale = dpi / _PT_PER_INCH * unit
    with opened_text(source) as document:
        document.init_forms()  # before any page is loaded, or fields stay unseen
        with closing(document[index]) as page:
            return _picture(page, scale, rows, len(document))


def _picture(page: pypdfium2.PdfPage, scale: float, rows: Rows | None, pages: int) -> PagePicture:
    width, whole = (ceil(side * scale) for side in page.get_size())
    first, most = (0, whole) if rows is None else rows
    height = min(most, whole - first)
    if not (0 <= first < whole and height > 0):
        raise ValueError(rows)
    if width * height > _MOST_PIXELS:
        raise DocumentTooBigError
    room = pypdfium2.PdfBitmap.new_native(width, height, format=pdfium.FPDFBitmap_BGRx)
    with closing(room) as bitmap:
        bitmap.fill_rect(_WHITE, 0, 0, width, height)
        asked = (bitmap, page, 0, -first, width, whole, 0, pdfium.FPDF_ANNOT)
        pdfium.FPDF_RenderPageBitmap(*asked)
        if page.formenv is not None:
            pdfium.FPDF_FFLDraw(page.formenv, *asked)
        return PagePicture(
            width=width,
            height=height,
            stride=bitmap.stride,
            pixels=bytes(bitmap.buffer),
            pages=pages,
            whole_height=whole,
        )

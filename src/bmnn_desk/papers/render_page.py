"""Draws a page of a PDF as pixels, so that no hostile file is parsed where the window is."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from bmnn_desk.errors import DocumentTooBigError
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.page_picture import PagePicture
from bmnn_desk.papers.pdf_text import opened_text

if TYPE_CHECKING:
    import pypdfium2

_PT_PER_INCH = 72
_MOST_PIXELS = 60_000_000
_WHITE = (255, 255, 255, 255)


def render_page(source: bytes, index: int, dpi: float) -> PagePicture:
    """Draw page `index` (from 0) with its annotations at `dpi`, on white, as displayed.

    The page's UserUnit counts: pdfium overlooks it.

    Raises:
        DocumentDamagedError: the PDF, or that page of it, cannot be read.
        DocumentTooBigError: over 60 million pixels.
    """
    with opened_pdf(source) as pdf, parser_faults():
        unit = page_box(pdf.pages[index].obj).unit
    scale = dpi / _PT_PER_INCH * unit
    with opened_text(source) as document:
        document.init_forms()  # before any page is loaded, or fields stay unseen
        with closing(document[index]) as page:
            return _picture(page, scale, len(document))


def _picture(page: pypdfium2.PdfPage, scale: float, pages: int) -> PagePicture:
    width, height = page.get_size()
    if width * height * scale * scale > _MOST_PIXELS:
        raise DocumentTooBigError
    with closing(page.render(scale=scale, fill_color=_WHITE, prefer_bgrx=True)) as bitmap:
        return PagePicture(
            width=bitmap.width,
            height=bitmap.height,
            stride=bitmap.stride,
            pixels=bytes(bitmap.buffer),
            pages=pages,
        )

"""A PDF that is held open to be looked at page by page, drawn into pixels that the caller owns.

pdfium by pypdfium2, as the worker draws: QtPdf's reserves 32 GB of addresses for its heap, which a
bounded process does not get, and it ends the process instead of saying so.
"""

from __future__ import annotations

import atexit
import ctypes
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakSet

import pypdfium2
import pypdfium2.raw as pdfium

from bmnn_desk.errors import DocumentDamagedError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIXEL_BYTES = 4
# pypdfium2 speaks on the error stream of each document that is open when the program ends.
_OPEN: WeakSet[OpenedPages] = WeakSet()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Canvas:
    """Pixels to draw upon, four bytes each: blue, green, red, and opacity where `is_clear`.

    `pixels` is writable memory of `height` rows of `width` pixels, with nothing between them.
    """

    pixels: memoryview
    width: int
    height: int
    is_clear: bool


class OpenedPages:
    """Page indexes are from 0. To be used by one thread, which alone draws in its process.

    Raises:
        DocumentDamagedError: pdfium cannot open it, or it has no page.
    """

    def __init__(self, source: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(source)
            self._document.init_forms()  # before any page is loaded, or fields stay unseen
        except (pypdfium2.PdfiumError, UnicodeDecodeError):
            raise DocumentDamagedError from None
        _OPEN.add(self)
        if not self.count:
            raise DocumentDamagedError

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self._document)

    def size_pt(self, index: int) -> tuple[float, float]:
        """Width and height of a page as displayed, in pt; pdfium overlooks UserUnit."""
        size = self._document.get_page_size(index)
        return float(size[0]), float(size[1])

    def draw(self, index: int, canvas: Canvas) -> None:
        """Draw a page with its annotations over the whole canvas.

        A page that cannot be loaded is left out: the worker's own reader judges files.
        """
        size = canvas.width, canvas.height
        form = pdfium.FPDFBitmap_BGRA if canvas.is_clear else pdfium.FPDFBitmap_BGRx
        room = (ctypes.c_ubyte * (size[0] * size[1] * _PIXEL_BYTES)).from_buffer(canvas.pixels)
        made = pypdfium2.PdfBitmap.new_native(*size, format=form, buffer=room)
        with closing(made) as bitmap:
            for page in self._loaded(index):
                asked = (bitmap, page, 0, 0, *size, 0, pdfium.FPDF_ANNOT)
                pdfium.FPDF_RenderPageBitmap(*asked)
                if page.formenv is not None:
                    pdfium.FPDF_FFLDraw(page.formenv, *asked)

    def close(self) -> None:
        """Let go of the file; nothing is drawn any more."""
        self._document.close()

    def _loaded(self, index: int) -> Iterator[pypdfium2.PdfPage]:
        try:
            page = self._document[index]
        except pypdfium2.PdfiumError:
            return
        with closing(page):
            yield page


@atexit.register
def _close_all() -> None:
    for pages in list(_OPEN):
        pages.close()

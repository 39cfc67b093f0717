"""The pages of a PDF from memory as pictures; nothing is ever written to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.opened_pages import Canvas, OpenedPages

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

_WHITE, _NOTHING = 0xFFFFFFFF, 0
# The bare page and another size of it: a move must not draw either anew.
_MOST_KEPT = 2


class PdfPages:
    """An opened PDF, whose bytes are `data`; page indexes are from 0.

    Raises:
        DocumentDamagedError: it cannot be read.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._pages = OpenedPages(data)
        self._kept: dict[tuple[int, int, int], QImage] = {}

    @property
    def count(self) -> int:
        """How many pages."""
        return self._pages.count

    def size_mm(self, index: int) -> tuple[float, float]:
        """Width and height of a page as displayed, in mm; UserUnit is overlooked."""
        width, height = self._pages.size_pt(index)
        return width / PT_PER_MM, height / PT_PER_MM

    def picture(self, index: int, size: QSize) -> QImage:
        """A page with its annotations, on white, in so many pixels; the last ones are kept."""
        asked = (index, size.width(), size.height())
        if asked not in self._kept:
            while len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[asked] = self._drawn(index, QImage(size, QImage.Format.Format_RGB32))
        return self._kept[asked]

    def drawing(self, index: int, size: QSize) -> QImage:
        """A page on nothing: what is not drawn upon lets the ground be seen."""
        return self._drawn(index, QImage(size, QImage.Format.Format_ARGB32))

    def _drawn(self, index: int, made: QImage) -> QImage:
        is_clear = made.hasAlphaChannel()
        made.fill(_NOTHING if is_clear else _WHITE)
        canvas = Canvas(
            pixels=memoryview(made.bits()),
            width=made.width(),
            height=made.height(),
            is_clear=is_clear,
        )
        self._pages.draw(index, canvas)
        return made

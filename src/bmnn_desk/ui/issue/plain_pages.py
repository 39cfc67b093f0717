"""The file's own pages, before any mark: how many, how large, where they have writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.ui.issue.covers_text import page_ink
from bmnn_desk.ui.issue.pdf_pages import PdfPages

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.covers_text import PageInk
    from bmnn_desk.ui.issue.matter import ChosenFile

_A4_MM = (210.0, 297.0)


class PlainPages:
    """The pages of a file; without a file, or without pages of it, one blank A4 or its size."""

    def __init__(self, file: ChosenFile | None) -> None:
        self.file = file
        self.data = None if file is None else file.pages
        self.sizes = (_A4_MM,) if file is None else file.sizes
        self._pages = _opened(self.data)
        self._ink: dict[int, PageInk] = {}

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self.sizes) if self._pages is None else self._pages.count

    def size_mm(self, index: int) -> tuple[float, float]:
        """Width and height of a page, in mm."""
        if index < len(self.sizes) or self._pages is None:
            return self.sizes[min(index, len(self.sizes) - 1)]
        return self._pages.size_mm(index)

    def ink(self, index: int) -> PageInk | None:
        """Where a page has writing; None where there is no page to look at."""
        if self._pages is None:
            return None
        if index not in self._ink:
            self._ink[index] = page_ink(self._pages, index, self.size_mm(index)[0])
        return self._ink[index]


def _opened(data: bytes | None) -> PdfPages | None:
    if data is None:
        return None
    try:
        return PdfPages(data)
    except DocumentDamagedError:  # the worker's own reader judges the file; this only looks
        return None

"""The file's own pages, before any mark: how many, how large, and how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.issue.stands import A4_MM

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import ChosenFile


class PlainPages:
    """The pages of a file; without a file, or without pages of it, one blank A4 or its size.

    `bare` are they as they are drawn, None where there are none.
    """

    def __init__(self, file: ChosenFile | None) -> None:
        self.file = file
        self.data = None if file is None else file.pages
        self.sizes = (A4_MM,) if file is None else file.sizes
        self.bare = _opened(self.data)

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self.sizes) if self.bare is None else self.bare.count

    def size_mm(self, index: int) -> tuple[float, float]:
        """Width and height of a page, in mm."""
        if index < len(self.sizes) or self.bare is None:
            return self.sizes[min(index, len(self.sizes) - 1)]
        return self.bare.size_mm(index)

    def every_size_mm(self) -> tuple[tuple[float, float], ...]:
        """Width and height of every page, in mm."""
        return tuple(self.size_mm(index) for index in range(self.count))


def _opened(data: bytes | None) -> PdfPages | None:
    if data is None:
        return None
    try:
        return PdfPages(data)
    except DocumentDamagedError:  # the worker's own reader judges the file; this only looks
        return None

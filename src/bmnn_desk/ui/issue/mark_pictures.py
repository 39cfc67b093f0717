"""The marks of a copy as pictures, drawn from the very PDF that draws them on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.issue.pdf_pages import PdfPages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    from bmnn_desk.domain.stamps import Stamp


class MarkPictures:
    """One page of `series` for each of the marks, in their order; each is drawn once a size.

    Raises:
        DocumentDamagedError: it cannot be read.
    """

    def __init__(self, series: bytes, stamps: Sequence[Stamp]) -> None:
        self._pages = PdfPages(series) if stamps else None
        self._index = {stamp: index for index, stamp in enumerate(stamps)}
        self._drawn: dict[Stamp, QImage] = {}

    def picture(self, stamp: Stamp, size: QSize) -> QImage | None:
        """A mark on nothing, in so many pixels; None for one that is not drawn."""
        if self._pages is None or stamp not in self._index:
            return None
        kept = self._drawn.get(stamp)
        if kept is None or kept.size() != size:
            kept = self._drawn[stamp] = self._pages.drawing(self._index[stamp], size)
        return kept

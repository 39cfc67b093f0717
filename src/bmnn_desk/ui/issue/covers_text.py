"""Whether a mark lies on the writing of the page that it is put onto."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.ui.issue.framed_mark import FramedMark
    from bmnn_desk.ui.issue.pdf_pages import PdfPages

# A comma of 13 pt is some 8 such pixels; a hair of a border that a place touches is lighter.
_DOTS_PER_MM = 4.0
_DARK, _LEAST_DOTS = 160, 4
_IS_DARK = bytes(shade < _DARK for shade in range(256))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PageInk:
    """A page's shades of grey, a byte a dot, `per_mm` dots a millimetre."""

    shades: bytes
    width: int
    height: int
    per_mm: float

    def is_under(self, mark: FramedMark) -> bool:
        """True where the page has writing inside the mark's edge."""
        left = max(ceil(mark.x_mm * self.per_mm), 0)
        right = min(floor(mark.right_mm * self.per_mm), self.width)
        rows = range(
            max(ceil(mark.y_mm * self.per_mm), 0),
            min(floor(mark.bottom_mm * self.per_mm), self.height),
        )
        dark = sum(
            self.shades[row * self.width + left : row * self.width + right]
            .translate(_IS_DARK)
            .count(1)
            for row in rows
        )
        return dark >= _LEAST_DOTS


def page_ink(pages: PdfPages, index: int, width_mm: float) -> PageInk:
    """Look at a page that bears no marks; its width in mm tells the scale."""
    wide, high = pages.size_mm(index)
    size = QSize(round(width_mm * _DOTS_PER_MM), round(width_mm * _DOTS_PER_MM * high / wide))
    grey = pages.picture(index, size).convertToFormat(QImage.Format.Format_Grayscale8)
    stride, bits = grey.bytesPerLine(), bytes(grey.constBits())
    rows = (bits[row * stride : row * stride + grey.width()] for row in range(grey.height()))
    return PageInk(
        shades=b"".join(rows),
        width=grey.width(),
        height=grey.height(),
        per_mm=grey.width() / width_mm,
    )


def covers_remark(
    marks: Sequence[FramedMark],
    ink: Callable[[int], PageInk | None],
    tr: Callable[[str], str],
) -> Remark:
    """Say which marks lie on writing or on each other; the text is the same in every copy.

    `ink` gives what stands on a page without marks, None where no page can be looked at.
    """
    for index, mark in enumerate(marks):
        for other in marks[index + 1 :]:
            if mark.overlaps(other):
                words = tr("Dấu {one} và dấu {other} chồng lên nhau. Dời một dấu ra chỗ trống.")
                return _warning(words.format(one=mark.name, other=other.name))
    looked = [(mark, ink(mark.page)) for mark in marks]
    covering = [mark for mark, found in looked if found is not None and found.is_under(mark)]
    if covering:
        words = tr("Dấu {names} đè lên chữ ở trang {page}. Dời dấu bằng phím mũi tên.")
        names = ", ".join(mark.name for mark in covering)
        return _warning(words.format(names=names, page=covering[0].page + 1))
    if any(found is None for _, found in looked):
        words = tr("Không có trang của văn bản nên chưa biết dấu có đè lên chữ hay không.")
        return Remark(kind=RemarkKind.INFO, words=words)
    return Remark(kind=RemarkKind.OK, words=tr("Không dấu nào đè lên chữ."))


def _warning(words: str) -> Remark:
    return Remark(kind=RemarkKind.WARN, words=words)

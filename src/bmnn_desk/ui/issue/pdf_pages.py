"""The pages of a PDF from memory, drawn by QtPdf; nothing is ever written to a file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from bmnn_desk.errors import DocumentDamagedError

_MM_PER_PT = 25.4 / 72
_WHITE = 0xFFFFFFFF
# The bare page and another size of it: a move must not draw either anew.
_MOST_KEPT = 2


class PdfPages:
    """An opened PDF; page indexes are from 0.

    Raises:
        DocumentDamagedError: QtPdf cannot read it.
    """

    def __init__(self, data: bytes) -> None:
        self._document = QPdfDocument()
        self._kept: dict[tuple[int, int, int], QImage] = {}
        # Its child, so that the bytes outlive the document, which reads them page by page.
        self._buffer = QBuffer(self._document)
        self._buffer.setData(data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready or not self.count:
            raise DocumentDamagedError

    @property
    def count(self) -> int:
        """How many pages."""
        return self._document.pageCount()

    def size_mm(self, index: int) -> tuple[float, float]:
        """Width and height of a page as displayed, in mm; QtPdf overlooks UserUnit."""
        size = self._document.pagePointSize(index)
        return size.width() * _MM_PER_PT, size.height() * _MM_PER_PT

    def picture(self, index: int, size: QSize) -> QImage:
        """A page with its annotations, on white, in so many pixels; the last ones are kept."""
        asked = (index, size.width(), size.height())
        if asked not in self._kept:
            while len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[asked] = self._on_white(index, size)
        return self._kept[asked]

    def drawing(self, index: int, size: QSize) -> QImage:
        """A page on nothing: what is not drawn upon lets the ground be seen."""
        return self._document.render(index, size, _with_annotations())

    def _on_white(self, index: int, size: QSize) -> QImage:
        made = QImage(size, QImage.Format.Format_RGB32)
        made.fill(_WHITE)
        painter = QPainter(made)
        painter.drawImage(0, 0, self.drawing(index, size))
        painter.end()
        return made


def _with_annotations() -> QPdfDocumentRenderOptions:
    options = QPdfDocumentRenderOptions()
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    return options

"""The pages of a PDF from memory, drawn by QtPdf; nothing is ever written to a file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from bmnn_desk.errors import DocumentDamagedError

_MM_PER_PT = 25.4 / 72
_WHITE = 0xFFFFFFFF


class PdfPages:
    """An opened PDF; page indexes are from 0.

    Raises:
        DocumentDamagedError: QtPdf cannot read it.
    """

    def __init__(self, data: bytes) -> None:
        self._document = QPdfDocument()
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
        """A page with its annotations, on white, in so many pixels."""
        options = QPdfDocumentRenderOptions()
        options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
        made = QImage(size, QImage.Format.Format_RGB32)
        made.fill(_WHITE)
        painter = QPainter(made)
        painter.drawImage(0, 0, self._document.render(index, size, options))
        painter.end()
        return made

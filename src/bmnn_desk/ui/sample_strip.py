"""The strip that never goes away over a store of invented data."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from bmnn_desk.ui.widgets.labels import label


class SampleStrip(QFrame):
    """Says that nothing real may be typed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sample")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        words = label(self.tr("DỮ LIỆU MẪU, không nhập văn bản thật"))
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignHCenter)

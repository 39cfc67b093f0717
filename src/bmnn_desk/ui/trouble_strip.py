"""The red strip over every page of a desk whose journal does not hold: it is there to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.errors import DeskError


class TroubleStrip(QFrame):
    """Says what is wrong, and that nothing can be written; it never goes away."""

    def __init__(self, trouble: DeskError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        words = f"{self.tr('CHỈ ĐỌC.')} {sentence(trouble)}"
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(label(words, wraps=True), 1)

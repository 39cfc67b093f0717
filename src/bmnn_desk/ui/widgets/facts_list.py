"""Facts in two columns: what it is, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Iterable


class FactsList(QWidget):
    """Rows of a muted name and a text that wraps; empty texts are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._shown: list[QLabel] = []

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show other facts in place of those shown."""
        for old in self._shown:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for row, (name, words) in enumerate((name, words) for name, words in facts if words):
            named, said = label(name, TextPart.MUTED), label(words, TextPart.BODY, wraps=True)
            self._grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1)
            self._shown += [named, said]

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        texts = [shown.text() for shown in self._shown]
        return tuple(zip(texts[::2], texts[1::2], strict=True))

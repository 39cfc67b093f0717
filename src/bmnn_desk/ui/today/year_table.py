"""What went out, came in, was copied and destroyed in the year, by level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.secrecy import HIGHEST_FIRST
from bmnn_desk.domain.statistics import FigureKind, copies_by_key
from bmnn_desk.ui.statistics.kind_table import KindTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent

    from bmnn_desk.domain.packages import PackageFigure

KIND_WORDS: Mapping[FigureKind, str] = {
    FigureKind.ISSUED: "Văn bản đi",
    FigureKind.RECEIVED: "Văn bản đến",
    FigureKind.COPIED: "Sao, chụp",
    FigureKind.DESTROYED: "Tiêu hủy",
}


class YearTable(KindTable):
    """Copies, as on the page Thống kê; empty cells until they are counted."""

    def __init__(self) -> None:
        name = QCoreApplication.translate("year_table", "Số liệu năm, theo độ mật")
        super().__init__(name, tuple(KIND_WORDS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_figures(None)

    def show_figures(self, figures: Sequence[PackageFigure] | None) -> None:
        """Show the figures of a year; None while they are counted."""
        copies = copies_by_key(figures or ())
        rows = []
        for kind, words in KIND_WORDS.items():
            counts = [copies.get((level, kind.value), 0) for level in HIGHEST_FIRST]
            told = map(dotted, (*counts, sum(counts)))
            rows.append((words, *(("",) * (len(counts) + 1) if figures is None else told)))
        self.show_rows(rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only with the keys a row of it is the chosen one: the list beside it has its own."""
        super().focusInEvent(event)
        self.selectRow(max(self.currentRow(), 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the choice to the list."""
        super().focusOutEvent(event)
        self.clearSelection()

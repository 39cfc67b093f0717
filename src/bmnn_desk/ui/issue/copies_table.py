"""The copies of a document as rows: number, kind, holder, way of delivery, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.ui.words import COPY_WORDS, WAY_WORDS, stamp_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.outgoing_list import CopyEntry
    from bmnn_desk.domain.stamps import MarkWay, Stamp

_ROW_PX = 31
_NUMBER, _KIND, _HOLDER, _DELIVERY, _MARKS = range(5)


class CopiesTable(QTableWidget):
    """To be read only; arrows move, Tab leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setAccessibleName(self.tr("Các bản và nơi giữ"))
        names = (self.tr("Bản số"), self.tr("Loại bản"), self.tr("Nơi giữ, nơi nhận"))
        self.setHorizontalHeaderLabels([*names, self.tr("Cách giao"), self.tr("Dấu")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_HOLDER, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    def show_copies(
        self, copies: Sequence[CopyEntry], ways: Sequence[tuple[Stamp, MarkWay]]
    ) -> None:
        """Show copies, each with the marks it is to get."""
        marks = " · ".join(f"{stamp_words(stamp)}: {WAY_WORDS[way].lower()}" for stamp, way in ways)
        self.setRowCount(len(copies))
        for row, copy in enumerate(copies):
            sent = copy.delivery or self.tr("Trực tiếp")
            delivery = sent if copy.kind is CopyKind.SENT else "-"
            texts = (f"{copy.number:02}", COPY_WORDS[copy.kind], copy.holder, delivery, marks)
            for column, text in enumerate(texts):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                if column == _NUMBER:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                    font = cell.font()
                    font.setBold(True)
                    cell.setFont(font)
                self.setItem(row, column, cell)
        if copies and self.currentRow() < 0:
            self.setCurrentCell(0, 0)

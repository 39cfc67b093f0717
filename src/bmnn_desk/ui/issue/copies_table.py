"""The copies of a document as rows: number, kind, holder, way of delivery, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.ui.widgets.reading_table import ReadingTable
from bmnn_desk.ui.words import COPY_WORDS, WAY_WORDS, stamp_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableWidgetItem

    from bmnn_desk.domain.outgoing_list import CopyEntry
    from bmnn_desk.domain.stamps import MarkWay, Stamp

_NUMBER, _KIND, _HOLDER, _DELIVERY, _MARKS = range(5)


class CopiesTable(ReadingTable):
    """The holder's column takes the room."""

    def __init__(self) -> None:
        names = (self.tr("Bản số"), self.tr("Loại bản"), self.tr("Nơi giữ, nơi nhận"))
        headings = (*names, self.tr("Cách giao"), self.tr("Dấu"))
        super().__init__(self.tr("Các bản và nơi giữ"), headings, wide=_HOLDER)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_copies(
        self, copies: Sequence[CopyEntry], ways: Sequence[tuple[Stamp, MarkWay]]
    ) -> None:
        """Show copies, each with the marks it is to get."""
        marks = " · ".join(f"{stamp_words(stamp)}: {WAY_WORDS[way].lower()}" for stamp, way in ways)
        self.show_rows(
            [
                (f"{copy.number:02}", COPY_WORDS[copy.kind], copy.holder, self._sent(copy), marks)
                for copy in copies
            ]
        )
        if copies and self.currentRow() < 0:
            self.setCurrentCell(0, 0)

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """A copy's number stands bold in the middle."""
        made = super().cell(column, text)
        if column == _NUMBER:
            made.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            font = made.font()
            font.setBold(True)
            made.setFont(font)
        return made

    def _sent(self, copy: CopyEntry) -> str:
        if copy.kind is not CopyKind.SENT:
            return "-"
        return copy.delivery or self.tr("Trực tiếp")

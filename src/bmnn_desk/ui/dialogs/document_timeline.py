"""What happened to a document from its slip on, to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.document_timeline import document_timeline
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.ui.custody.custody_words import timeline_words
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.reading_table import ReadingTable
from bmnn_desk.ui.widgets.title_words import title_words

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_moves import HoldingRow
    from bmnn_desk.ui.seat import Seat


class DocumentTimelineDialog(Sheet):
    """Of the document that the copy `row` belongs to: slip, signature, number, moves, changes."""

    form = "document_timeline"
    reopens = False

    def __init__(self, seat: Seat, row: HoldingRow) -> None:
        super().__init__(self.tr("Diễn biến của văn bản"))
        named = " · ".join(filter(None, (row.reference, title_words(row))))
        self.show_subtitle(named)
        self.level.show_level(row.level)
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        headings = (self.tr("Ngày"), self.tr("Việc"))
        self.told = ReadingTable(self.tr("Các việc đã ghi"), headings, 1)
        self.told.setWordWrap(True)
        rows = self.told.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        asked = ItemAsked(body=seat.body, item=row.item)
        entries = seat.desk.read(document_timeline, asked)
        self.told.show_rows([(short_day(each.day), timeline_words(each)) for each in entries])
        self.body.addWidget(self.told, 1)

    def focus_first(self) -> None:
        """Onto the first entry; arrows read on."""
        self.told.setCurrentCell(0, 0)
        self.told.setFocus()

"""The topics at the left of the help, under their groups; a search shows only what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from bmnn_desk.ui.widgets.reading_table import ROW_PX, ReadingTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from bmnn_desk.ui.help.library import HelpHit

_KEY = Qt.ItemDataRole.UserRole


class TopicList(ReadingTable):
    """`chosen(key)` when another topic became the current one, `opened()` on Enter."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Các bài"), [self.tr("Bài"), self.tr("Chỗ")], wide=0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit_rows()
        self.currentCellChanged.connect(self._tell)
        self.cellActivated.connect(lambda _row, _column: self.opened.emit())

    def show_hits(self, hits: Sequence[HelpHit], *, is_search: bool) -> None:
        """Show these pages: in their groups, or with the number of places that a search found."""
        self.blockSignals(True)
        rows: list[tuple[str, str, str]] = []
        group = ""
        for hit in hits:
            if not is_search and hit.page.group != group:
                group = hit.page.group
                rows.append((group, "", ""))
            places = str(hit.places) if is_search else ""
            rows.append((hit.page.title, places, hit.page.key))
        self.show_rows([row[:2] for row in rows])
        for row, (_, _, key) in enumerate(rows):
            self._mark(row, key)
        self.setColumnHidden(1, not is_search)
        self.blockSignals(False)

    def keys(self) -> list[str]:
        """The keys of the topics that are shown."""
        return [key for row in range(self.rowCount()) if (key := self._key(row))]

    def put(self, key: str) -> None:
        """Make a topic the current one without telling; none of that name, none is current."""
        row = next((row for row in range(self.rowCount()) if self._key(row) == key), -1)
        self.blockSignals(True)
        if row < 0:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        else:
            self.setCurrentCell(row, 0)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the text."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentRow() >= 0:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A larger font needs higher rows."""
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(max(ROW_PX, self.fontMetrics().height() + 10))

    def _mark(self, row: int, key: str) -> None:
        """A group is no topic: it is seen, and arrows pass it."""
        cells = [self.item(row, column) for column in range(self.columnCount())]
        for item in filter(None, cells):
            item.setData(_KEY, key)
            if not key:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
                item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _key(self, row: int) -> str:
        item = self.item(row, 0)
        return "" if item is None else str(item.data(_KEY) or "")

    def _tell(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row != before and (key := self._key(row)):
            self.chosen.emit(key)

"""Rows to be ticked by the keyboard: Space ticks the current one, Ctrl+A all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence

from bmnn_desk.ui.widgets.level_delegate import LevelDelegate
from bmnn_desk.ui.widgets.reading_table import ReadingTable
from bmnn_desk.ui.widgets.row_model import VALUE_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QTableWidgetItem

    from bmnn_desk.domain.secrecy import SecrecyLevel

_TICK = 0
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TickTable(ReadingTable):
    """The first column has the ticks; `ticked_changed()` after each, `current_row_changed(id)`.

    Rows are known by their ids.
    """

    ticked_changed = Signal()
    current_row_changed = Signal(object)

    def __init__(self, name: str, headings: Sequence[str], wide: int) -> None:
        super().__init__(name, ("", *headings), wide + 1)
        self._ids: tuple[int, ...] = ()
        self._ticked: set[int] = set()
        self._chips = LevelDelegate(self)
        self.itemChanged.connect(self._take)
        self.currentCellChanged.connect(self._tell_current)

    def show_ticks(self, rows: Mapping[int, Sequence[str]]) -> None:
        """Show rows by their ids; what was ticked stays so where it is still there."""
        current = self.current_id()
        was = self.blockSignals(True)
        self._ids = tuple(rows)
        self._ticked &= set(rows)
        self.show_rows([("", *texts) for texts in rows.values()])
        self._show_ticked(range(len(rows)))
        if self._ids:
            self.setCurrentCell(self._ids.index(current) if current in self._ids else 0, 1)
        self.blockSignals(was)
        self.ticked_changed.emit()
        self.current_row_changed.emit(self.current_id())

    def show_levels(self, heading: int, levels: Mapping[int, SecrecyLevel]) -> None:
        """Under that heading show the chip of each row's level, by the rows' ids."""
        was = self.blockSignals(True)
        self.setItemDelegateForColumn(heading + _TICK + 1, self._chips)
        for place, row_id in enumerate(self._ids):
            cell = self.item(place, heading + _TICK + 1)
            if cell is not None and row_id in levels:
                cell.setData(VALUE_ROLE, levels[row_id])
        self.blockSignals(was)

    def show_texts(self, row_id: int, texts: Sequence[str]) -> None:
        """Show other words in a row."""
        place = self._ids.index(row_id)
        for column, text in enumerate(texts, start=_TICK + 1):
            cell = self.item(place, column)
            if cell is not None and cell.text() != text:
                cell.setText(text)
                cell.setToolTip(text)

    def ticked(self) -> tuple[int, ...]:
        """The ids that are ticked, in the order of the rows."""
        return tuple(each for each in self._ids if each in self._ticked)

    def current_id(self) -> int | None:
        """The id of the current row, None without one."""
        row = self.currentRow()
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def go_to(self, row_id: int) -> None:
        """Make a row current."""
        self.setCurrentCell(self._ids.index(row_id), 1)

    def put_ticked(self, ids: Iterable[int]) -> None:
        """Tick exactly these, of those that are there."""
        self._ticked = set(ids) & set(self._ids)
        self._show_ticked(range(len(self._ids)))
        self.ticked_changed.emit()

    def tick(self, row_id: int, *, on: bool) -> None:
        """Tick one, or untick it; nothing is told where it stands so already."""
        if on is not (row_id in self._ticked):
            self._ticked ^= {row_id}
            self._show_ticked((self._ids.index(row_id),))
            self.ticked_changed.emit()

    @property
    def has_all(self) -> bool:
        """Every row is ticked; there is at least one."""
        return bool(self._ids) and len(self._ticked) == len(self._ids)

    def tick_all(self) -> None:
        """Tick all; those that are ticked stay so."""
        self.put_ticked(self._ids)

    def toggle_all(self) -> None:
        """Tick all; none where all are ticked already: for a button that tells which."""
        self.put_ticked(() if self.has_all else self._ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Ctrl+A tick; everything else moves as in any table."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.tick_all()
            return
        current = self.current_id()
        if event.key() == Qt.Key.Key_Space and current is not None:
            self.tick(current, on=current not in self._ticked)
            return
        super().keyPressEvent(event)

    def _take(self, item: QTableWidgetItem) -> None:
        if item.column() != _TICK or item.row() >= len(self._ids):
            return
        self.tick(self._ids[item.row()], on=item.checkState() is _ON)

    def _tell_current(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row != before:
            self.current_row_changed.emit(self.current_id())

    def _show_ticked(self, places: Iterable[int]) -> None:
        was = self.blockSignals(True)
        for place in places:
            item, on = self.item(place, _TICK), self._ids[place] in self._ticked
            if item is not None:
                item.setCheckState(_ON if on else _OFF)
                said = self.tr("đã chọn") if on else self.tr("chưa chọn")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.blockSignals(was)

"""The four lists of the page of hand-overs, one shown at a time, or why it is empty."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from bmnn_desk.domain.transfer_list import RoundRow, TransferRow, TransferView, WaitingRow
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.transfers.columns import (
    is_cancelled,
    line_columns,
    round_columns,
    waiting_columns,
)
from bmnn_desk.ui.transfers.sources import LineSource, RoundSource, WaitingSource
from bmnn_desk.ui.transfers.words import channel_words
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

ShownRow = WaitingRow | RoundRow | TransferRow


class TransferLists(QStackedWidget):
    """`opened()` by Enter, `current_changed()` once the keys rest; `failed(error)` of a read."""

    opened = Signal()
    current_changed = Signal()
    failed = Signal(object)

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = EmptyState()
        self.addWidget(self.empty)
        self._view = TransferView.WAITING
        open_lines = RowModel(line_columns(), LineSource(seat, only_open=True), is_cancelled)
        all_lines = RowModel(line_columns(), LineSource(seat, only_open=False), is_cancelled)
        rounds = RowModel(round_columns(partial(channel_words, seat)), RoundSource(seat))
        self._models: dict[TransferView, RowModel[Any]] = {
            TransferView.WAITING: RowModel(waiting_columns(), WaitingSource(seat)),
            TransferView.ROUNDS: rounds,
            TransferView.OPEN: open_lines,
            TransferView.LINES: all_lines,
        }
        names = {
            TransferView.WAITING: self.tr("Các bản chờ giao"),
            TransferView.ROUNDS: self.tr("Các đợt giao"),
            TransferView.OPEN: self.tr("Các dòng chưa ký nhận"),
            TransferView.LINES: self.tr("Các dòng của Sổ chuyển giao"),
        }
        self._tables = {view: self._table(names[view], view) for view in TransferView}

    @property
    def table(self) -> RowTable[Any]:
        """The table that is shown."""
        return self._tables[self._view]

    @property
    def tables(self) -> tuple[RowTable[Any], ...]:
        """All four tables."""
        return tuple(self._tables.values())

    @property
    def row_count(self) -> int:
        """How many rows the list has."""
        return self._models[self._view].rowCount()

    def current_row(self) -> ShownRow | None:
        """The row that keys work on; None in an empty list."""
        index = self.table.currentIndex()
        if not index.isValid():
            return None
        row: ShownRow | None = self._models[self._view].row_at(index.row())
        return row

    def show_view(self, view: TransferView) -> None:
        """Show another list, read anew; a current row that is gone gives way to its neighbour."""
        self._view = view
        table, model = self.table, self._models[view]
        place, was = table.currentIndex().row(), table.current_id()
        model.reload()
        if self.row_count and was is not None and model.row_of(was) is None:
            table.go_to(model.id_at(min(max(place, 0), self.row_count - 1)))
        self.setCurrentWidget(table if self.row_count else self.empty)

    def _table(self, name: str, view: TransferView) -> RowTable[Any]:
        model = self._models[view]
        table = RowTable(name, model)
        table.columns.kept_as = view.value
        table.opened.connect(lambda _id: self.opened.emit())
        table.current_changed.connect(lambda _id: self._tell(view))
        model.failed.connect(self.failed.emit)
        self.addWidget(table)
        return table

    def _tell(self, view: TransferView) -> None:
        if view is self._view:
            self.current_changed.emit()

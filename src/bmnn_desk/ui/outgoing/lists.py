"""The list of a stage: the register's columns, or those of what waits, or why it is empty."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from bmnn_desk.domain.stages import Stage
from bmnn_desk.ui.outgoing.columns import is_cancelled, register_columns, waiting_columns
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.outgoing_list import OutgoingRow
    from bmnn_desk.ui.outgoing.source import OutgoingSource

_WITH_NUMBERS = {Stage.ISSUED, Stage.OVERDUE}


class OutgoingLists(QStackedWidget):
    """`opened(row)` by Enter, `current_changed(row)` once the keys rest, None without a row.

    `failed(error)` when a read went wrong.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, source: OutgoingSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.empty = EmptyState()
        self._models: list[RowModel[OutgoingRow]] = []
        self._register = self._table(
            self.tr("Sổ đăng ký đi"), RowModel(register_columns(), source, is_cancelled)
        )
        self._waiting = self._table(
            self.tr("Văn bản đang chờ"), RowModel(waiting_columns(), source, is_cancelled)
        )
        self._register.columns.kept_as = "register"
        self._waiting.columns.kept_as = "waiting"
        self.addWidget(self.empty)
        self._shown = self._waiting
        self._stage = source.asked.stage

    @property
    def table(self) -> RowTable[OutgoingRow]:
        """The table of the stage that is shown."""
        return self._shown

    @property
    def tables(self) -> tuple[RowTable[OutgoingRow], ...]:
        """Both tables."""
        return self._register, self._waiting

    @property
    def row_count(self) -> int:
        """How many rows the list has."""
        return self.table.model().rowCount()

    def current_row(self) -> OutgoingRow | None:
        """The row that keys work on; None in an empty list."""
        index = self.table.currentIndex()
        if not index.isValid():
            return None
        return self._model().row_at(index.row())

    def reload(self) -> None:
        """Read the ids anew; a current row that is gone gives way to the one in its place."""
        stage = self._source.asked.stage
        if stage is not self._stage:
            # An id of another stage names another thing: no row may be read by it.
            for model in self._models:
                model.show_ids(array("q"))
            self._stage = stage
            self._shown = self._register if stage in _WITH_NUMBERS else self._waiting
        place, was = self.table.currentIndex().row(), self.table.current_id()
        self._model().reload()
        if self.row_count and was is not None and self._model().row_of(was) is None:
            self.table.go_to(self._model().id_at(min(place, self.row_count - 1)))
        self.setCurrentWidget(self.table if self.row_count else self.empty)

    def _model(self) -> RowModel[OutgoingRow]:
        return self._models[0] if self._shown is self._register else self._models[1]

    def _table(self, name: str, model: RowModel[OutgoingRow]) -> RowTable[OutgoingRow]:
        table = RowTable(name, model)
        self._models.append(model)
        table.opened.connect(lambda _id: self.opened.emit(self.current_row()))
        table.current_changed.connect(lambda _id: self._tell(table))
        model.failed.connect(self.failed.emit)
        self.addWidget(table)
        return table

    def _tell(self, table: RowTable[OutgoingRow]) -> None:
        if table is self.table:
            self.current_changed.emit(self.current_row())

"""A list of rows held in memory: what narrows it, the table, or why it is empty."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bmnn_desk.ui.journal.held_rows import HeldRows, RowReading
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.widgets.active_filters import ActiveFilters, typed_filter
from bmnn_desk.ui.widgets.column import Column, Row
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST_LINE_PX, _MOST_LINE_PX = 170, 330
_UNDER_TAB_PX = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLook(Generic[Row]):
    """A list's name, what it says where nothing is there, its columns and how rows are read."""

    name: str
    none: str
    icon: str
    columns: tuple[Column[Row], ...]
    reading: RowReading[Row]


class HeldList(QWidget, Generic[Row]):
    """`current_changed(row)` once the keys rest, `opened(row)` by Enter; None without a row."""

    current_changed = Signal(object)
    opened = Signal(object)

    def __init__(self, look: ListLook[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.held: HeldRows[Row] = HeldRows(look.reading)
        self.filter = FilterEdit(self.tr("Lọc (Ctrl+F)"))
        self.filters = ActiveFilters(self._clear)
        self.count = label("", TextPart.MUTED)
        self.model = RowModel(look.columns, self.held)
        self.table = RowTable(look.name, self.model)
        self.empty = EmptyState()
        self._lists = QStackedWidget()
        self.narrowing = QHBoxLayout()
        self._lay()
        self.filter.asked.connect(self._take_words)
        self.filter.list_wanted.connect(self.focus_first)
        self.filters.left.connect(self.focus_first)
        self.table.current_changed.connect(lambda _id: self.current_changed.emit(self.current()))
        self.table.opened.connect(lambda _id: self.opened.emit(self.current()))

    def current(self) -> Row | None:
        """The row that keys work on."""
        return self.held.row(self.table.current_id()) if self.model.rowCount() else None

    def show_rows(self, rows: Iterable[Row], texts: dict[int, str] | None = None) -> None:
        """Hold other rows, narrowed as before; `texts` as HeldRows makes them."""
        self.held.hold(rows, texts)
        self.reload()

    def reload(self) -> None:
        """Narrow anew."""
        self.model.reload()
        shown = self.model.rowCount()
        self._lists.setCurrentWidget(self.table if shown else self.empty)
        words = str(shown) if shown == self.held.whole else f"{shown}/{self.held.whole}"
        self.count.setText(self.tr("{count} dòng").format(count=words))
        if not shown:
            self._say_empty()
        self.current_changed.emit(self.current())
        self.filters.show_filters(typed_filter(self.filter, partial(self._take_words, "")))

    def focus_first(self) -> None:
        """Into the table, or into the filter where there is none."""
        (self.table if self.model.rowCount() else self.filter).setFocus()

    def go_to_filter(self) -> None:
        """Into the filter, its words marked."""
        self.filter.setFocus()
        self.filter.selectAll()

    def _say_empty(self) -> None:
        if self.held.words:
            self.empty.say_not_found((f"«{self.held.words}»",), self._clear)
        else:
            self.empty.say(self._look.icon, self._look.none, "", self._clear)

    def stand_in_tab(self) -> None:
        """Leave air under the tab."""
        self.setContentsMargins(0, _UNDER_TAB_PX, 0, 0)

    def show_all(self) -> None:
        """Narrow by no words."""
        self.filter.clear()
        self._take_words("")

    def _clear(self) -> None:
        self.show_all()
        self.focus_first()

    def _take_words(self, words: str) -> None:
        if words != self.held.words:
            self.held.words = words
            self.reload()

    def _lay(self) -> None:
        self._lists.addWidget(self.table)
        self._lists.addWidget(self.empty)
        self.filter.setMinimumWidth(_LEAST_LINE_PX)
        self.filter.setMaximumWidth(_MOST_LINE_PX)
        self.narrowing.setSpacing(8)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addLayout(self.narrowing)
        across.addStretch(1)
        across.addWidget(self.count)
        across.addWidget(self.filter, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(across)
        column.addWidget(self.filters)
        column.addWidget(self._lists, 1)

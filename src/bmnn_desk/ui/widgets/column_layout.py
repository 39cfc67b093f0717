"""The columns of a table as its user has them: what is dragged is taken on, and all fitted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView, QMenu

from bmnn_desk.ui.widgets.column_commands import column_commands
from bmnn_desk.ui.widgets.column_fit import fit
from bmnn_desk.ui.widgets.column_needs import column_needs, in_letters
from bmnn_desk.ui.widgets.row_menu import add_command
from bmnn_desk.ui.widgets.table_look import TableLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

    from bmnn_desk.ui.widgets.column import Column
    from bmnn_desk.ui.widgets.row_menu import Command

_LEAST_COLUMN_PX = 24


class ColumnLayout(QObject):
    """`look` is what the user changed; `changed(look)` tells that he did, by mouse or command.

    `shown()` when the look is another one, whoever gave it. `wanted()` asks for the sheet where it
    is changed by keys, if it `has_sheet`. `kept_as` names the list within its page; a list without
    is not kept.
    """

    changed = Signal(object)
    shown = Signal()
    wanted = Signal()

    def __init__(self, table: QTableView, columns: Sequence[Column[Any]]) -> None:
        super().__init__(table)
        self.table, self._columns = table, columns
        self.kept_as, self.has_sheet = "", False
        self.look = TableLook()
        self._laid: tuple[int, ...] = ()
        self._pulled: set[int] = set()
        self._is_moved = self._is_held = self._is_laying = False
        # Not per pixel: the columns would run away under the mouse.
        self._let_go = QTimer(self, singleShot=True, interval=0)
        self._let_go.timeout.connect(self._take_over)
        self._watch()

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns' keys in their usual order."""
        return tuple(column.key for column in self._columns)

    @property
    def headings(self) -> dict[str, str]:
        """What stands over each column, by its key."""
        return {column.key: column.heading for column in self._columns}

    def commands(self) -> tuple[Command, ...]:
        """What can be done with columns and rows, for the menu of the list."""
        return column_commands(self)

    def show_look(self, look: TableLook) -> None:
        """Show the table so; nobody is told that it changed."""
        self.look, self._laid = look, ()
        self._place()
        self.shown.emit()

    def take_look(self, look: TableLook) -> None:
        """Show the table as its user wants it now."""
        self.show_look(look)
        self.changed.emit(look)

    def lay_out(self) -> None:
        """Fit the columns into the table."""
        table = self.table
        needs = column_needs(self._columns, table.font(), self.look)
        widths = fit(needs, table.viewport().width())
        if widths == self._laid:
            return
        self._laid, self._is_laying = widths, True
        for place, wide in enumerate(widths):
            table.setColumnHidden(place, wide == 0)
            if wide:
                table.setColumnWidth(place, wide)
        self._is_laying = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Know whether the mouse holds something of the header."""
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            self._is_held = event.type() is not QEvent.Type.MouseButtonRelease
            if not self._is_held:
                self._let_go.start()
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(_LEAST_COLUMN_PX)
        header.setSectionsMovable(True)
        # A double click on an edge measures the rows in sight; by itself Qt would read 1000.
        header.setResizeContentsPrecision(0)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)
        header.sectionResized.connect(self._note_width)
        header.sectionMoved.connect(self._note_move)
        header.viewport().installEventFilter(self)

    def _note_width(self, place: int) -> None:
        if not self._is_laying:
            self._pulled.add(place)
            self._let_go.start()

    def _note_move(self) -> None:
        if not self._is_laying:
            self._is_moved = True
            self._let_go.start()

    def _take_over(self) -> None:
        """What was dragged is chosen now; columns that were not keep what they had."""
        if self._is_held or not (self._pulled or self._is_moved):
            return
        header, look = self.table.horizontalHeader(), self.look
        for place in sorted(self._pulled):
            if not header.isSectionHidden(place):
                hundredths = in_letters(header.sectionSize(place), self.table.font())
                look = look.as_wide(self.keys[place], hundredths)
        if self._is_moved:
            places = map(header.logicalIndex, range(len(self.keys)))
            look = replace(look, order=tuple(self.keys[place] for place in places))
        self._pulled, self._is_moved = set(), False
        self.take_look(look)

    def _place(self) -> None:
        header, self._is_laying = self.table.horizontalHeader(), True
        for at, key in enumerate(self.look.placed(self.keys)):
            header.moveSection(header.visualIndex(self.keys.index(key)), at)
        self._is_laying = False

    def _show_menu(self, at: QPoint) -> None:
        header = self.table.horizontalHeader()
        place = header.logicalIndexAt(at)
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in column_commands(self, self.keys[place] if place >= 0 else None):
            add_command(menu, command, command.words)
        menu.popup(header.viewport().mapToGlobal(at))

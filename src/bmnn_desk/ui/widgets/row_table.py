"""A table of any length for the keyboard: whole rows, one current, columns that give way."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip

from bmnn_desk.ui.giving_way import give_way
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.cell_delegate import CellDelegate
from bmnn_desk.ui.widgets.column import ColumnKind, Row
from bmnn_desk.ui.widgets.column_layout import ColumnLayout
from bmnn_desk.ui.widgets.level_delegate import LevelDelegate
from bmnn_desk.ui.widgets.sort_header import SortHeader
from bmnn_desk.ui.widgets.state_delegate import StateDelegate
from bmnn_desk.ui.widgets.table_look import RowHeight

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.widgets.row_model import RowModel

SETTLED_MS = 60
_ABOVE_WORDS_PX = 2
_DELEGATES = {
    ColumnKind.LEVEL: LevelDelegate,
    ColumnKind.STATE: StateDelegate,
}
_FLAG = QItemSelectionModel.SelectionFlag
_MOVE = QAbstractItemView.CursorAction


class RowTable(QTableView, Generic[Row]):
    """Rows of a RowModel; `name` is what a screen reader calls the table.

    `opened` carries the id of a row that Enter or a double click opens; `current_changed` the id
    of the row that is current for 60 ms, None when there is none. Nothing goes to the clipboard
    from here. `columns` is how its user has columns and rows.
    """

    opened = Signal(object)  # an id may be wider than Qt's int
    current_changed = Signal(object)

    def __init__(
        self,
        name: str,
        model: RowModel[Row],
        height: RowHeight = RowHeight.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._height = height
        self._announced: int | None = None
        self._kept_id: int | None = None
        self._kept_place = 0
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._announce)
        self.setAccessibleName(name)
        self._behave()
        self._paint_by_kind()
        self.setModel(model)
        self.columns = ColumnLayout(self, model.columns)
        self._sorting = SortHeader(self, model, self.columns)
        self.columns.shown.connect(self._measure)
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._take_up_place)
        self._measure()
        self._take_up_place()
        give_way()

    def current_id(self) -> int | None:
        """The id of the current row; None in an empty table."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else None

    def go_to(self, row_id: int) -> bool:
        """Make this row current and show it; False where it is not in the table."""
        row = self._rows.row_of(row_id)
        if row is None:
            return False
        self._make_current(row)
        return True

    def cut_words(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The whole text of a cell that is too narrow for it, "" where nothing is cut."""
        delegate = self.itemDelegateForIndex(index)
        if not index.isValid() or not isinstance(delegate, CellDelegate):
            return ""
        words = str(index.data() or "")
        given = index.data(Qt.ItemDataRole.FontRole)
        font = self.font() if given is None else given.resolve(self.font())
        room = delegate.words_room(self.visualRect(index), font).width()
        return words if QFontMetrics(font).horizontalAdvance(words) > room else ""

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Wait until the keys rest before telling of the row."""
        super().currentChanged(current, previous)
        self._settled.start()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """The selected row is always the current one, whatever was clicked or held."""
        del event
        return _FLAG.ClearAndSelect | _FLAG.Rows if index.isValid() else _FLAG.NoUpdate

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row."""
        last = self._rows.rowCount() - 1
        if action in {_MOVE.MoveHome, _MOVE.MoveEnd} and last >= 0:
            row = 0 if action is _MOVE.MoveHome else last
            return self._rows.index(row, max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters look for nothing: the search would read every row of the store."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and plain == Qt.KeyboardModifier.NoModifier:
            self._open(self.currentIndex())
        elif is_enter or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the row."""
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """A tip shows what was cut, and nothing else."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The focus is shown round the whole row."""
        super().paintEvent(event)
        index = self.currentIndex()
        if not self.hasFocus() or not index.isValid():
            return
        top, high = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
        wide = min(self.horizontalHeader().length(), self.viewport().width())
        painter = QPainter(self.viewport())
        painter.setPen(QColor(current_tokens().focus))
        painter.drawRect(QRect(0, top, wide - 1, high - 1))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the row."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody follows a list that cannot be seen; its desk may be closed next (a lock)."""
        super().hideEvent(event)
        self._settled.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns give way or come back."""
        super().resizeEvent(event)
        self.columns.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Another font measures everything anew."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # Before there are rows: with 100,000 of them this one call takes 3 s.
        self.verticalHeader().setMinimumSectionSize(RowHeight.COMPACT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)

    def _paint_by_kind(self) -> None:
        self.setItemDelegate(CellDelegate(self))
        for place, column in enumerate(self._rows.columns):
            if column.kind in _DELEGATES:
                self.setItemDelegateForColumn(place, _DELEGATES[column.kind](self))

    def _measure(self) -> None:
        height = self.columns.look.height or self._height
        high = max(height, self.fontMetrics().height() + 2 * _ABOVE_WORDS_PX)
        if high != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(high)
        self.columns.lay_out()

    def _keep_place(self) -> None:
        self._kept_id = self.current_id()
        self._kept_place = self.currentIndex().row() - self.verticalScrollBar().value()

    def _take_up_place(self) -> None:
        row = None if self._kept_id is None else self._rows.row_of(self._kept_id)
        self._settled.start()
        if row is None:
            if self._rows.rowCount():
                self._make_current(0)
            return
        self._make_current(row)
        self.updateGeometries()
        self.verticalScrollBar().setValue(row - self._kept_place)

    def _make_current(self, row: int) -> None:
        column = max(self.currentIndex().column(), 0)
        self.selectionModel().setCurrentIndex(
            self._rows.index(row, column), _FLAG.ClearAndSelect | _FLAG.Rows
        )

    def _announce(self) -> None:
        now = self.current_id()
        if now != self._announced:
            self._announced = now
            self.current_changed.emit(now)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._rows.id_at(index.row()))

    def _show_tip(self, at: QPoint, on_screen: QPoint) -> None:
        index = self.indexAt(at)
        words = self.cut_words(index)
        # As HTML a long tip wraps; the words themselves are never read as HTML.
        tip = f"<p>{escape(words)}</p>" if words else ""
        QToolTip.showText(on_screen, tip, self.viewport(), self.visualRect(index))

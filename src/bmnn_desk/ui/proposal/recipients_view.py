"""The table of recipients: typed into cell by cell, moved and undone by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView

from bmnn_desk.ui.proposal.recipients_model import COPIES, DELIVERY, MEMBERS, NAME
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.cell_delegate import CellDelegate
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from bmnn_desk.ui.proposal.recipients_model import RecipientsModel

_ROW_PX = 31
_SHOWN_ROWS = 3
_CHARS = {COPIES: 7, DELIVERY: 13, MEMBERS: 22}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RecipientsView(QTableView):
    """Delete removes the line, Alt+↑ and Alt+↓ move it, Ctrl+Z takes a change back.

    `paste_asked` on Ctrl+V; `line_wanted` when Enter leads back to where lines are typed.
    """

    paste_asked = Signal()
    line_wanted = Signal()

    def __init__(self, model: RecipientsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(_CellEditor(self))
        self.setAccessibleName(self.tr("Các dòng nơi nhận"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self._size_columns()
        model.edited.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that the class names; any other is the table's."""
        row = self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Undo):
            self._lines.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._lines.redo()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.remove(row)
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.line_wanted.emit()
        elif not self._moved(event, row):
            super().keyPressEvent(event)

    def remove(self, row: int) -> None:
        """Take a line out; the one that comes into its place is current."""
        column = max(self.currentIndex().column(), NAME)
        self._lines.remove(row)
        if self._lines.rowCount():
            at = min(row, self._lines.rowCount() - 1)
            self.setCurrentIndex(self._lines.index(at, column))
        else:
            self.line_wanted.emit()

    def _moved(self, event: QKeyEvent, row: int) -> bool:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        column = self.currentIndex().column()
        if self._lines.move(row, by):
            self.setCurrentIndex(self._lines.index(row + by, column))
        return True

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, chars in _CHARS.items():
            self.setColumnWidth(column, chars * self.fontMetrics().averageCharWidth() + 16)

    def _fit(self) -> None:
        """As high as its lines, so that the form has one scroll bar and not two."""
        rows = max(self._lines.rowCount(), _SHOWN_ROWS)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + rows * _ROW_PX + 2 * self.frameWidth() + 2)


class _CellEditor(CellDelegate):
    """Cells are typed into by the same line as everything else: nothing half composed is lost."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell, with a frame round it where the focus is."""
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(current_tokens().focus))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A line to type in, named after its column for screen readers."""
        line = _CellLine(parent)
        line.setAccessibleName(
            str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        )
        return line

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Put the cell's words into the line, all of them selected."""
        if isinstance(editor, LineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Hand what was typed to the model, half composed letters too."""
        if isinstance(editor, LineEdit):
            model.setData(index, editor.value())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves the cell and not the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().eventFilter(watched, event)


class _CellLine(LineEdit):
    """Enter is the delegate's: it commits once the line has seen the key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the line; every other key is the line's."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

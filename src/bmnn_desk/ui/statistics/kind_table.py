"""A table of figures: a row a kind, numbers at the right, as high as its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.reading_table import ReadingTable
from bmnn_desk.ui.widgets.row_menu import RowCommands, RowMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QTableWidgetItem

    from bmnn_desk.domain.statistics import FigureKind

_ROW_PX, _WHOLE = 24, len(SecrecyLevel) + 1


class KindTable(ReadingTable):
    """`opened(kind)` by Enter or a double click on a row.

    Its columns are what the kind is called, the three levels, their sum, and those of `more`.
    `menus` opens a row; a page adds its own commands.
    """

    opened = Signal(object)

    def __init__(self, name: str, kinds: Sequence[FigureKind], more: Sequence[str] = ()) -> None:
        self._kinds = tuple(kinds)
        headings = (
            self.tr("Số bản theo việc"),
            *(level_word(level) for level in HIGHEST_FIRST),
            self.tr("Cộng"),
            *more,
        )
        super().__init__(name, headings, 0)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setMinimumSectionSize(_ROW_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.menus = RowMenu(self, lambda: RowCommands(opens=lambda: self._open(self.currentRow())))

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        row = max(_ROW_PX, self.fontMetrics().height() + 4)
        self.verticalHeader().setDefaultSectionSize(row)
        high = self.horizontalHeader().sizeHint().height() + row * len(self._kinds) + 4
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """Every row: what is scrolled to is overlooked."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """Numbers stand at the right."""
        made = super().cell(column, text)
        if column:
            made.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if column == _WHOLE:
            bold = self.font()
            bold.setBold(True)
            made.setFont(bold)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what is behind the row."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and plain == Qt.KeyboardModifier.NoModifier:
            self._open(self.currentRow())
        elif is_enter:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens it too."""
        super().mouseDoubleClickEvent(event)
        self._open(self.rowAt(int(event.position().y())))

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._kinds):
            self.opened.emit(self._kinds[row])

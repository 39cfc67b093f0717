"""The figures of the year: a row a kind, by level, summed up, beside the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel
from bmnn_desk.domain.statistics import CAME, FigureKind, copies_by_key
from bmnn_desk.ui.statistics.figure_words import FIGURE_WORDS, count_words, more_words
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.reading_table import ReadingTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QTableWidgetItem

    from bmnn_desk.domain.packages import PackageFigure

_KINDS = tuple(FigureKind)
_ROW_PX, _WHOLE = 24, len(SecrecyLevel) + 1
# Every row on the smallest screen; larger letters are scrolled to.
_MOST_LEAST_PX = 236


class FiguresTable(ReadingTable):
    """`opened(kind)` by Enter or a double click on a row."""

    opened = Signal(object)

    def __init__(self) -> None:
        headings = (
            self.tr("Số bản"),
            *(level_word(level) for level in HIGHEST_FIRST),
            self.tr("Cộng"),
            self.tr("So năm trước"),
            self.tr("Số tài liệu"),
        )
        super().__init__(self.tr("Số liệu của năm"), headings, 0)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setMinimumSectionSize(_ROW_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_figures(
        self, figures: Sequence[PackageFigure], before: Sequence[PackageFigure] | None
    ) -> None:
        """Show a year's figures beside those of the year before; None while they are counted.

        A year before without figures says so, and nothing is compared with it.
        """
        now, then = copies_by_key(figures), copies_by_key(before or ())
        documents = {(each.level, each.kind): each.documents for each in figures}
        unknown = "" if before is None else self.tr("chưa có số liệu")
        rows = []
        for kind in _KINDS:
            counts = [now.get((level, kind.value), 0) for level in HIGHEST_FIRST]
            earlier = sum(then.get((level, kind.value), 0) for level in HIGHEST_FIRST)
            held = sum(documents.get((level, kind.value), 0) for level in HIGHEST_FIRST)
            rows.append(
                (
                    FIGURE_WORDS[kind],
                    *map(count_words, counts),
                    count_words(sum(counts)),
                    more_words(sum(counts), earlier) if before else unknown,
                    count_words(held) if kind in CAME else "",
                )
            )
        current = max(self.currentRow(), 0)
        self.show_rows(rows)
        self.setCurrentCell(current, 0)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        row = max(_ROW_PX, self.fontMetrics().height() + 4)
        self.verticalHeader().setDefaultSectionSize(row)
        high = self.horizontalHeader().sizeHint().height() + row * len(_KINDS) + 4
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """Every row, down to the closing: what is scrolled to is overlooked."""
        high = min(self.sizeHint().height(), _MOST_LEAST_PX)
        return QSize(super().minimumSizeHint().width(), high)

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
        """Enter opens the lines behind the row."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and plain == Qt.KeyboardModifier.NoModifier:
            self._open(self.currentRow())
        elif is_enter:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens them too."""
        super().mouseDoubleClickEvent(event)
        self._open(self.rowAt(int(event.position().y())))

    def _open(self, row: int) -> None:
        if 0 <= row < len(_KINDS):
            self.opened.emit(_KINDS[row])

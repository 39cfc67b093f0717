"""Copies to be ticked in a form: a table, over it what to look for where there are many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.transfers.every_button import EveryButton
from bmnn_desk.ui.transfers.ids_text import ids_from, ids_text
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.reading_table import ROW_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QFocusEvent

    from bmnn_desk.domain.secrecy import SecrecyLevel

_FRAME_PX, _MOST_ROWS, _LEAST_ROWS, _LEVEL_AT = 4, 6, 3, 1


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TickRow:
    """What a row says under the table's headings; the first of them is the copy, then its level."""

    copy: str
    level: SecrecyLevel
    more: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Under the headings."""
        return self.copy, level_word(self.level), *self.more


class CopyTicks(QWidget):
    """`edited` after every tick; `values()` are the ticked copies, in the table's order.

    Where `find(words, ticked)` is given, a line over the table looks for other rows; what is
    ticked stays in sight. `headings` are those behind the copy and its level.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        find: Callable[[str, tuple[int, ...]], Mapping[int, TickRow]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        # The label's Alt+letter reaches no widget that refuses the focus; Tab still passes by.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.filter = FilterEdit(self.tr("Tìm theo số, trích yếu, nơi nhận"))
        first = self.tr("Bản tài liệu"), self.tr("Độ mật")
        self.table = TickTable(name, (*first, *headings), wide=0)
        self.every = EveryButton(self.table)
        self._count = label("", TextPart.HINT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._top())
        column.addWidget(self.table)
        self.filter.setVisible(find is not None)
        self.filter.asked.connect(self.look)
        self.filter.list_wanted.connect(self.table.setFocus)
        self.table.ticked_changed.connect(self._tell)

    def show_copies(self, rows: Mapping[int, TickRow]) -> None:
        """Show rows by the copies' numbers; what was ticked stays so where it is still there."""
        self.table.show_ticks({copy: row.texts for copy, row in rows.items()})
        self.table.show_levels(_LEVEL_AT, {copy: row.level for copy, row in rows.items()})
        self._fit()

    def look(self, words: str) -> None:
        """Show what has these words, and what is ticked."""
        if self._find is not None:
            self.show_copies(self._find(words, self.values()))

    def values(self) -> tuple[int, ...]:
        """The copies that are ticked."""
        return self.table.ticked()

    def put(self, ids: Sequence[int]) -> None:
        """Tick exactly these, of those that are there."""
        self.table.put_ticked(ids)

    def draft_text(self) -> str:
        """What a draft keeps."""
        return ids_text(self.values())

    def put_draft_text(self, text: str) -> None:
        """Tick what a draft kept, though the list as it begins may not show it.

        What is no list of ids is a draft of another form of before: its numbers are no copies.
        """
        if text.strip() and len(ids_from(text)) < len(text.split()):
            return
        ids = ids_from(text)
        if self._find is not None:
            self.show_copies(self._find("", ids))
        self.put(ids)

    def changeEvent(self, event: QEvent) -> None:
        """The headings are as high as their letters."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus belongs to the table."""
        super().focusInEvent(event)
        self.table.setFocus()

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.filter, 1)
        row.addWidget(self.every)
        if self._find is None:
            row.addStretch(1)
        row.addWidget(self._count)
        return row

    def _fit(self) -> None:
        for table in self.findChildren(TickTable):  # none while this is being made
            shown = min(max(table.rowCount(), _LEAST_ROWS), _MOST_ROWS)
            table.ensurePolished()
            head = table.horizontalHeader().sizeHint().height()
            table.setFixedHeight(head + shown * ROW_PX + _FRAME_PX)

    def _tell(self) -> None:
        words = self.tr("Đã chọn {count:02} bản")
        self._count.setText(words.format(count=len(self.values())))
        self.edited.emit()

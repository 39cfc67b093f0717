"""Secrets of other bodies that the text uses: collapsed until there is one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.proposal.source_row import SourceRow
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.secret_list import Source
    from bmnn_desk.ui.seat import Seat


class SourcesTable(QWidget):
    """`sources()` are those begun; `edited` after every change."""

    edited = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._rows: list[SourceRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        look = ButtonLook(icon="plus", kind=ButtonKind.LINK)
        self._more = Button(self.tr("Thêm nguồn &bí mật…"), look, self.add)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def rows(self) -> tuple[SourceRow, ...]:
        """The rows shown."""
        return tuple(self._rows)

    def sources(self) -> tuple[Source, ...]:
        """What is written in rows that were begun."""
        return tuple(source for row in self._rows if (source := row.source()) is not None)

    def day_problems(self) -> tuple[str, ...]:
        """What is wrong with the days typed."""
        return tuple(filter(None, (row.day.problem() for row in self._rows)))

    def add(self) -> SourceRow:
        """Show one row more, with the focus in it."""
        row = self._new_row()
        row.number.setFocus()
        return row

    def put(self, sources: Sequence[Source]) -> None:
        """Show other sources."""
        self._clear()
        for source in sources:
            self._new_row().put(source)

    def draft_text(self) -> str:
        """What a draft keeps."""
        return json.dumps([row.texts() for row in self._rows], ensure_ascii=False)

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        if text:
            self._clear()
            for texts in json.loads(text):
                self._new_row().put_texts(texts)

    def setFocus(self, *_reason: object) -> None:
        """Into the first row, or onto the button that makes one."""
        (self._rows[0].number if self._rows else self._more).setFocus()

    def _new_row(self) -> SourceRow:
        row = SourceRow(self._seat)
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        row.edited.connect(self.edited.emit)
        row.remove_asked.connect(lambda: self._remove(row))
        return row

    def _remove(self, row: SourceRow) -> None:
        self._drop(row)
        self.setFocus()
        self.edited.emit()

    def _clear(self) -> None:
        for row in self.rows:
            self._drop(row)

    def _drop(self, row: SourceRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

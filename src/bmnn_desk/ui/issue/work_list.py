"""What will be done when the last button is pressed, part by part, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.sign import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence


class WorkState(StrEnum):
    """How far a piece of work is."""

    WAITING = "waiting"
    AT_WORK = "at_work"
    DONE = "done"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLine:
    """A piece of work, how far it is, and a word on it."""

    words: str
    state: WorkState = WorkState.WAITING
    note: str = ""


_ICONS = {
    WorkState.WAITING: "chevron-right",
    WorkState.AT_WORK: "refresh",
    WorkState.DONE: "circle-check",
    WorkState.BROKEN: "alert-circle",
}
_COLOURS = {
    WorkState.WAITING: "muted",
    WorkState.AT_WORK: "primary",
    WorkState.DONE: "ok",
    WorkState.BROKEN: "danger",
}


class WorkList(QWidget):
    """Lines with a sign before and a word behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(9)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[int, tuple[QLabel, ...]] = {}
        self._lines: tuple[WorkLine, ...] = ()

    def lines(self) -> tuple[WorkLine, ...]:
        """What is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[WorkLine]) -> None:
        """Show other lines in place of those shown; a line that stays as it is is left alone."""
        before, self._lines = self._lines, tuple(lines)
        for row, (old, new) in enumerate(zip_longest(before, self._lines)):
            if old == new:
                continue
            self._clear(row)
            if new is not None:
                self._put(row, new)

    def _clear(self, row: int) -> None:
        for old in self._labels.pop(row, ()):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _put(self, row: int, line: WorkLine) -> None:
        sign = Sign(_ICONS[line.state], _COLOURS[line.state])
        part = TextPart.STRONG if line.state is WorkState.AT_WORK else TextPart.BODY
        words, note = label(line.words, part, wraps=True), label(line.note, TextPart.MUTED)
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        self._grid.addWidget(note, row, 2)
        self._labels[row] = (sign, words, note)

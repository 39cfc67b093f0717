"""Afterwards: did all come out? A spoiled copy is named with its reason and printed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.prints import CopyPrint, PrintOutcome
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence


class OutcomePanel(QWidget):
    """A tick for each copy printed, set where it is clear and whole; a line for the reason else.

    `edited` when a tick or a reason changed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = label("", TextPart.SECTION, wraps=True)
        self._rows: dict[int, tuple[QCheckBox, LineEdit]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._question)
        column.addLayout(self._grid)

    def ask_about(self, copies: Sequence[tuple[int, str]]) -> None:
        """Ask about copies, each with its number and holder."""
        self._clear()
        words = self.tr("{count:02} bản in có rõ, đủ trang không? Bỏ dấu chọn ở bản hỏng.")
        self._question.setText(words.format(count=len(copies)))
        for row, (number, holder) in enumerate(copies):
            tick = QCheckBox(self.tr("Bản số {number:02} · {holder}").format(
                number=number, holder=holder.replace("&", "&&")
            ))  # fmt: skip
            reason = LineEdit()
            reason.setPlaceholderText(self.tr("Vì sao hỏng, ví dụ: kẹt giấy"))
            reason.setAccessibleName(self.tr("Lý do hỏng bản số {number:02}").format(number=number))
            tick.setChecked(True)
            reason.hide()
            tick.toggled.connect(lambda good, line=reason: self._show_reason(line, good=good))
            reason.edited.connect(self.edited.emit)
            self._grid.addWidget(tick, row, 0)
            self._grid.addWidget(reason, row, 1)
            self._rows[number] = (tick, reason)

    def prints(self) -> tuple[CopyPrint, ...]:
        """What is said of each copy."""
        return tuple(
            CopyPrint(
                copy_number=number,
                outcome=PrintOutcome.CAME_OUT if tick.isChecked() else PrintOutcome.SPOILED,
                pages=0,
                reason="" if tick.isChecked() else reason.value(),
            )
            for number, (tick, reason) in self._rows.items()
        )

    def without_reason(self) -> tuple[int, ...]:
        """The spoiled copies whose reason is missing."""
        return tuple(
            each.copy_number
            for each in self.prints()
            if each.outcome is PrintOutcome.SPOILED and not each.reason
        )

    def focus_reason(self, number: int) -> None:
        """Go to the line of a copy's reason."""
        self._rows[number][1].setFocus()

    def focus_first(self) -> None:
        """Go to the first tick."""
        for tick, _ in self._rows.values():
            tick.setFocus()
            return

    def _show_reason(self, line: LineEdit, *, good: bool) -> None:
        line.setVisible(not good)
        if not good:
            line.setFocus()
        self.edited.emit()

    def _clear(self) -> None:
        for pair in self._rows.values():
            for widget in pair:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {}

"""Afterwards: did all come out? A spoiled copy is named with its reason and printed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.print_run import RunAnswer
from bmnn_desk.ui.issue.stop_line import StopLine
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.print_run import SentCopy


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AskedRun:
    """The copies that went to the printer, who has each; `onto_sheets` for marks alone."""

    copies: tuple[SentCopy, ...]
    holders: Mapping[int, str]
    onto_sheets: bool = False


class OutcomePanel(QWidget):
    """A tick for each copy printed, set where it is clear and whole; a line for the reason else.

    Above them the line that says where the printer stopped. `edited` when anything changed.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = label("", TextPart.SECTION, wraps=True)
        self.stop = StopLine()
        self._rows: dict[int, tuple[QCheckBox, LineEdit]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._question)
        column.addWidget(self.stop)
        column.addLayout(self._grid)
        self.stop.edited.connect(self._show_stop)

    def ask_about(self, run: AskedRun) -> None:
        """Ask about copies, each with its number and holder; none clears the panel."""
        self._clear()
        words = self.tr("{count:02} bản in có rõ, đủ trang không? Bỏ dấu chọn ở bản hỏng.")
        self._question.setText(words.format(count=len(run.copies)))
        for row, copy in enumerate(run.copies):
            self._add(row, copy.number, run.holders.get(copy.number, ""))
        self.stop.ask_about(run.copies, onto_sheets=run.onto_sheets)

    def answer(self) -> RunAnswer:
        """What is said of the copies."""
        spoiled = {
            number: reason.value()
            for number, (tick, reason) in self._rows.items()
            if tick.isEnabled() and not tick.isChecked()
        }
        return RunAnswer(spoiled=spoiled, stop=self.stop.value(), reason=self.stop.reason())

    def without_reason(self) -> tuple[int, ...]:
        """The spoiled copies whose reason is missing."""
        return tuple(number for number, reason in self.answer().spoiled.items() if not reason)

    def problem(self) -> str:
        """What is missing before it can be recorded, and the way to it; empty where nothing is."""
        if words := self.stop.problem():
            self.stop.place.setFocus()
            return words
        if missing := self.without_reason():
            self._rows[missing[0]][1].setFocus()
            return self.tr("Ghi lý do hỏng của mỗi bản, ví dụ: kẹt giấy.")
        return ""

    def focus_first(self) -> None:
        """Go to where the printer stopped, where that is asked; else to the first tick."""
        if self.stop.tick.isChecked():
            self.stop.place.setFocus()
            return
        for tick, _ in self._rows.values():
            tick.setFocus()
            return

    def _add(self, row: int, number: int, holder: str) -> None:
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

    def _show_reason(self, line: LineEdit, *, good: bool) -> None:
        line.setVisible(not good)
        if not good:
            line.setFocus()
        self.edited.emit()

    def _show_stop(self) -> None:
        """From the copy on where it stopped there is nothing to judge."""
        stop, is_before = self.stop.value(), True
        for number, (tick, reason) in self._rows.items():
            if stop is not None and number == stop.copy:
                is_before = False
            tick.setEnabled(is_before)
            reason.setVisible(is_before and not tick.isChecked())
        self.edited.emit()

    def _clear(self) -> None:
        for pair in self._rows.values():
            for widget in pair:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {}

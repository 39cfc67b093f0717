"""What narrows the list: stage, level, whether the line stands, the book, and words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import LineState, Stage
from bmnn_desk.ui.outgoing.chips import Chips
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_chip_words, level_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.domain.outgoing_list import StageCounts
    from bmnn_desk.services.outgoing_ids import OutgoingAsked

_LEAST_LINE_PX, _MOST_LINE_PX = 180, 330
_LEVELS = sorted(SecrecyLevel, reverse=True)


class Filters(QWidget):
    """`stage_chosen()` when another list is wanted, `narrowed()` when the same one is narrowed.

    `count` says how many rows there are; it is laid out by the page.
    """

    stage_chosen = Signal()
    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = FilterEdit(self.tr("Lọc (không cần gõ dấu)"))
        self.stages: Chips[Stage] = Chips(self.tr("Bước"), tuple(Stage))
        self.levels: Chips[SecrecyLevel | None] = Chips(self.tr("Độ mật"), (None, *_LEVELS))
        self.states: ChoiceBox[LineState | None] = ChoiceBox(
            [
                (None, self.tr("Mọi tình trạng")),
                (LineState.STANDING, self.tr("Còn hiệu lực")),
                (LineState.CANCELLED, self.tr("Đã hủy số")),
            ]
        )
        self.states.setAccessibleName(self.tr("Tình trạng"))
        self.books: ChoiceBox[int | None] = ChoiceBox()
        self.books.setAccessibleName(self.tr("Sổ"))
        self.count = label("", TextPart.MUTED)
        clear = ButtonLook(icon="x", kind=ButtonKind.PLAIN)
        self.clear_button = Button(self.tr("Xóa &lọc"), clear, self.clear)
        self._lay()
        self._words = ""
        self.line.asked.connect(self._take_words)
        self.stages.chosen.connect(self.stage_chosen.emit)
        for signal in (self.levels.chosen, self.states.edited, self.books.edited):
            signal.connect(self._narrow)
        self._show_clear()

    def narrow(self, asked: OutgoingAsked) -> OutgoingAsked:
        """What was asked, narrowed as chosen here."""
        level, state = self.levels.value(), self.states.value()
        issued = self.stages.value() is Stage.ISSUED
        return replace(
            asked,
            stage=self.stages.value(),
            book=self.books.value(),
            words=self._words,
            levels=frozenset() if level is None else frozenset({level}),
            states=frozenset({state}) if issued and state is not None else frozenset(),
        )

    def active(self) -> tuple[str, ...]:
        """What narrows the list now, in words; the book is none of it."""
        level, state = self.levels.value(), self.states.value()
        found = [f"«{self._words}»"] if self._words else []
        if level is not None:
            found.append(level_word(level))
        if state is not None and self.stages.value() is Stage.ISSUED:
            found.append(self.states.currentText())
        return tuple(found)

    def clear(self) -> None:
        """Let the whole list be shown again; the focus stays in the window."""
        self.blockSignals(True)
        self.line.clear()
        self._words = ""
        self.levels.put(None)
        self.states.put(None)
        self.blockSignals(False)
        self._narrow()

    def show_counts(self, counts: StageCounts) -> None:
        """Say on each chip how many there are."""
        totals = {
            Stage.TO_SIGN: counts.to_sign,
            Stage.TO_NUMBER: counts.to_number,
            Stage.ISSUED: counts.issued,
            Stage.OVERDUE: counts.overdue,
        }
        words = {
            Stage.TO_SIGN: self.tr("&Chờ ký"),
            Stage.TO_NUMBER: self.tr("Chờ cấp &số"),
            Stage.ISSUED: self.tr("Đã &phát hành"),
            Stage.OVERDUE: self.tr("&Quá hạn"),
        }
        self.stages.show_words({key: f"{words[key]} ({totals[key]})" for key in Stage})
        whole = sum(counts.by_level.values())
        self.levels.show_words(
            {
                None: f"{self.tr('Tất cả')} ({whole})",
                **{
                    level: f"{level_chip_words(level)} ({counts.by_level[level]})"
                    for level in _LEVELS
                },
            }
        )

    def show_books(self, books: Sequence[BookEntry], year: int) -> None:
        """Offer the registers where there are several; this year's is chosen at first."""
        words = self.tr("Sổ năm {year}")
        offers = [(book.book, words.format(year=book.year)) for book in books]
        first = self.books.value() is None
        self.books.offer(offers)
        if first:
            of_year = next((book.book for book in books if book.year == year), None)
            self.books.blockSignals(True)
            if of_year is not None:
                self.books.put(of_year)
            self.books.blockSignals(False)
        self.show_stage()

    def show_stage(self) -> None:
        """Show what can narrow this stage."""
        issued = self.stages.value() is Stage.ISSUED
        self.states.setVisible(issued)
        self.books.setVisible(issued and self.books.count() > 1)
        self._show_clear()

    def _take_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._narrow()

    def _narrow(self) -> None:
        self._show_clear()
        self.narrowed.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(bool(self.active()))

    def _lay(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        self.line.setMinimumWidth(_LEAST_LINE_PX)
        self.line.setMaximumWidth(_MOST_LINE_PX)
        first.addWidget(self.stages)
        first.addStretch(1)
        first.addWidget(self.line, 2)
        second.addWidget(self.levels)
        second.addWidget(self.states)
        second.addWidget(self.books)
        second.addWidget(self.clear_button)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)

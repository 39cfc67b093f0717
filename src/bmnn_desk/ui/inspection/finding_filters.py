"""What narrows the findings: chips of their weight, a box of books, a line of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.ui.inspection.finding_words import BOOK_WORDS
from bmnn_desk.ui.inspection.found_cases import Wanted, Weight
from bmnn_desk.ui.outgoing.chips import Chips
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.filter_edit import FilterEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

_EVERY, _NO_BOOK = "", "none"
_LEAST_LINE_PX, _MOST_LINE_PX, _BOOK_LETTERS = 150, 330, 13


class FindingFilters(QWidget):
    """`changed()` when something narrows otherwise; `list_wanted()` by Enter in the line."""

    changed = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weights: Chips[Weight] = Chips(self.tr("Mức của lỗi"), tuple(Weight), wrap=True)
        self.books: ChoiceBox[str] = ChoiceBox(
            (
                (_EVERY, self.tr("Mọi sổ")),
                *((book.value, BOOK_WORDS[book]) for book in _ORDER),
                (_NO_BOOK, BOOK_WORDS[None]),
            )
        )
        self.books.setAccessibleName(self.tr("Sổ có lỗi"))
        self.books.setMinimumContentsLength(_BOOK_LETTERS)
        self.line = FilterEdit(self.tr("Lọc lỗi (Ctrl+F)"))
        self.line.setMinimumWidth(_LEAST_LINE_PX)
        self.line.setMaximumWidth(_MOST_LINE_PX)
        self.show_counts(dict.fromkeys(Weight, 0))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.weights)
        row.addWidget(self.books)
        row.addStretch(1)
        row.addWidget(self.line, 2)
        self.weights.chosen.connect(self.changed.emit)
        self.books.edited.connect(self.changed.emit)
        self.line.asked.connect(lambda _words: self.changed.emit())
        self.line.list_wanted.connect(self.list_wanted.emit)

    def wanted(self, source: int, year: int) -> Wanted:
        """What is wanted, of a source and a year."""
        chosen = self.books.value() or _EVERY
        return Wanted(
            words=self.line.value(),
            weight=self.weights.value(),
            has_book=chosen != _EVERY,
            book=OldBook(chosen) if chosen not in {_EVERY, _NO_BOOK} else None,
            source=source,
            year=year,
        )

    def is_active(self) -> bool:
        """Whether anything narrows."""
        return bool(
            self.line.value() or self.books.value() or self.weights.value() is not Weight.ALL
        )

    def clear(self) -> None:
        """Narrow by nothing, without telling."""
        before = self.blockSignals(True)
        self.weights.put(Weight.ALL)
        self.books.put(_EVERY)
        self.line.clear()
        self.blockSignals(before)

    def show_counts(self, counts: Mapping[Weight, int]) -> None:
        """Say on the chips how many findings each leaves."""
        words = {
            Weight.ALL: self.tr("Tất cả"),
            Weight.BLOCK: self.tr("Vi phạm"),
            Weight.WARN: self.tr("Cần lưu ý"),
            Weight.EXCUSED: self.tr("Trường hợp khác"),
        }
        self.weights.show_words(
            {weight: f"{said} ({dotted(counts[weight])})" for weight, said in words.items()}
        )


_ORDER = (
    OldBook.SLIPS,
    OldBook.OUTGOING,
    OldBook.INCOMING,
    OldBook.TRANSFERS,
    OldBook.COPYING,
)

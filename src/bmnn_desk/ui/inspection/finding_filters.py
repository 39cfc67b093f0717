"""What narrows the findings: chips of their weight, a box of books, a line of words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.ui.inspection.finding_words import BOOK_WORDS
from bmnn_desk.ui.inspection.found_cases import Wanted, Weight
from bmnn_desk.ui.outgoing.chips import Chips
from bmnn_desk.ui.widgets.active_filters import ActiveFilter, ActiveFilters, typed_filter
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.filter_edit import FilterEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

_EVERY, _NO_BOOK = "", "none"
_LEAST_LINE_PX, _MOST_LINE_PX, _BOOK_LETTERS = 140, 330, 10


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
        self.line = FilterEdit(self.tr("Lọc (Ctrl+F)"))
        self.line.setMinimumWidth(_LEAST_LINE_PX)
        self.line.setMaximumWidth(_MOST_LINE_PX)
        self.narrowing = ActiveFilters(self._clear_and_tell)
        self.show_counts(dict.fromkeys(Weight, 0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.narrowing)
        row.addWidget(self.weights)
        row.addWidget(self.books)
        row.addStretch(1)
        row.addWidget(self.line, 2)
        self.weights.chosen.connect(self.changed.emit)
        self.books.edited.connect(self.changed.emit)
        self.line.asked.connect(lambda _words: self.changed.emit())
        self.line.list_wanted.connect(self.list_wanted.emit)
        self.narrowing.left.connect(self.list_wanted.emit)

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
        return bool(self.filters())

    def filters(self) -> tuple[ActiveFilter, ...]:
        """What narrows, each with what takes it away alone."""
        found = list(typed_filter(self.line, self.changed.emit))
        weight = self.weights.value()
        if weight is not Weight.ALL:
            found.append(ActiveFilter(words=_weight_words()[weight], drop=self._drop_weight))
        if self.books.value():
            drop = partial(self.books.put, _EVERY)
            found.append(ActiveFilter(words=self.books.currentText(), drop=drop))
        return tuple(found)

    def clear(self) -> None:
        """Narrow by nothing, without telling."""
        before = self.blockSignals(True)
        self.weights.put(Weight.ALL)
        self.books.put(_EVERY)
        self.line.clear()
        self.blockSignals(before)

    def show_counts(self, counts: Mapping[Weight, int]) -> None:
        """Say on the chips how many findings each leaves, and what narrows them."""
        words = _weight_words().items()
        self.weights.show_words(
            {weight: f"{said} ({dotted(counts[weight])})" for weight, said in words}
        )
        self.narrowing.show_filters(self.filters())

    def _drop_weight(self) -> None:
        self.weights.put(Weight.ALL)
        self.changed.emit()

    def _clear_and_tell(self) -> None:
        self.clear()
        self.changed.emit()


def _weight_words() -> Mapping[Weight, str]:
    return {
        Weight.ALL: _tr("Tất cả"),
        Weight.BLOCK: _tr("Vi phạm"),
        Weight.WARN: _tr("Cần lưu ý"),
        Weight.EXCUSED: _tr("Trường hợp khác"),
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate("finding_filters", words)


_ORDER = (
    OldBook.SLIPS,
    OldBook.OUTGOING,
    OldBook.INCOMING,
    OldBook.TRANSFERS,
    OldBook.COPYING,
)

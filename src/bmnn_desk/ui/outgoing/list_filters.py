"""What narrows a register's list whatever it is of: level, the book, and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel
from bmnn_desk.ui.outgoing.chips import Chips, chosen_filter
from bmnn_desk.ui.widgets.active_filters import ActiveFilter, ActiveFilters
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.filter_edit import FilterEdit, filter_row
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.level_words import level_chip_words, level_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.office_entries import BookEntry

_LEAST_LINE_PX = 180


class ListFilters(QWidget):
    """`narrowed()` when the same list is narrowed; a register's own filters come in by `lay`.

    `words` is what was typed, `count` says how many rows there are; it is laid out by the page.
    """

    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = FilterEdit(self.tr("Lọc (Ctrl+F)"))
        self.levels: Chips[SecrecyLevel | None] = Chips(self.tr("Độ mật"), (None, *HIGHEST_FIRST))
        self.books: ChoiceBox[int | None] = ChoiceBox()
        self.books.setAccessibleName(self.tr("Sổ"))
        self.count = label("", TextPart.MUTED)
        self.narrowing = ActiveFilters(self.clear, self.tr("Xóa &lọc"))
        self.clear_button = self.narrowing.clear_button
        self.narrowing.left.connect(self.line.list_wanted.emit)
        self._offered: tuple[BookEntry, ...] = ()
        self.words = ""
        self.line.asked.connect(self._take_words)
        self.levels.chosen.connect(self.tell_narrowed)

    def lay(self, parts: QWidget, *others: QWidget) -> None:
        """Lay out `parts` beside the words, and `others` between level and book."""
        second = QHBoxLayout()
        second.setSpacing(8)
        for widget in (self.levels, *others, self.books):
            second.addWidget(widget)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(filter_row(parts, self.line, _LEAST_LINE_PX))
        column.addLayout(second)
        column.addWidget(self.narrowing)
        self.show_clear()

    @property
    def book(self) -> BookEntry | None:
        """The register whose lines are listed; None where there is none."""
        chosen = self.books.value()
        return next((book for book in self._offered if book.book == chosen), None)

    def is_untouched(self) -> bool:
        """Whether no register of any year ever had a line, a cancelled one either."""
        return not any(book.lines for book in self._offered)

    def chosen_levels(self) -> frozenset[SecrecyLevel]:
        """The level the list is narrowed to; none where it is not."""
        level = self.levels.value()
        return frozenset() if level is None else frozenset({level})

    def active(self) -> tuple[str, ...]:
        """What narrows the list now, in words; the book is none of it."""
        return tuple(each.words for each in self.filters())

    def filters(self) -> tuple[ActiveFilter, ...]:
        """The same, each with what takes it away."""
        typed = ActiveFilter(words=f"«{self.words}»", drop=self._drop_words)
        levels = chosen_filter(self.levels, level_word, self.tell_narrowed)
        return (typed, *levels) if self.words else levels

    def reset(self) -> None:
        """Narrow by nothing; nobody is told yet."""
        self.line.clear()
        self.words = ""
        self.levels.put(None)

    def clear(self) -> None:
        """Let the whole list be shown again; the focus stays in the window."""
        self.blockSignals(True)
        self.reset()
        self.blockSignals(False)
        self.tell_narrowed()

    def show_levels(self, every: str, by_level: Mapping[SecrecyLevel, int]) -> None:
        """Say on each level's chip how many there are; `every` is the word of the first."""
        self.levels.show_words(
            {
                None: f"{every} ({sum(by_level.values())})",
                **{
                    level: f"{level_chip_words(level)} ({by_level[level]})"
                    for level in HIGHEST_FIRST
                },
            }
        )

    def offer_books(self, books: Sequence[BookEntry], year: int) -> None:
        """Offer the registers; this year's is chosen at first."""
        words = self.tr("Sổ năm {year}")
        is_first, self._offered = self.books.value() is None, tuple(books)
        self.books.offer([(book.book, words.format(year=book.year)) for book in books])
        of_year = next((book.book for book in books if book.year == year), None)
        if is_first and of_year is not None:
            self.books.blockSignals(True)
            self.books.put(of_year)
            self.books.blockSignals(False)

    def show_clear(self) -> None:
        """Offer to clear where something narrows the list."""
        self.narrowing.show_filters(self.filters())

    def tell_narrowed(self) -> None:
        """Something else narrows the list."""
        # Only then: who takes the last filter away by key goes into the list as it is now.
        self.narrowed.emit()
        self.show_clear()

    def _drop_words(self) -> None:
        self.line.clear()
        self._take_words("")

    def _take_words(self, words: str) -> None:
        if words != self.words:
            self.words = words
            self.tell_narrowed()

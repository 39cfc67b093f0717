"""What narrows the list of incoming documents: part, level, the book, and words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from bmnn_desk.domain.incoming_list import IncomingPart
from bmnn_desk.ui.outgoing.chips import Chips
from bmnn_desk.ui.outgoing.list_filters import ListFilters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.incoming_list import IncomingCounts
    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.services.incoming_ids import IncomingAsked


class IncomingFilters(ListFilters):
    """`part_chosen()` when another part or book is wanted."""

    part_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: Chips[IncomingPart] = Chips(self.tr("Phần của sổ đến"), tuple(IncomingPart))
        self.parts.chosen.connect(self.part_chosen.emit)
        self.books.edited.connect(self.part_chosen.emit)
        self.lay(self.parts)

    def narrow(self, asked: IncomingAsked) -> IncomingAsked:
        """What was asked, narrowed as chosen here."""
        return replace(
            asked,
            part=self.parts.value(),
            book=self.books.value(),
            words=self.words,
            levels=self.chosen_levels(),
        )

    def shows_all(self) -> bool:
        """Whether the part is the whole register."""
        return self.parts.value() is IncomingPart.ALL

    def show_all(self) -> None:
        """Narrow by nothing, the whole register: the page reads anew."""
        self.reset()
        self.parts.put(IncomingPart.ALL)
        self.show_clear()

    def show_counts(self, counts: IncomingCounts) -> None:
        """Say on each chip how many there are."""
        words = {
            IncomingPart.ALL: self.tr("Tất &cả"),
            IncomingPart.TO_RETURN: self.tr("Phải t&rả lại"),
            IncomingPart.IRREGULAR: self.tr("Có &bất thường"),
        }
        self.parts.show_words(
            {part: f"{words[part]} ({counts.by_part[part]})" for part in IncomingPart}
        )
        self.show_levels(self.tr("Mọi độ mật"), counts.by_level)

    def show_books(self, books: Sequence[BookEntry], year: int) -> None:
        """Offer the registers where there are several; this year's is chosen at first."""
        self.offer_books(books, year)
        self.books.setVisible(self.books.count() > 1)

"""What narrows the list: stage, level, whether the line stands, the book, and words."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from bmnn_desk.domain.stages import LineState, Stage
from bmnn_desk.ui.outgoing.chips import Chips
from bmnn_desk.ui.outgoing.list_filters import ListFilters
from bmnn_desk.ui.widgets.active_filters import ActiveFilter
from bmnn_desk.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.domain.outgoing_list import StageCounts
    from bmnn_desk.services.outgoing_ids import OutgoingAsked


class Filters(ListFilters):
    """`stage_chosen()` when another list is wanted."""

    stage_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stages: Chips[Stage] = Chips(self.tr("Bước"), tuple(Stage))
        self.states: ChoiceBox[LineState | None] = ChoiceBox(
            [
                (None, self.tr("Mọi tình trạng")),
                (LineState.STANDING, self.tr("Còn hiệu lực")),
                (LineState.CANCELLED, self.tr("Đã hủy số")),
            ]
        )
        self.states.setAccessibleName(self.tr("Tình trạng"))
        self._stands = 0
        self.stages.chosen.connect(self.stage_chosen.emit)
        self.states.edited.connect(self.tell_narrowed)
        self.books.edited.connect(self.tell_narrowed)
        self.lay(self.stages, self.states)

    def narrow(self, asked: OutgoingAsked) -> OutgoingAsked:
        """What was asked, narrowed as chosen here."""
        state = self.states.value()
        issued = self.stages.value() is Stage.ISSUED
        return replace(
            asked,
            stage=self.stages.value(),
            book=self.books.value(),
            words=self.words,
            levels=self.chosen_levels(),
            states=frozenset({state}) if issued and state is not None else frozenset(),
        )

    def is_untouched(self) -> bool:
        """Whether no document stands in a stage either."""
        return not self._stands and super().is_untouched()

    def filters(self) -> tuple[ActiveFilter, ...]:
        """What narrows the list now; the book is none of it."""
        found = super().filters()
        if self.states.value() is None or self.stages.value() is not Stage.ISSUED:
            return found
        # The box tells by itself that another state is chosen.
        drop = partial(self.states.put, None)
        return (*found, ActiveFilter(words=self.states.currentText(), drop=drop))

    def reset(self) -> None:
        """Narrow by nothing, nor by whether a line stands."""
        super().reset()
        self.states.put(None)

    def show_counts(self, counts: StageCounts) -> None:
        """Say on each chip how many there are."""
        totals = {
            Stage.TO_SIGN: counts.to_sign,
            Stage.TO_NUMBER: counts.to_number,
            Stage.ISSUED: counts.issued,
            Stage.OVERDUE: counts.overdue,
        }
        self._stands = sum(totals.values())
        words = {
            Stage.TO_SIGN: self.tr("&Chờ ký"),
            Stage.TO_NUMBER: self.tr("Chờ cấp &số"),
            Stage.ISSUED: self.tr("Đã &phát hành"),
            Stage.OVERDUE: self.tr("&Quá hạn"),
        }
        self.stages.show_words({key: f"{words[key]} ({totals[key]})" for key in Stage})
        self.show_levels(self.tr("Tất cả"), counts.by_level)

    def show_books(self, books: Sequence[BookEntry], year: int) -> None:
        """Offer the registers where there are several; this year's is chosen at first."""
        self.offer_books(books, year)
        self.show_stage()

    def show_stage(self) -> None:
        """Show what can narrow this stage."""
        issued = self.stages.value() is Stage.ISSUED
        self.states.setVisible(issued)
        self.books.setVisible(issued and self.books.count() > 1)
        self.show_clear()

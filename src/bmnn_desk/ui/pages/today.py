"""Việc hôm nay: what is late, due today, coming or missing; how safe all is, and the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.today.due_part import due_part
from bmnn_desk.ui.today.due_source import DueSource
from bmnn_desk.ui.today.safety_card import SafetyCard
from bmnn_desk.ui.today.today_pane import TodayPane
from bmnn_desk.ui.today.year_card import READS, YearCard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat


class TodayPage(ListedPage):
    """`pressing` is how much is late or due today, for the navigation.

    `year` is None for who may not read the statistics.
    """

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        self._source = DueSource(seat)
        super().__init__(seat, (due_part(seat, self._source),), "", parent)

    @property
    def pressing(self) -> int:
        """How much is late or due today."""
        return self._source.pressing

    def made_pane(self) -> TodayPane:
        """The pane with the cards of this page."""
        self.year = YearCard(self.seat) if self.seat.may_read(*READS) else None
        self.safety = SafetyCard(self.seat)
        cards = (self.safety,) if self.year is None else (self.year, self.safety)
        for card in cards:
            card.wanted.connect(self.line_wanted.emit)
        return TodayPane(cards)

    def look_again(self) -> None:
        """The card tells at once that a cable was plugged in, or that a backup was made."""
        self.safety.refresh()

    def come(self) -> None:
        """All that waits: what was looked for before would hide what is new."""
        self.put_narrowed()

    def refresh(self) -> None:
        """Read what waits anew, and say of how much."""
        super().refresh()
        self.safety.refresh()
        if self.year is not None:
            self.year.refresh()
        words = self.tr("Ngày {day} · {count} việc, {pressing} việc quá hạn hoặc đến hạn hôm nay")
        self.subtitled.emit(
            words.format(
                day=short_day(self.seat.today()),
                count=self._source.count(),
                pressing=self.pressing,
            )
        )
        self.waiting.emit(self.pressing)

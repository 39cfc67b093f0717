"""A form about copies in hand: one that is chosen in a list, and what may go along with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.custody.custody_sources import copies_with, holding_of
from bmnn_desk.ui.custody.custody_words import where_words, which_words
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copy_moves import CopyMove, HoldingRow
    from bmnn_desk.domain.destruction import DestructionKind
    from bmnn_desk.ui.seat import Seat


class CopiesSheet(SecondedSheet):
    """About the copy `subject`; with it are offered those that `move` can be done with.

    The same document's copies come first, then those of the same holder at the same place; the
    subject alone is ticked. Without a `move` any copy in hand is offered.
    """

    def __init__(
        self,
        seat: Seat,
        subject: int,
        words: tuple[str, str],
        move: CopyMove | DestructionKind | None,
    ) -> None:
        self.row = holding_of(seat, subject)
        title, save = words
        about = " · ".join(filter(None, (which_words(self.row), where_words(self.row))))
        super().__init__(seat, subject, SheetWords(title=title, subtitle=about, save=save))
        self.level.show_level(self.row.level)
        offered = [
            row
            for row in copies_with(seat, self.row)
            if row.id == subject or move is None or row.state in move.begins_at
        ]
        self.copies: TickGroup[int] = TickGroup((row.id, self._words(row)) for row in offered)
        self.copies.boxes[subject].setChecked(True)
        self.day = ActDay(seat.today)
        self.panel.add(
            "copies", FieldLook(words=self.tr("&Bản tài liệu"), required=True), self.copies
        )

    def add_day(self, words: str) -> None:
        """The field of the act's day."""
        self.panel.add("day", FieldLook(words=words, required=True), self.day)

    def wrong(self, examples: Mapping[str, str]) -> dict[str, str]:
        """What is missing of these fields, no copy ticked, a day that cannot be."""
        return super().wrong({"copies": self.tr("ít nhất một bản"), **examples})

    def ticked(self) -> tuple[int, ...]:
        """The copies that the act is about."""
        return tuple(sorted(self.copies.values()))

    def _words(self, row: HoldingRow) -> str:
        where = where_words(row)
        return f"{which_words(row)} ({where})" if where else which_words(row)

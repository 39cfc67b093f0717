"""A form about copies in hand: one that is chosen in a list, and what may go along with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.custody.custody_sources import IN_HAND, copies_to_move, holding_of
from bmnn_desk.ui.custody.custody_words import where_words, which_words
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks, TickRow
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copy_moves import CopyMove, HoldingRow
    from bmnn_desk.domain.destruction import DestructionKind
    from bmnn_desk.ui.seat import Seat


class CopiesSheet(SecondedSheet):
    """About the copy `subject`; with it are offered those that `move` can be done with.

    The same document's copies come first, then the newest of all others; a line over them looks
    for more. The subject alone is ticked. Without a `move` any copy in hand is offered.
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
        self._states = IN_HAND if move is None else move.begins_at
        self.copies = CopyTicks(
            self.tr("Bản tài liệu"), (self.tr("Người giữ, nơi để"),), self._find
        )
        # The letter is a field's; Ctrl+A does it in the table.
        self.copies.every.give_letter_up()
        self.copies.show_copies(self._find("", (subject,)))
        self.copies.put((subject,))
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

    def _find(self, words: str, also: tuple[int, ...]) -> Mapping[int, TickRow]:
        found = copies_to_move(self.seat, self.row.item, self._states, words, also)
        fits = (row for row in found if row.id == self.subject or row.state in self._states)
        return {row.id: self._tick_row(row) for row in fits}

    def _tick_row(self, row: HoldingRow) -> TickRow:
        waits = self.tr("chờ tiêu hủy") if row.proposed else ""
        where = " · ".join(filter(None, (where_words(row), waits)))
        return TickRow(copy=which_words(row), level=row.level, more=(where,))

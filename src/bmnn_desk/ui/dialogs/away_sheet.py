"""A form about copies that are away: which of them, on which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.small_sheet import SmallSheet
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.dialogs.small_sheet import SheetWords
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks


class AwaySheet(SmallSheet):
    """`copies` are what is ticked, `day` is the act's; a form adds its own fields."""

    def __init__(self, seat: Seat, subject: int, words: SheetWords, copies: CopyTicks) -> None:
        super().__init__(seat, subject, words)
        self.day, self.copies = ActDay(seat.today), copies

    def add_copies(self, words: str) -> None:
        """The field of the copies; its words with a mnemonic."""
        self.panel.add("copies", FieldLook(words=words, required=True), self.copies)

    def add_day(self, words: str) -> None:
        """The field of the act's day."""
        self.panel.add("day", FieldLook(words=words, required=True), self.day)

    def wrong(self, examples: Mapping[str, str]) -> dict[str, str]:
        """What is missing of these fields, no copy ticked, a day that cannot be."""
        found = super().wrong(examples)
        if "copies" in self.panel.keys() and not self.copies.values():  # noqa: SIM118
            found["copies"] = self.tr("Chưa chọn bản nào. Bấm phím cách để chọn từng bản.")
        return found

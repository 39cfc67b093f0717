"""A form whose warnings are shown before its act; a second key accepts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Severity
from bmnn_desk.errors import DeskError
from bmnn_desk.ui.dialogs.small_sheet import SmallSheet
from bmnn_desk.ui.warned_once import WarnedOnce

if TYPE_CHECKING:
    from collections.abc import Collection

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.ui.dialogs.small_sheet import SheetWords
    from bmnn_desk.ui.seat import Seat


class WarnedSheet(SmallSheet):
    """A form says in `broken` which rules it would break; what blocks is left to the act."""

    def __init__(self, seat: Seat, subject: int, words: SheetWords) -> None:
        super().__init__(seat, subject, words)
        self.warned = WarnedOnce(self.findings, self)
        self.show_before(self.warned.banner)

    def broken(self) -> Collection[Rule]:
        """Blocks and warnings, as the act would find them; asked only where no field is wrong.

        Raises:
            DeskError: it cannot be done on that day, or a read went wrong.
        """
        return ()

    def forward(self) -> None:
        """Show what is warned of, or do it."""
        self.save.setFocus()
        if not self.errors():
            try:
                rules = self.broken()
            except DeskError as error:
                self.refuse(error)
                return
            blocks = any(rule.severity is Severity.BLOCK for rule in rules)
            if not blocks and self.warned.stops(rules):
                return
        super().forward()

"""The button over rows to be ticked: all of them, or none once all are; it tells which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.widgets.buttons import Button, ButtonLook

if TYPE_CHECKING:
    from bmnn_desk.ui.transfers.tick_table import TickTable

_TIP = "Ctrl+A"


class EveryButton(Button):
    """Ticks every row of the table; once all are ticked it unticks them, which no key does."""

    def __init__(self, table: TickTable) -> None:
        self._table, self._has_letter = table, True
        super().__init__("", ButtonLook(icon="checklist", tip=_TIP), table.toggle_all)
        table.ticked_changed.connect(self.follow)
        self.follow()

    def give_letter_up(self) -> None:
        """Its Alt+letter is a field's on this sheet."""
        self._has_letter = False
        self.follow()

    def follow(self) -> None:
        """Say what a press does now."""
        every = self._table.has_all
        words = self.tr("Bỏ &chọn tất cả") if every else self.tr("&Chọn tất cả")
        self.setText(words if self._has_letter else words.replace("&", ""))
        self.setToolTip("" if every else _TIP)

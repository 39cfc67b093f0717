"""A form about copies that are kept here: they are looked for, and ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.dialogs.away_sheet import AwaySheet
from bmnn_desk.ui.taking_out.choice_rows import kept_rows
from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks

if TYPE_CHECKING:
    from bmnn_desk.ui.dialogs.small_sheet import SheetWords
    from bmnn_desk.ui.seat import Seat


class KeptSheet(AwaySheet):
    """`subject` is a copy that is ticked at first, 0 for none."""

    def __init__(self, seat: Seat, subject: int, words: SheetWords) -> None:
        find = kept_rows(seat)
        ticks = CopyTicks(_tr("Bản đang giữ"), (_tr("Người giữ"),), find)
        super().__init__(seat, subject, words, ticks)
        ticks.show_copies(find("", (subject,) if subject else ()))
        ticks.put((subject,))


def _tr(words: str) -> str:
    return QCoreApplication.translate("KeptSheet", words)

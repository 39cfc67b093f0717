"""Giải mật, tiêu hủy: terms, what is decided of them, who is told; how secrets end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.destruction.destruction_part import destruction_part
from bmnn_desk.ui.destruction.destruction_source import DestructionSource
from bmnn_desk.ui.endings.change_part import change_part
from bmnn_desk.ui.endings.change_source import ChangeSource
from bmnn_desk.ui.endings.term_part import term_part
from bmnn_desk.ui.endings.term_source import TermSource
from bmnn_desk.ui.listed.listed_page import ListedPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat


class EndingsPage(ListedPage):
    """Every document's term, and every decision about one."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        parts = (
            term_part(TermSource(seat)),
            change_part(seat, ChangeSource(seat)),
            destruction_part(DestructionSource(seat)),
        )
        said = self.tr("Thời hạn bảo vệ, gia hạn, điều chỉnh độ mật, giải mật, tiêu hủy")
        super().__init__(seat, parts, said, parent)

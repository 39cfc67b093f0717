"""A page that shows its seat to what is done on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.pages.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat


class SeatedPage(Page):
    """A page with its `seat`; acts print through it and open their sheets over it."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seat = seat

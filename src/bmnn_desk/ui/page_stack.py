"""The pages of the main window, each made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from bmnn_desk.ui.giving_way import give_way, polish
from bmnn_desk.ui.places import page_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat


class PageStack(QStackedWidget):
    """`made` are the pages so far; `begin(key, page)` is called once with each, before it shows."""

    def __init__(self, seat: Seat, begin: Callable[[str, Page], object]) -> None:
        super().__init__()
        self._seat, self._begin = seat, begin
        self.made: dict[str, Page] = {}

    def page(self, key: str) -> Page:
        """The page of that key, made now where it was not; it does not show yet."""
        if key in self.made:
            return self.made[key]
        page = page_of(key, self._seat, self)
        if key in self.made:  # somebody went there while this one gave way
            page.deleteLater()
            return self.made[key]
        self._begin(key, page)
        self.made[key] = page
        self.addWidget(page)
        give_way()
        polish(page)
        return page

    def bring(self, page: Page) -> None:
        """Show a page that was made."""
        self.setCurrentWidget(page)
        give_way()

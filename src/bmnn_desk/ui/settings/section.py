"""A part of the settings page: cards one under the other, that scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.settings.list_place import ListPlace, NoneYet
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowMenu, commands_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.settings.list_table import ListTable
    from bmnn_desk.ui.widgets.buttons import Button

_WIDTH_EM = 130


class Section(QWidget):
    """Cards go into `body`; `sheet_wanted(sheet)` opens a form over the page."""

    sheet_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = Fitted()
        held = QWidget()
        held.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_EM)
        self.body = QVBoxLayout(held)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        across = self._across = QHBoxLayout(inner)
        across.setContentsMargins(14, 0, 16, 0)
        across.addWidget(held, 1000)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner))

    def stand_alone(self) -> None:
        """Nothing stands at its left: the cards keep the middle, as on the pages before."""
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.insertStretch(0, 1)

    def show_now(self) -> None:
        """Show what the store holds now."""

    def half(self, field: QWidget) -> QHBoxLayout:
        """A short field with free room behind it.

        A largest width would not do: its hint would want the height of the whole width.
        """
        row = QHBoxLayout()
        row.addWidget(field, 1)
        row.addStretch(1)
        return row

    def listed(self, table: ListTable, none: NoneYet, of_row: Sequence[Button] = ()) -> ListPlace:
        """A list with its menu: buttons about its current row, and the one that adds to it."""
        of_page = () if none.offers is None else (none.offers,)
        place = ListPlace(table, none)
        RowMenu(table, lambda: commands_of(None, of_row, of_page))
        PlaceMenu(place.empty, lambda: commands_of(None, (), of_page))
        return place

    def card(self, heading: str, button: QWidget | None = None) -> Card:
        """One more card, with a button at the right of its heading."""
        made = Card()
        head = QHBoxLayout()
        head.addWidget(label(heading, TextPart.SECTION), 1)
        if button is not None:
            head.addWidget(button)
        made.body.addLayout(head)
        return made

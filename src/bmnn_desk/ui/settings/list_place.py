"""The place of a list on a card: the list, or why it is empty and the way on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.outgoing.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.ui.settings.list_table import ListTable
    from bmnn_desk.ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneYet:
    """What stands in place of an empty list: an icon, a sentence, the button that adds to it."""

    icon: str
    words: str
    offers: Button | None = field(default=None, repr=False)


class ListPlace(QWidget):
    """Shows the table while it has rows; without one the sentence, and the button if it is there.

    The button is offered in the same words, and pressed by the one in the sentence's place.
    """

    def __init__(self, table: ListTable, none: NoneYet) -> None:
        super().__init__()
        self._table, self._none = table, none
        self.empty = EmptyState(tight=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table)
        column.addWidget(self.empty)
        self.say_none()
        rows = table.model()
        for changed in (rows.rowsInserted, rows.rowsRemoved, rows.modelReset):
            changed.connect(self._show)
        self._show()

    def say_none(self) -> None:
        """An empty list has nothing in it yet."""
        button = self._none.offers
        if button is None or not _is_offered(button):
            self.empty.say(self._none.icon, self._none.words, "", self._table.setFocus)
        else:
            words = button.text().replace("&", "")
            self.empty.say(self._none.icon, self._none.words, words, button.click)

    def put_none(self, none: NoneYet) -> None:
        """From now on an empty list says this."""
        self._none = none
        self.say_none()

    def say_not_found(self, active: Sequence[str], clear: Callable[[], object]) -> None:
        """An empty list is narrowed to nothing; `clear` lets it be whole again."""
        self.empty.say_not_found(active, clear)

    def _show(self) -> None:
        has_rows = self._table.rowCount() > 0
        if not has_rows and self._table.isVisibleTo(self):
            self.say_none()
        self._table.setVisible(has_rows)
        self.empty.setVisible(not has_rows)


def _is_offered(button: Button) -> bool:
    """Whether the page has it: a button that was never shown yet is not one that was taken away."""
    taken = button.isHidden() and button.testAttribute(
        Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    )
    return not taken

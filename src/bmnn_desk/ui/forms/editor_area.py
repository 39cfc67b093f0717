"""The editor under the list of a form's values: it scrolls where the list needs the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout

from bmnn_desk.ui.widgets.card import Card, let_scroll
from bmnn_desk.ui.widgets.fitted import Fitted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.forms.values_list import ValueRow
    from bmnn_desk.ui.journal.held_list import HeldList

_LEAST_PX = 96


class EditorArea(QScrollArea):
    """As high as `card` where there is room, else it scrolls; put the editors into `card.body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card()
        self._inner = Fitted()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        let_scroll(self, self._inner)
        self.setMinimumHeight(_LEAST_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._inner.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """What the card needs at the width it has."""
        layout, wide = self._inner.layout(), max(self.width(), 1)
        high = 0 if layout is None else layout.totalHeightForWidth(wide)
        needed = max(high, self._inner.sizeHint().height()) + 2 * self.frameWidth()
        return QSize(wide, max(needed, _LEAST_PX))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that grew or shrank asks for another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def bring(self, field: QWidget) -> None:
        """Scroll to a field, though a sentence has just made the card higher."""
        self._inner.updateGeometry()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(field, 0, 4)


def least_height(values: HeldList[ValueRow], rows: int) -> int:
    """The height of a list that shows so many whole rows, with its filter and its heads."""
    table, layout = values.table, values.layout()
    around = 0 if layout is None else layout.contentsMargins().top() + layout.spacing()
    return (
        around
        + values.filter.sizeHint().height()
        + table.horizontalHeader().sizeHint().height()
        + rows * table.verticalHeader().defaultSectionSize()
        + 2 * table.frameWidth()
    )

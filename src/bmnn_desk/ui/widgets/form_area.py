"""The card of a sheet's form, at the left of an area that scrolls down to a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QScrollArea

from bmnn_desk.ui.widgets.card import Card, let_scroll
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.follow_focus import FollowFocus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FORM_EM = 110
_MOST = 1000


class FormArea(QScrollArea):
    """Put the form's parts into `card.body`; whatever takes the focus comes into sight."""

    def __init__(self) -> None:
        super().__init__()
        self.card = Card()
        self._measure()
        self._inner = Fitted()
        across = self._across = QGridLayout(self._inner)
        across.setContentsMargins(0, 0, 0, 0)
        across.setColumnStretch(0, 1000)
        across.setColumnStretch(1, 1)
        across.setRowStretch(1, 1)
        across.addWidget(self.card, 0, 0)
        let_scroll(self, self._inner)
        FollowFocus(self)

    def fill_with(self, part: QWidget | QLayout) -> None:
        """Let the card take the whole height, and `part` what the others leave, as far as it may.

        What is left then stays empty at the end of the card.
        """
        self._across.setRowStretch(0, _MOST)
        self.card.body.addStretch(1)
        if isinstance(part, QLayout):
            self.card.body.setStretchFactor(part, _MOST)
        else:
            self.card.body.setStretchFactor(part, _MOST)

    def changeEvent(self, event: QEvent) -> None:
        """The card keeps its width in letters where these are made larger or smaller."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def bring(self, field: QWidget) -> None:
        """Scroll to a field, though the summary above has just pushed it down."""
        self._inner.updateGeometry()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(field)

    def to_top(self) -> None:
        """Scroll to where mishaps are told."""
        self.verticalScrollBar().setValue(0)

    def _measure(self) -> None:
        self.card.setMaximumWidth(self.fontMetrics().averageCharWidth() * FORM_EM)

"""A white box with a heading, and the scroll area that pages put their columns in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bmnn_desk.ui.giving_way import give_way
from bmnn_desk.ui.widgets.labels import TextPart, label


class Card(QFrame):
    """Put widgets into `body`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.setSpacing(9)
        if heading:
            self.body.addWidget(label(heading, TextPart.SECTION))


def scrolled(inner: QWidget) -> QScrollArea:
    """An area that scrolls down where `inner` is higher than the window."""
    area = QScrollArea()
    let_scroll(area, inner)
    return area


def let_scroll(area: QScrollArea, inner: QWidget) -> None:
    """Put `inner` into an area that scrolls down only."""
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner.setObjectName(inner.objectName() or "scrolled")
    give_way()
    area.setWidget(inner)
    give_way()

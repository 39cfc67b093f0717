"""The column beside a step: scrolls down, and is as wide as its words need at their size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget


class SideArea(QScrollArea):
    """At least so many pixels wide; at large letters as many as nothing is cut with."""

    def __init__(self, inner: QWidget, least_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner, self._least_px = inner, least_px
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(least_px)
        inner.setObjectName("scrolled")
        self.setWidget(inner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the width when what is inside wants another size."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inner:
            wanted = self._inner.minimumSizeHint().width()
            wanted += self.verticalScrollBar().sizeHint().width()
            self.setFixedWidth(max(self._least_px, wanted))
        return done

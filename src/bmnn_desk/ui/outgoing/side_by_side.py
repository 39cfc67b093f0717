"""A page with its pane: beside it where the window is wide, over the list where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDE_PX, _WIDEST_PANE_PX = 1300, 450


class SideBySide(QWidget):
    """F4 shows and hides the pane; below 1300 px of window it lies over `over` (ux d5).

    A pane that grows with large letters wants a window wider by as much: the list keeps its room.

    `shown()` when it comes; `left()` when the keys are to go back to the list. Esc leaves the
    pane, and puts it away where it lies over the list.
    """

    shown = Signal()
    left = Signal()

    def __init__(
        self, main: QWidget, pane: QWidget, over: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._main, self._pane, self._covered = main, pane, over
        self._is_wide = True
        self._wanted, self._over = True, False
        over.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(main, 1)
        self._row.addWidget(pane)
        listen_for({"Esc": self.put_away}, pane)

    @property
    def is_shown(self) -> bool:
        """Whether the pane can be seen."""
        return self._wanted if self._is_wide else self._over

    def toggle(self) -> None:
        """Show the pane, or hide it; both widths remember for themselves."""
        self._show(shown=not self.is_shown)

    def show_pane(self) -> None:
        """Show the pane."""
        self._show(shown=True)

    def put_away(self) -> None:
        """Hide a pane that lies over the list; one beside it stays, the list gets the keys."""
        if not self._is_wide:
            self._show(shown=False)
        self.left.emit()

    def minimumSizeHint(self) -> QSize:
        """The list's alone: before the window is that small the pane has gone."""
        return self._main.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go beside or over."""
        super().resizeEvent(event)
        more = max(0, self._pane.width() - _WIDEST_PANE_PX)
        is_wide = self.window().width() >= _WIDE_PX + more
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            if is_wide:
                self._row.addWidget(self._pane)
            else:
                self._row.removeWidget(self._pane)
                self._over = False
            self._pane.setVisible(self.is_shown)
            if self.is_shown:
                self.shown.emit()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the pane lies over."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, *, shown: bool) -> None:
        focus = QApplication.focusWidget()
        had_keys = focus is not None and self._pane.isAncestorOf(focus)
        if self._is_wide:
            self._wanted = shown
        else:
            self._over = shown
        self._pane.setVisible(shown)
        self._place()
        if shown:
            self.shown.emit()
        elif had_keys:
            self.left.emit()

    def _place(self) -> None:
        if self._is_wide:
            return
        wide = self._pane.width()
        top = self._covered.mapTo(self, QPoint()).y()
        self._pane.setGeometry(self.width() - wide, top, wide, self._covered.height())
        self._pane.raise_()
        # Opaque, which the stylesheet takes back: what lies under it is not seen.
        self._pane.setAutoFillBackground(True)

"""A line with suggestions under it; nothing is ever completed inside the line (ux 0.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from bmnn_desk.ui.proposal.suggestion import ROLE, SuggestionDelegate, item_of
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QListWidgetItem, QWidget

    from bmnn_desk.ui.proposal.suggestion import Suggestion

_SHOWN_ROWS = 6
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_SHOWN_ROWS,
    Qt.Key.Key_PageDown: _SHOWN_ROWS,
}


class SuggestLine(LineEdit):
    """`taken(key)` when a suggestion is chosen by Enter or mouse; ↓ opens the list, Esc shuts it.

    `find` gives the suggestions for what is typed. The list lies over the window and never has
    the focus. `refused(suggestion)` when one was chosen that cannot be taken: the list stays.
    """

    taken = Signal(object)
    refused = Signal(object)

    def __init__(
        self, find: Callable[[str], Sequence[Suggestion]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._list: QListWidget | None = None
        self.textEdited.connect(lambda _text: self._suggest())

    @property
    def is_open(self) -> bool:
        """True while suggestions are shown."""
        return self._list is not None and self._list.isVisible()

    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is shown now."""
        if self._list is None or not self.is_open:
            return ()
        return tuple(self._list.item(row).data(ROLE) for row in range(self._list.count()))

    def highlighted(self) -> Suggestion | None:
        """The suggestion that Enter takes."""
        item = self._list.currentItem() if self._list is not None and self.is_open else None
        return None if item is None else item.data(ROLE)

    def shut(self) -> None:
        """Hide the suggestions."""
        if self._list is not None:
            self._list.hide()

    def event(self, event: QEvent) -> bool:
        """Esc shuts the list before it can shut the window."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.is_open
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shuts the open list, Enter takes from it; arrows walk it or open it."""
        if self.is_open and event.key() == Qt.Key.Key_Escape:
            self.shut()
        elif self.is_open and event.key() in _ENTER and self.highlighted() is not None:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                super().keyPressEvent(event)
            else:
                self._take()
        elif event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Shut the list when the focus goes."""
        self.shut()
        super().focusOutEvent(event)

    def _suggest(self) -> None:
        self._show(self._find(self.value()) if self.value() else ())

    def _step(self, by: int) -> None:
        if not self.is_open:
            self._show(self._find(self.value()))
            return
        if self._list is None:
            return
        last = self._list.count() - 1
        self._list.setCurrentRow(min(max(self._list.currentRow() + by, 0), last))

    def _show(self, found: Sequence[Suggestion]) -> None:
        shown = self._overlay()
        shown.clear()
        for suggestion in found:
            shown.addItem(item_of(suggestion))
        if not found:
            shown.hide()
            return
        shown.setCurrentRow(0)
        self._place(shown)
        shown.show()
        shown.raise_()

    def _place(self, shown: QListWidget) -> None:
        rows = min(shown.count(), _SHOWN_ROWS)
        high = sum(shown.sizeHintForRow(row) for row in range(rows)) + 2 * shown.frameWidth() + 2
        over = self.window()
        below = self.mapTo(over, QPoint(0, self.height() + 1))
        if below.y() + high > over.height():
            above = self.mapTo(over, QPoint(0, -high - 1))
            below = above if above.y() >= 0 else below
        shown.setGeometry(below.x(), below.y(), self.width(), high)

    def _place_again(self) -> None:
        if self._list is not None and self.is_open:
            self._place(self._list)

    def _overlay(self) -> QListWidget:
        # A line may come into another window after it was made.
        if self._list is None or self._list.parentWidget() is not self.window():
            self._list = QListWidget(self.window())
            self._list.setItemDelegate(SuggestionDelegate(self._list))
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setAccessibleName(self.tr("Gợi ý"))
            self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            self._list.hide()
            self._list.itemClicked.connect(self._click)
            self.destroyed.connect(self._list.deleteLater)
        return self._list

    def _click(self, item: QListWidgetItem) -> None:
        if self._list is not None:
            self._list.setCurrentItem(item)
            self._take()

    def _take(self) -> None:
        chosen = self.highlighted()
        if chosen is not None and chosen.refused:
            self.refused.emit(chosen)
            # What is said of it may move the line.
            QTimer.singleShot(0, self, self._place_again)
            return
        self.shut()
        if chosen is not None:
            self.taken.emit(chosen.key)

"""What stands in place of an empty list: an icon, one sentence, one button (ux c10).

A second, quieter one is there only where a page offers something else beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.wrapped_height import wrapped_least

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_ICON_PX, _LEAST_PX = 40, 320


class EmptyState(QFrame):
    """Says why nothing is here, and offers the way on; `tight` where it stands among others."""

    def __init__(self, parent: QWidget | None = None, *, tight: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._name = "inbox"
        self._do: Callable[[], object] = _nothing
        self._do_other: Callable[[], object] = _nothing
        self._icon = QLabel()
        self._icon.setFixedSize(_ICON_PX, _ICON_PX)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = label("", TextPart.MUTED, wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setMinimumWidth(_LEAST_PX)
        self.button = Button("", ButtonLook(), self._go_on)
        look = ButtonLook(kind=ButtonKind.LINK)
        self.other = Button("", look, self._go_other)
        self.other.hide()
        column = QVBoxLayout(self)
        around, between = (10, 6) if tight else (24, 12)
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(between)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        for button in (self.button, self.other):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @property
    def words(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def say(self, name: str, words: str, offer: str, do: Callable[[], object]) -> None:
        """Show an icon, a sentence, and a button with the words `offer`; none where empty."""
        self._name, self._do = name, do
        self._words.setText(words)
        self.setAccessibleName(words)
        self.button.setText(offer)
        self.button.setVisible(bool(offer))
        self._show_icon()

    def say_other(self, offer: str, do: Callable[[], object]) -> None:
        """Offer something else under the button, until this is said anew; nothing where empty."""
        self._do_other = do
        self.other.setText(offer)
        self.other.setVisible(bool(offer))

    def say_not_found(self, active: Sequence[str], clear: Callable[[], object]) -> None:
        """Say what was looked for and what else narrows the list, and offer to `clear` it.

        `active` are the words of the filters, those that were typed in «».
        """
        typed = ", ".join(each for each in active if each.startswith("«"))
        others = ", ".join(each for each in active if not each.startswith("«"))
        words = self.tr("Không có kết quả. Bấm Xóa lọc để xem tất cả{filters}.")
        if typed:
            words = self.tr("Không có kết quả cho {typed}. Thử bớt từ, hoặc bấm Xóa lọc{filters}.")
        also = self.tr(" (đang lọc: {others})").format(others=others) if others else ""
        said = words.format(typed=typed, filters=also)
        self.say_other("", _nothing)
        self.say("search", said, self.tr("Xóa lọc"), clear)

    def minimumSizeHint(self) -> QSize:
        """The room for its words at its width; none while the list is there in its place."""
        hint = super().minimumSizeHint()
        if self.isHidden():
            return QSize(hint.width(), 0)
        return wrapped_least(self, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width the words take another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_icon()

    def _go_on(self) -> None:
        self._do()

    def _go_other(self) -> None:
        self._do_other()

    def _show_icon(self) -> None:
        tinted = icon(self._name, current_tokens().muted)
        self._icon.setPixmap(tinted.pixmap(_ICON_PX, _ICON_PX))


def _nothing() -> None:
    return None

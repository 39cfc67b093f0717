"""The navigation at the left: words and icons, or icons alone where the window is narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bmnn_desk.ui.giving_way import give_way
from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.press_button import PressButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

_WIDE_PX, _NARROW_PX, _ICON_PX = 206, 60, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page in the navigation: its key, words, icon, and the digit of Ctrl+digit if any.

    `keys` is another shortcut, as Qt writes it, for a page without a digit. `reads` is what the
    page shows: who may not read it has no such page.
    """

    key: str
    words: str
    icon: str
    digit: int | None = None
    keys: str = ""
    at_bottom: bool = False
    reads: Callable[..., object] | None = None

    @property
    def shortcut(self) -> str:
        """What leads to the page, as Qt writes it; empty where nothing does."""
        return f"Ctrl+{self.digit}" if self.digit else self.keys


class Nav(QWidget):
    """`chosen(key)` when a page is pressed."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nav")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._places = tuple(places)
        self._counts: dict[str, int] = {}
        self._narrow = False
        self._group = QButtonGroup(self)
        self._buttons: dict[str, PressButton] = {}
        for place in places:
            self._buttons[place.key] = self._button(place)
            give_way()
        self._name = label(self.tr("Quản lý BMNN"), TextPart.SECTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 10)
        column.setSpacing(1)
        column.addLayout(self._head())
        column.addSpacing(6)
        for place in places:
            if not place.at_bottom:
                column.addWidget(self._buttons[place.key])
        column.addStretch(1)
        for place in places:
            if place.at_bottom:
                column.addWidget(self._buttons[place.key])
        self.show_narrow(narrow=False)

    def show_current(self, key: str) -> None:
        """Mark a page as the one shown."""
        self._buttons[key].setChecked(True)

    def show_count(self, key: str, count: int) -> None:
        """Say behind a page's words how much waits there."""
        self._counts[key] = count
        self._word(key)
        self._fit()

    def show_narrow(self, *, narrow: bool) -> None:
        """Icons alone, or with their words."""
        self._narrow = narrow
        self._name.setVisible(not narrow)
        for key in self._buttons:
            self._word(key)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """The letters have their size by now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as the longest words need, were their page the one shown."""
        wide = max(_WIDE_PX, *map(_room_of, self._buttons.values()))
        self.setFixedWidth(_NARROW_PX if self._narrow else wide)

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(icon("shield-lock", current_tokens().nav_mark).pixmap(24, 24))
        row = QHBoxLayout()
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(mark)
        row.addWidget(self._name, 1)
        return row

    def _button(self, place: Place) -> PressButton:
        button = PressButton()
        button.setCheckable(True)
        button.setIcon(icon(place.icon, current_tokens().nav_text))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        # On the smallest screen the rows give way: every page is to be seen.
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._group.addButton(button)
        button.clicked.connect(lambda _checked: self.chosen.emit(place.key))
        return button

    def _word(self, key: str) -> None:
        place = next(place for place in self._places if place.key == key)
        count = self._counts.get(key, 0)
        words = f"{place.words}  ({count})" if count else place.words
        keys = f" ({place.shortcut})" if place.shortcut else ""
        button = self._buttons[key]
        button.setText("" if self._narrow else f"  {words}")
        button.setToolTip(f"{words}{keys}")
        button.setAccessibleName(f"{words}{keys}" if self._narrow else words)


def _room_of(button: PressButton) -> int:
    """What a button needs in pixels, in the heavier letters of the page that is shown."""
    heavy = QFont(button.font())
    heavy.setWeight(QFont.Weight.DemiBold)
    words = button.text()
    beside = button.sizeHint().width() - button.fontMetrics().horizontalAdvance(words)
    return beside + QFontMetrics(heavy).horizontalAdvance(words)

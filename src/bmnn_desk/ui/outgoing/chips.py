"""Chips in a row, one of them chosen; arrows go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLayout, QWidget

from bmnn_desk.ui.widgets.active_filters import ActiveFilter
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Value = TypeVar("Value")
_AROUND_PX = 28


class Chips(QWidget, Generic[Value]):
    """`chosen()` when the user takes another; `put` tells nobody.

    Chips that `wrap` go on in a second line where the first has no room for all of them.
    """

    chosen = Signal()

    def __init__(
        self,
        name: str,
        values: Sequence[Value],
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = tuple(values)
        self._group = QButtonGroup(self)
        self._buttons: list[Button] = []
        row: QLayout = FlowLayout(self) if wrap else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place in range(len(self._values)):
            button = Button("", ButtonLook(kind=ButtonKind.CHIP))
            button.setCheckable(True)
            self._group.addButton(button, place)
            self._buttons.append(button)
            row.addWidget(button)
        self._buttons[0].setChecked(True)
        self._told = 0
        self._group.idToggled.connect(self._tell)

    def value(self) -> Value:
        """The chosen value."""
        return self._values[self._group.checkedId()]

    def put(self, value: Value) -> None:
        """Choose a value."""
        place = self._values.index(value)
        self._told = place
        self._buttons[place].setChecked(True)

    def step(self, by: int) -> None:
        """Choose the chip so many places on, round and round; who listens is told."""
        place = (self._group.checkedId() + by) % len(self._values)
        self._buttons[place].setChecked(True)

    def button(self, value: Value) -> Button:
        """The chip of a value."""
        return self._buttons[self._values.index(value)]

    def show_words(self, words: Mapping[Value, str]) -> None:
        """Show other words on the chips."""
        for value, said in words.items():
            button = self.button(value)
            button.setText(said)
            # The chosen chip is bold, which its size hint does not know of.
            bold = QFont(button.font())
            bold.setWeight(QFont.Weight.DemiBold)
            wide = QFontMetrics(bold).horizontalAdvance(said.replace("&", ""))
            button.setMinimumWidth(wide + _AROUND_PX)

    def _tell(self, place: int, checked: bool) -> None:
        if checked and place != self._told:
            self._told = place
            self.chosen.emit()


def chosen_filter(
    chips: Chips[Value | None], words: Callable[[Value], str], then: Callable[[], object]
) -> tuple[ActiveFilter, ...]:
    """The chosen value as what narrows a list, none for the chip that stands for all of it.

    `then` narrows anew once that chip is chosen again.
    """
    value = chips.value()
    if value is None:
        return ()

    def drop() -> None:
        """Choose all of it."""
        chips.put(None)
        then()

    return (ActiveFilter(words=words(value), drop=drop),)


def step_keys(chips: Chips[Value], then: Callable[[], object]) -> dict[str, Callable[[], object]]:
    """The keys that choose the next chip and the one before; `then` puts the focus."""

    def step(by: int) -> None:
        """Go so many chips on."""
        chips.step(by)
        then()

    return {"Ctrl+PgDown": lambda: step(1), "Ctrl+PgUp": lambda: step(-1)}

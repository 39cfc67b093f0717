"""One of a few ways, each with what it means; the arrows move, what is chosen counts at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Sequence

Way = TypeVar("Way")
_INDENT_PX = 29


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[Way]):
    """A way, its words, and the sentence that says what it means."""

    value: Way
    words: str
    meaning: str = ""


class OneOf(QWidget, Generic[Way]):
    """`name` is what the choice is about; `chosen(value)` when the user chooses."""

    chosen = Signal(object)

    def __init__(
        self, name: str, choices: Sequence[Choice[Way]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[Way, QRadioButton] = {}
        self._error = label("", TextPart.ERROR, wraps=True)
        self._error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for choice in choices:
            button = self._button(name, choice)
            column.addWidget(button)
            if choice.meaning:
                meaning = label(choice.meaning, TextPart.HINT, wraps=True)
                meaning.setContentsMargins(_INDENT_PX, 0, 0, 6)
                column.addWidget(meaning)
        column.addWidget(self._error)
        column.addStretch(1)

    @property
    def error(self) -> str:
        """The sentence shown under the choice, empty where nothing is wrong."""
        return "" if self._error.isHidden() else self._error.text()

    def value(self) -> Way | None:
        """What is chosen."""
        return next((way for way, each in self._buttons.items() if each.isChecked()), None)

    def put(self, value: Way) -> None:
        """Show a choice, telling nobody."""
        self._buttons[value].setChecked(True)

    def button(self, value: Way) -> QRadioButton:
        """The button of a way."""
        return self._buttons[value]

    def show_error(self, sentence: str) -> None:
        """Show why a choice was refused; an empty sentence takes it away."""
        self._error.setText(f"⚠ {sentence}" if sentence else "")
        self._error.setVisible(bool(sentence))

    def _button(self, name: str, choice: Choice[Way]) -> QRadioButton:
        button = QRadioButton(choice.words)
        button.setAccessibleName(f"{name}: {choice.words}")
        button.setAccessibleDescription(choice.meaning)
        self._group.addButton(button)
        self._buttons[choice.value] = button
        button.clicked.connect(lambda _checked: self.chosen.emit(choice.value))
        return button

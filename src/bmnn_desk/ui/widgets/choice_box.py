"""A box to choose one of a few; it is never typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from bmnn_desk.ui.widgets.alt_letter import is_alt_letter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

Chosen = TypeVar("Chosen")


class ChoiceBox(QComboBox, Generic[Chosen]):
    """Values with their words; `value()` is the chosen one, `edited` tells of another."""

    edited = Signal()

    def __init__(
        self, choices: Iterable[tuple[Chosen, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[Chosen] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(choices)
        self.currentIndexChanged.connect(lambda _index: self.edited.emit())

    def offer(self, choices: Iterable[tuple[Chosen, str]]) -> None:
        """Offer other values; what was chosen stays chosen where it is still there."""
        before = self.value()
        was = self.blockSignals(True)
        self.clear()
        self._values = []
        for value, words in choices:
            self._values.append(value)
            self.addItem(words)
        self.blockSignals(was)
        if before is not None and before in self._values:
            self.setCurrentIndex(self._values.index(before))

    def value(self) -> Chosen | None:
        """The chosen value; None where there is nothing to choose from."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def put(self, value: Chosen) -> None:
        """Choose a value; one that is not offered changes nothing."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def words_of(self, value: Chosen) -> str:
        """The words of a value; empty where it is not offered."""
        return self.itemText(self._values.index(value)) if value in self._values else ""

    def draft_text(self) -> str:
        """What a draft keeps: the words chosen."""
        return self.currentText()

    def put_draft_text(self, text: str) -> None:
        """Choose by words; words that are no longer offered change nothing."""
        index = self.findText(text)
        if index >= 0:
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on to the next field; Alt+Down opens the list."""
        if is_alt_letter(event):
            event.ignore()
            return
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

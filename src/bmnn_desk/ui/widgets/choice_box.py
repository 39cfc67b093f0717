"""A box to choose one of a few; it is never typed into."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QComboBox

from bmnn_desk.domain.numbers import fold
from bmnn_desk.ui.widgets.alt_letter import is_alt_letter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

Chosen = TypeVar("Chosen")
_PAUSE_S = 1.0
_WITH_LETTERS = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}


class ChoiceBox(QComboBox, Generic[Chosen]):
    """Values with their words; `value()` is the chosen one, `edited` tells of another."""

    edited = Signal()

    def __init__(
        self, choices: Iterable[tuple[Chosen, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[Chosen] = []
        self._typed, self._typed_at = "", 0.0
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

    def offer_more(self, choices: Iterable[tuple[Chosen, str]], *, choose_new: bool = True) -> None:
        """Offer what there is by now, and choose the first that was not offered before.

        Where nothing is new, or it shall not be chosen, what was chosen stays chosen.
        """
        known, before = tuple(self._values), self.value()
        was = self.blockSignals(True)
        self.offer(choices)
        new = next((value for value in self._values if value not in known), None)
        if new is not None and choose_new:
            self.put(new)
        self.blockSignals(was)
        # Told once, also where the first of an empty list was chosen without a word.
        if self.value() != before:
            self.edited.emit()

    def showPopup(self) -> None:
        """The list that drops down has the name of its box, for who hears it."""
        view = self.view()
        # Not before: to make a list that nobody opens is the dearest thing of a window.
        view.installEventFilter(self)
        told = QAccessible.queryAccessibleInterface(self)
        if told is not None:
            view.setAccessibleName(told.text(QAccessible.Text.Name))
        super().showPopup()

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
        if self._is_searching(event):
            row = self._found(event.text(), self.currentIndex())
            if row is not None and row != self.currentIndex():
                self.setCurrentIndex(row)
                self.activated.emit(row)  # as Qt's own search does
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters look in the open list as they do in the box."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            view = self.view()
            if watched is view and self._is_searching(event):
                row = self._found(event.text(), view.currentIndex().row())
                if row is not None:
                    view.setCurrentIndex(self.model().index(row, self.modelColumn()))
                return True
        return super().eventFilter(watched, event)

    def _is_searching(self, event: QKeyEvent) -> bool:
        """Whether a key is a letter of words looked for; a space only among others."""
        if time.monotonic() - self._typed_at > _PAUSE_S:
            self._typed = ""
        letter = event.text()
        is_letter = letter.isprintable() and letter != "" and event.modifiers() in _WITH_LETTERS
        return is_letter and (letter != " " or self._typed != "")

    def _found(self, letter: str, current: int) -> int | None:
        """The next row whose words begin with what was typed, marks or not; Qt's wants the marks.

        The same letter again goes on to the next one.
        """
        self._typed, self._typed_at = self._typed + fold(letter), time.monotonic()
        is_one = len(set(self._typed)) == 1
        sought = self._typed[:1] if is_one else self._typed
        count, begin = self.count(), max(current, 0) + is_one
        rows = ((begin + step) % count for step in range(count))
        return next((row for row in rows if self._begins(row, sought)), None)

    def _begins(self, row: int, sought: str) -> bool:
        """A code before the words may be typed, or the words: C or M for "C · Mật"."""
        words = fold(self.itemText(row)).lstrip("( ")
        return words.startswith(sought) or words.partition(" · ")[2].startswith(sought)

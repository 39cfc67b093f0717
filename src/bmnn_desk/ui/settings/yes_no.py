"""A tick with what it means; what is ticked counts at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.labels import TextPart, label

_INDENT_PX = 30


class YesNo(QWidget):
    """`chosen(bool)` when the user ticks it, or takes the tick away."""

    chosen = Signal(bool)

    def __init__(self, words: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(words)
        self.box.setAccessibleDescription(meaning)
        self._error = label("", TextPart.ERROR, wraps=True)
        self._error.hide()
        said = label(meaning, TextPart.HINT, wraps=True)
        said.setContentsMargins(_INDENT_PX, 0, 0, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.box)
        column.addWidget(said)
        column.addWidget(self._error)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(lambda yes: self.chosen.emit(yes))  # noqa: PLW0108  a signal counts

    @property
    def error(self) -> str:
        """The sentence shown under the tick, empty where nothing is wrong."""
        return "" if self._error.isHidden() else self._error.text()

    def put(self, *, yes: bool) -> None:
        """Show it ticked or not, telling nobody."""
        self.box.setChecked(yes)

    def show_error(self, sentence: str) -> None:
        """Show why it was refused; an empty sentence takes it away."""
        self._error.setText(f"⚠ {sentence}" if sentence else "")
        self._error.setVisible(bool(sentence))

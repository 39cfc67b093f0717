"""Several ticks that make one field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent

Ticked = TypeVar("Ticked")
_BETWEEN = "\x1f"


class TickGroup(QWidget, Generic[Ticked]):
    """`values()` are those ticked; `edited` after every tick."""

    edited = Signal()

    def __init__(
        self, choices: Iterable[tuple[Ticked, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # The label's Alt+letter reaches no widget that refuses the focus; Tab still passes by.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.boxes: dict[Ticked, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for value, words in choices:
            box = QCheckBox(words)
            box.toggled.connect(lambda _checked: self.edited.emit())
            column.addWidget(box)
            self.boxes[value] = box

    def values(self) -> frozenset[Ticked]:
        """What is ticked."""
        return frozenset(value for value, box in self.boxes.items() if box.isChecked())

    def draft_text(self) -> str:
        """What a draft keeps: the values ticked, for two may be called the same."""
        return _BETWEEN.join(str(value) for value, box in self.boxes.items() if box.isChecked())

    def put_draft_text(self, text: str) -> None:
        """Tick by values."""
        ticked = text.split(_BETWEEN)
        for value, box in self.boxes.items():
            box.setChecked(str(value) in ticked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus belongs to the first tick; the letter of a single one sets it, or takes it."""
        super().focusInEvent(event)
        first = next(iter(self.boxes.values()), None)
        if first is None:
            return
        first.setFocus()
        if event.reason() is Qt.FocusReason.ShortcutFocusReason and len(self.boxes) == 1:
            first.toggle()

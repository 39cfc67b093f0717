"""The roles of an account as ticks, each with what it may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.settings.role_words import ROLE_MEANINGS, ROLE_WORDS
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent

    from bmnn_desk.domain.office import Role

_INDENT_PX = 30
_COLUMNS = 2


class RoleTicks(QWidget):
    """`values()` are the roles ticked; `edited` after every tick."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        # The label's Alt+letter reaches no widget that refuses the focus; Tab still passes by.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.boxes: dict[Role, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        for at, (role, words) in enumerate(ROLE_WORDS.items()):
            grid.addLayout(self._tick(role, words), at // _COLUMNS, at % _COLUMNS)

    def values(self) -> frozenset[Role]:
        """What is ticked."""
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())

    def put(self, roles: Iterable[Role]) -> None:
        """Tick these and no others."""
        held = frozenset(roles)
        for role, box in self.boxes.items():
            box.setChecked(role in held)

    def draft_text(self) -> str:
        """What a draft would keep: the roles ticked."""
        return ",".join(sorted(self.values()))

    def put_draft_text(self, text: str) -> None:
        """Tick what a draft kept."""
        for role, box in self.boxes.items():
            box.setChecked(role.value in text.split(","))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus belongs to the first tick."""
        super().focusInEvent(event)
        next(iter(self.boxes.values())).setFocus()

    def _tick(self, role: Role, words: str) -> QVBoxLayout:
        box = QCheckBox(words)
        box.setAccessibleDescription(ROLE_MEANINGS[role])
        box.toggled.connect(lambda _checked: self.edited.emit())
        self.boxes[role] = box
        meaning = label(ROLE_MEANINGS[role], TextPart.HINT, wraps=True)
        meaning.setContentsMargins(_INDENT_PX, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(box)
        column.addWidget(meaning)
        return column

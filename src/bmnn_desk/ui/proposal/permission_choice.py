"""Whether the text may be copied: not answered, yes, no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class PermissionChoice(QWidget):
    """Two answers, none chosen at first: the law wants one, and no default may give it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.yes = _Answer(self.tr("Được &phép sao, chụp"))
        self.no = _Answer(self.tr("&Không được phép sao, chụp"))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        for button in (self.yes, self.no):
            self._group.addButton(button)
            row.addWidget(button)
            button.toggled.connect(lambda _checked: self.edited.emit())
        row.addStretch(1)
        # A box of radios has no focus of its own; it passes a mnemonic's on to the first.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def value(self) -> bool | None:
        """The answer, None where there is none yet."""
        if self.yes.isChecked():
            return True
        return False if self.no.isChecked() else None

    def put(self, answer: bool | None) -> None:
        """Show an answer, or none."""
        self._group.setExclusive(False)
        self.yes.setChecked(answer is True)
        self.no.setChecked(answer is False)
        self._group.setExclusive(True)

    def draft_text(self) -> str:
        """What a draft keeps."""
        return {True: "yes", False: "no", None: ""}[self.value()]

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        self.put({"yes": True, "no": False}.get(text))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Lead the focus on to the chosen answer, or to the first of both."""
        super().focusInEvent(event)
        (self.no if self.no.isChecked() else self.yes).setFocus()


class _Answer(QRadioButton):
    """Enter leads on to the next field, as everywhere in a form."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on; any other key is the button's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

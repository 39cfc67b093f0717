"""A box for a length in millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox

from bmnn_desk.ui.issue.framed_mark import SNAP_MM
from bmnn_desk.ui.widgets.inset_spin import inset

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QValidator
    from PySide6.QtWidgets import QWidget


class MmBox(QDoubleSpinBox):
    """Steps of half a millimetre; what is typed counts once it is complete."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(1)
        self.setSingleStep(SNAP_MM)
        self.setSuffix(self.tr(" mm"))
        self.setKeyboardTracking(False)  # "120" is not a 1, then a 12
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inset(self)

    def show_mm(self, mm: float, farthest: float) -> None:
        """Show a length between 0 and the farthest, telling nobody."""
        self.blockSignals(True)
        self.setRange(0.0, farthest)
        self.setValue(mm)
        self.blockSignals(False)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Both 12,5 and 12.5 are meant as typed; Qt would drop the stranger sign: 125."""
        for sign in ",.":
            text = text.replace(sign, self.locale().decimalPoint())
        return super().validate(text, pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on to the next field."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        super().keyPressEvent(event)
        if enter and plain == Qt.KeyboardModifier.NoModifier:
            self.focusNextChild()

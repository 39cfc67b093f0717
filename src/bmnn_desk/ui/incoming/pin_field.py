"""A field with a pin: what is pinned stays for the next record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.field import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from bmnn_desk.ui.widgets.field import FieldLook


class PinField(Field):
    """`pin` stands behind the editor, outside the chain of Tab; F7 presses it from the field."""

    def __init__(self, look: FieldLook, editor: QWidget, parent: QWidget | None = None) -> None:
        words = look.words.replace("&", "")
        tip = self.tr("Ghim ô {field} cho lần nhập sau (F7)").format(field=words)
        self.pin = Button("", ButtonLook(icon="pin", kind=ButtonKind.PLAIN, tip=tip))
        super().__init__(look, editor, parent)
        self.pin.setCheckable(True)
        self.pin.setFocusPolicy(self.pin.focusPolicy().NoFocus)
        self.pin.toggled.connect(self._show_pin)

    @property
    def is_pinned(self) -> bool:
        """Whether its text stays."""
        return self.pin.isChecked()

    def put_pin(self, *, pinned: bool) -> None:
        """Pin it, or let it go."""
        self.pin.setChecked(pinned)

    def _row(self) -> QHBoxLayout:
        row = super()._row()
        row.addWidget(self.pin)
        return row

    def _show_pin(self, pinned: bool) -> None:
        self.pin.show_icon("pinned" if pinned else "pin")

"""The way in by the recovery code: its two halves, and a new passphrase for the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.new_passphrase import NewPassphrase, NewPassphraseWords

if TYPE_CHECKING:
    from bmnn_desk.ui.widgets.new_passphrase import Ticks


class CodeWay(QWidget):
    """`entered` when Enter is pressed in the last line; `panel` tells what is wrong."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.panel = FormPanel(self)
        self.a, self.b = LineEdit(), LineEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        hint = self.tr("24 chữ và số trên giấy; chữ hoa, chữ thường, dấu gạch đều được.")
        old = self.tr("Để trống nếu trên giấy là một mã nguyên, không chia nửa.")
        looks = {
            "a": (FieldLook(words=self.tr("Nửa &A của mã"), required=True, hint=hint), self.a),
            "b": (FieldLook(words=self.tr("Nửa &B của mã"), hint=old), self.b),
        }
        for key, (look, line) in looks.items():
            column.addWidget(self.panel.add(key, look, line))
        words = NewPassphraseWords(
            one=self.tr("Mật khẩu mớ&i"),
            two=self.tr("&Gõ lại mật khẩu"),
            plain=self.tr("Hiện &chữ đang gõ"),
        )
        self.new = NewPassphrase(self.panel, _ticks, words)
        column.addWidget(self.new)
        # Queued, as a line moves the focus on after Enter.
        self.new.entered.connect(self.entered.emit, Qt.ConnectionType.QueuedConnection)

    def show_errors(self) -> bool:
        """Show what is missing, the focus in the first of it; True where something is."""
        found = self.new.errors()
        if not self.a.value():
            found["a"] = self.tr("Chưa nhập. Ghi nửa A trên giấy, ví dụ: 7K3M-90QA-…")
        keys = self.panel.keys()
        for key in keys:
            self.panel.field(key).show_error(found.get(key, ""))
        self.panel.focus(next((key for key in keys if key in found), ""))
        return bool(found)

    def refuse(self, sentence: str) -> None:
        """Say under the code what is wrong with it; all that was typed stays."""
        self.panel.field("a").show_error(sentence)
        self.focus_first()

    def set_read_only(self, *, on: bool) -> None:
        """While it is tried nothing can be changed."""
        for line in (self.a, self.b, self.new.one, self.new.two):
            line.setReadOnly(on)
        self.new.plain.setEnabled(not on)

    def focus_first(self) -> None:
        """Into the first half, all selected."""
        self.a.setFocus()
        self.a.selectAll()

    def forget(self) -> None:
        """Take all of it off the screen."""
        self.a.clear()
        self.b.clear()
        self.new.forget()


def _ticks(passphrase: str) -> Ticks:
    # The door is loaded beside the window; by the time anybody types, it is there.
    from bmnn_desk.entrance import ticks_of  # noqa: PLC0415

    return ticks_of(passphrase)

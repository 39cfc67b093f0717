"""The buttons of the page of forms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.row_menu import RowCommands, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.forms.form_row import FormRow
    from bmnn_desk.ui.forms.rights import FormRights

_OF_ROW, _OF_PAGE = ("open", "print", "take_back"), ("export", "take_in")


class FormsBar(QWidget):
    """`asked(act)` by the button pressed; what the account may not do is not there."""

    asked = Signal(str)

    def __init__(self, may: FormRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        opens = self.tr("Đối &chiếu, đính chính…") if may.correct else self.tr("&Xem mẫu…")
        primary = ButtonLook(icon="template", kind=ButtonKind.PRIMARY, tip="Enter")
        acts = (
            ("open", opens, primary, may.open),
            ("print", self.tr("&In thử…"), ButtonLook(icon="printer", tip="Ctrl+P"), may.print),
            (
                "take_back",
                self.tr("&Bỏ đính chính…"),
                ButtonLook(icon="arrow-back-up", tip="Ctrl+Delete"),
                may.take_back,
            ),
            (
                "export",
                self.tr("X&uất gói mẫu…"),
                ButtonLook(icon="upload", tip="Ctrl+E"),
                may.export,
            ),
            (
                "take_in",
                self.tr("&Nhận gói mẫu…"),
                ButtonLook(icon="download", tip="Ctrl+U"),
                may.take_in,
            ),
        )
        self.buttons: dict[str, Button] = {}
        row = FlowLayout(self)
        for act, words, look, is_shown in acts:
            button = Button(words, look, partial(self.asked.emit, act))
            self.buttons[act] = button
            row.addWidget(button)
            button.setVisible(is_shown)
        self.show_row(None)

    def commands(self, opens: Callable[[], object]) -> RowCommands:
        """The same commands for the menu of the list."""
        of_row, of_page = ([self.buttons[act] for act in acts] for acts in (_OF_ROW, _OF_PAGE))
        return commands_of(opens, of_row, of_page)

    def show_row(self, row: FormRow | None) -> None:
        """Let be pressed what can be done with the current form."""
        there = row is not None and row.form.parts > 0
        listed = row is not None and bool(row.form.number)
        laid = row is not None and bool(row.form.corrections or row.form.check)
        for act, can in (("open", there and listed), ("print", there), ("take_back", laid)):
            self.buttons[act].setEnabled(can)

"""The buttons over the list: issue, print the register, and what the current row allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.outgoing.acts import Act, offered, possible
from bmnn_desk.ui.widgets.button_row import act_buttons
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.row_menu import RowCommands, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.stages import RowState, Stage


class ActionBar(QWidget):
    """`issue_asked()`, `register_asked()`, and `asked(act)` for the current row."""

    issue_asked = Signal()
    register_asked = Signal()
    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        issue = ButtonLook(icon="plus", kind=ButtonKind.PRIMARY, tip="Ctrl+N")
        register = ButtonLook(icon="printer", tip="Ctrl+P")
        looks = {
            Act.FOR_SIGNATURE: (self.tr("&Trình ký…"), ButtonLook(icon="checklist", tip="Ctrl+T")),
            Act.DRAFTS: (
                self.tr("Bản &nháp…"),
                ButtonLook(icon="file-text", tip="Ctrl+H"),
            ),
            Act.SIGN: (self.tr("&Ghi chữ ký…"), ButtonLook(icon="writing-sign", tip="Ctrl+G")),
            Act.PRINT_COPIES: (
                self.tr("In các &bản…"),
                ButtonLook(icon="stack-2", tip="Ctrl+B"),
            ),
            Act.COVERS: (self.tr("In bì, nhã&n…"), ButtonLook(icon="mail", tip="Ctrl+E")),
            Act.READ_MARKS: (self.tr("Đọc &dấu…"), ButtonLook(icon="eye", tip="Ctrl+D")),
            Act.CANCEL: (
                self.tr("Hủ&y số…"),
                ButtonLook(icon="ban", kind=ButtonKind.DANGER, tip="Ctrl+Delete"),
            ),
        }
        self.issue = Button(self.tr("Phát &hành văn bản…"), issue, self.issue_asked.emit)
        self.register = Button(self.tr("&In sổ…"), register, self.register_asked.emit)
        self.buttons = act_buttons(looks, self.asked.emit)
        self._may: frozenset[Act] = frozenset(Act)
        # Beside the detail pane they need two lines; words cut off say nothing.
        row = FlowLayout(self)
        for button in (self.issue, self.register, *self.buttons.values()):
            row.addWidget(button)
        for button in self.buttons.values():
            button.hide()

    def show_may(self, may: frozenset[Act], *, register: bool) -> None:
        """Offer nothing but these acts, and the register's print where `register` says so."""
        self._may = may
        self.issue.setVisible(Act.ISSUE in may)
        self.register.setVisible(register)

    def show_stage(self, stage: Stage) -> None:
        """Show the buttons of a list."""
        shown = offered(stage) & self._may
        # Those that go go first, so that the row is never longer than it has to be.
        for act in sorted(self.buttons, key=lambda act: act in shown):
            self.buttons[act].setVisible(act in shown)

    def commands(self, opens: Callable[[], object]) -> RowCommands:
        """The same commands for the menu of the list."""
        return commands_of(opens, tuple(self.buttons.values()), (self.issue, self.register))

    def show_state(self, state: RowState | None) -> None:
        """Let be pressed what the current row allows."""
        can = frozenset() if state is None else possible(state)
        for act, button in self.buttons.items():
            button.setEnabled(act in can)

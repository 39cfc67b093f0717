"""The buttons of a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.widgets.button_row import act_buttons, button_row, lay_buttons
from bmnn_desk.ui.widgets.buttons import ButtonLook
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LOOKS = {"enter": ("&Vào sổ…", ButtonLook(icon="plus")), "cancel": ("Hủ&y…", ButtonLook())}


def test_each_button_asks_for_its_own_act(qtbot: QtBot) -> None:
    asked: list[str] = []
    buttons = act_buttons(LOOKS, asked.append)
    for button in buttons.values():
        qtbot.addWidget(button)
        button.click()
    assert asked == ["enter", "cancel"]
    assert [button.text() for button in buttons.values()] == ["&Vào sổ…", "Hủ&y…"]


def test_they_stand_in_the_order_given_without_a_margin(qtbot: QtBot) -> None:
    bar = QWidget()
    enter, cancel = act_buttons(LOOKS, print).values()
    lay_buttons(bar, (cancel, enter))
    shown(qtbot, bar)
    assert cancel.x() == 0
    assert enter.x() - cancel.geometry().right() - 1 == 5
    assert enter.parent() is bar


def test_what_has_no_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    bar = QWidget()
    enter, cancel = act_buttons(LOOKS, print).values()
    lay_buttons(bar, (enter, cancel))
    shown(qtbot, bar)
    bar.resize(enter.width() + 10, 200)
    qtbot.wait(1)
    assert (cancel.x(), cancel.width()) == (0, cancel.sizeHint().width())
    assert cancel.y() > enter.geometry().bottom()


def test_a_row_is_no_wider_than_its_buttons(qtbot: QtBot) -> None:
    enter, cancel = act_buttons(LOOKS, print).values()
    held = button_row(enter, cancel)
    shown(qtbot, held)
    assert (enter.parent(), cancel.parent()) == (held, held)
    assert held.sizeHint().width() == enter.sizeHint().width() + 5 + cancel.sizeHint().width()

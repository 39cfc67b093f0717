from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.ui.outgoing.action_bar import ActionBar
from bmnn_desk.ui.outgoing.acts import Act, offered
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_button_asks_for_its_act(qtbot: QtBot) -> None:
    bar, asked = ActionBar(), list[Act]()
    shown(qtbot, bar)
    bar.asked.connect(asked.append)
    bar.show_stage(Stage.ISSUED)
    bar.show_state(RowState.WITH_CLERK)
    bar.buttons[Act.CANCEL].click()
    assert asked == [Act.CANCEL]


def test_a_list_shows_its_own_buttons_and_no_row_lets_none_be_pressed(qtbot: QtBot) -> None:
    bar = ActionBar()
    shown(qtbot, bar)
    bar.show_stage(Stage.TO_SIGN)
    bar.show_state(None)
    seen = {act for act, button in bar.buttons.items() if button.isVisible()}
    assert seen == {Act.FOR_SIGNATURE, Act.SIGN, Act.DRAFTS}
    assert not any(button.isEnabled() for button in bar.buttons.values())
    assert bar.issue.isEnabled()


def test_what_the_account_may_not_do_is_not_there(qtbot: QtBot) -> None:
    bar = ActionBar()
    shown(qtbot, bar)
    bar.show_may(frozenset({Act.LOOK, Act.DRAFTS}), register=False)
    bar.show_stage(Stage.TO_SIGN)
    seen = {act for act, button in bar.buttons.items() if button.isVisible()}
    assert seen == {Act.DRAFTS}
    assert not bar.issue.isVisible()
    assert not bar.register.isVisible()


class _Seen(QObject):
    """The acts whose buttons stand there at each moment at which one appears."""

    def __init__(self, bar: ActionBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self.moments: list[set[Act]] = []
        for button in bar.buttons.values():
            button.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            shown = {act for act, each in self._bar.buttons.items() if each.isVisible()}
            self.moments.append(shown)
        return False


def test_the_buttons_of_two_lists_never_stand_side_by_side(qtbot: QtBot) -> None:
    bar = ActionBar()
    shown(qtbot, bar)
    bar.show_stage(Stage.ISSUED)
    seen = _Seen(bar)
    bar.show_stage(Stage.TO_NUMBER)
    assert seen.moments
    assert all(moment <= offered(Stage.TO_NUMBER) for moment in seen.moments)

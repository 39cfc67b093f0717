from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.widgets.field import Field, FieldLook
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_ticks_are_values_told_and_kept(qtbot: QtBot) -> None:
    group = TickGroup([(1, "Một"), (2, "Hai"), (3, "Ba")])
    shown(qtbot, group)
    group.setFocus()
    assert group.boxes[1].hasFocus()
    with qtbot.waitSignal(group.edited):
        qtbot.keyClick(group.boxes[1], Qt.Key.Key_Space)
    group.boxes[3].click()
    assert group.values() == {1, 3}
    other = TickGroup([(1, "Một"), (2, "Hai"), (3, "Ba")])
    other.put_draft_text(group.draft_text())
    assert other.values() == {1, 3}
    other.put_draft_text("")
    assert other.values() == frozenset()


def test_of_two_things_called_the_same_the_draft_ticks_the_one_that_was_ticked() -> None:
    choices = [(1, "Công văn, không số"), (2, "Công văn, không số")]
    group = TickGroup(choices)
    group.boxes[2].setChecked(True)
    other = TickGroup(choices)
    other.put_draft_text(group.draft_text())
    assert other.values() == {2}


def test_the_labels_letter_leads_to_the_first_tick_and_tab_past_the_group(qtbot: QtBot) -> None:
    line, group = QLineEdit(), TickGroup([(1, "Một"), (2, "Hai")])
    window_of(qtbot, line, Field(FieldLook(words="Việ&c"), group))
    clerk = Clerk(qtbot)
    clerk.press(Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert group.boxes[1].hasFocus()
    assert group.values() == frozenset()
    clerk.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert line.hasFocus()
    clerk.press(Qt.Key.Key_Tab)
    assert group.boxes[1].hasFocus()


def test_the_letter_of_a_single_tick_sets_it(qtbot: QtBot) -> None:
    ticks = TickGroup([("one", "Một việc")])
    field = Field(FieldLook(words="Các &bản"), ticks)
    shown(qtbot, field)
    qtbot.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert ticks.values() == {"one"}


def test_without_a_tick_the_focus_stays_where_it_is(qtbot: QtBot) -> None:
    group: TickGroup[int] = TickGroup(())
    shown(qtbot, Field(FieldLook(words="Các &bản"), group))
    group.setFocus()
    assert group.hasFocus()

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.tick_group import TickGroup
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_ticks_are_values_told_and_kept_as_their_words(qtbot: QtBot) -> None:
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

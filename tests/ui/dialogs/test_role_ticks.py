from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.dialogs.role_ticks import RoleTicks
from bmnn_desk.ui.settings.role_words import ROLE_MEANINGS
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def ticks(qtbot: QtBot) -> RoleTicks:
    made = RoleTicks()
    shown(qtbot, made)
    return made


def test_the_focus_goes_to_the_first_role_and_space_ticks_it(
    ticks: RoleTicks, qtbot: QtBot
) -> None:
    edits: list[bool] = []
    ticks.edited.connect(lambda: edits.append(True))
    ticks.setFocus()
    clerk = Clerk(qtbot)
    clerk.press(Qt.Key.Key_Space)
    clerk.press(Qt.Key.Key_Tab)
    clerk.press(Qt.Key.Key_Space)
    assert ticks.values() == {Role.CLERK, Role.DRAFTER}
    assert len(edits) == 2


def test_roles_are_put_and_read_and_each_says_what_it_may_do(ticks: RoleTicks) -> None:
    ticks.put({Role.OFFICER, Role.LEADER})
    assert ticks.values() == {Role.OFFICER, Role.LEADER}
    for role, box in ticks.boxes.items():
        assert box.accessibleDescription() == ROLE_MEANINGS[role]


def test_as_text_and_back(ticks: RoleTicks) -> None:
    ticks.put({Role.OFFICER, Role.LEADER})
    text = ticks.draft_text()
    ticks.put(())
    ticks.put_draft_text(text)
    assert ticks.values() == {Role.OFFICER, Role.LEADER}

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.proposal.permission_choice import PermissionChoice
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def choice(qtbot: QtBot) -> PermissionChoice:
    made = PermissionChoice()
    shown(qtbot, made)
    return made


def test_nothing_is_answered_at_first(choice: PermissionChoice) -> None:
    assert choice.value() is None
    assert choice.draft_text() == ""


def test_alt_and_its_letter_answer(qtbot: QtBot, choice: PermissionChoice) -> None:
    QTest.keyClick(choice, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: choice.value() is False)


@pytest.mark.parametrize("answer", [True, False, None])
def test_an_answer_comes_back_from_a_draft(choice: PermissionChoice, answer: bool | None) -> None:
    choice.put(not answer)
    choice.put(answer)
    text = choice.draft_text()
    choice.put(None)

    choice.put_draft_text(text)

    assert choice.value() is answer

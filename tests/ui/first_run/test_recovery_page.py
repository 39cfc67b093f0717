from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.first_run.recovery_page import RecoveryPage
from bmnn_desk.ui.widgets.code_halves import Half
from tests.ui.first_run.halves_given import HALVES, A, B
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.storage.recovery import RecoveryHalves


class Given:
    """Counts how often halves are asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> RecoveryHalves:
        self.asked += 1
        return HALVES


@pytest.fixture
def given() -> Given:
    return Given()


@pytest.fixture
def page(qtbot: QtBot, given: Given) -> RecoveryPage:
    made = RecoveryPage(given)
    shown(qtbot, made)
    made.shown()
    made.focus_first()
    return made


def texts(page: RecoveryPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_both_halves_are_shown_and_stay_the_same(page: RecoveryPage, given: Given) -> None:
    page.shown()
    assert (page.made.a, page.made.b) == (A, B)
    assert {A, B} <= set(texts(page))
    assert given.asked == 1


def test_the_ends_of_both_halves_typed_by_keyboard_lead_on(
    page: RecoveryPage, qtbot: QtBot
) -> None:
    clerk = Clerk(qtbot)
    forward: list[bool] = []
    page.forward_asked.connect(lambda: forward.append(True))
    clerk.type_into(A[-4:].lower())
    clerk.press(Qt.Key.Key_Return)
    clerk.type_into(B[-4:])
    clerk.press(Qt.Key.Key_Return)
    clerk.wait_until(lambda: forward == [True])
    assert page.errors() == {}


def test_what_was_made_leaves_the_screen(page: RecoveryPage) -> None:
    page.forget()
    assert not {A, B} & set(texts(page))
    assert page.halves.half(Half.A) == ""

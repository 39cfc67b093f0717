from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.tokens import Look, tokens_of
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(qtbot: QtBot, key: Qt.Key) -> None:
    pressed: list[int] = []
    button = Button("&In", ButtonLook(icon="printer"), lambda: pressed.append(1))
    shown(qtbot, button)
    button.setFocus()
    QTest.keyClick(button, key)
    assert pressed == [1]


def test_ctrl_enter_is_left_to_the_window(qtbot: QtBot) -> None:
    pressed: list[int] = []
    button = Button("&In", ButtonLook(), lambda: pressed.append(1))
    qtbot.addWidget(button)
    button.show()
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not pressed


def test_a_button_without_words_is_named_by_its_tip(qtbot: QtBot) -> None:
    button = Button("", ButtonLook(icon="x", kind=ButtonKind.PLAIN, tip="Đóng"))
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Đóng", "Đóng")


def test_the_icon_follows_the_state(qtbot: QtBot) -> None:
    button = Button("In", ButtonLook(icon="printer", kind=ButtonKind.PRIMARY))
    qtbot.addWidget(button)
    lively = button.icon().cacheKey()
    button.setEnabled(False)
    assert button.icon().cacheKey() != lively
    button.setEnabled(True)
    assert button.icon().cacheKey() == lively
    button.show_icon("x")
    assert button.icon().cacheKey() != lively


def test_an_arrow_ahead_stands_behind_the_words(qtbot: QtBot) -> None:
    button = Button("Tiếp tục", ButtonLook(icon="arrow-right"))
    qtbot.addWidget(button)
    assert button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    button.show_icon("check")
    assert button.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_its_weight_may_change(qtbot: QtBot) -> None:
    button = Button("In", ButtonLook(icon="printer", kind=ButtonKind.PRIMARY))
    qtbot.addWidget(button)
    light = button.icon().cacheKey()
    button.show_kind(ButtonKind.NORMAL)
    assert (button.look.kind, button.property("kind")) == (ButtonKind.NORMAL, "normal")
    assert button.icon().cacheKey() != light


def test_a_checked_step_turns_its_icon_white(qtbot: QtBot) -> None:
    button = Button("1", ButtonLook(icon="check", kind=ButtonKind.STEP))
    qtbot.addWidget(button)
    button.setCheckable(True)
    before = button.icon().cacheKey()
    button.setChecked(True)
    assert button.icon().cacheKey() != before
    button.click()
    assert button.icon().cacheKey() == before


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("kind", [ButtonKind.PRIMARY, ButtonKind.CHIP, ButtonKind.STEP])
def test_a_filled_button_with_the_focus_has_a_dark_and_a_light_ring(
    qtbot: QtBot, look: Look, kind: ButtonKind
) -> None:
    with dressed(look):
        button = Button("Tiếp", ButtonLook(kind=kind))
        button.setCheckable(kind is not ButtonKind.PRIMARY)
        button.setChecked(kind is not ButtonKind.PRIMARY)
        shown(qtbot, button)
        button.clearFocus()
        tokens, across = tokens_of(look), button.width() // 2

        def edge() -> list[str]:
            image = button.grab().toImage()
            return [image.pixelColor(across, y).name().upper() for y in range(5)]

        assert {tokens.text, tokens.primary_text}.isdisjoint(edge())
        button.setFocus()
        assert edge() == [*[tokens.text] * 2, *[tokens.primary_text] * 2, tokens.primary]

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.settings.one_of import Choice, OneOf
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def choice_of(qtbot: QtBot) -> OneOf[int]:
    choice = OneOf(
        "Cách làm",
        [Choice(value=1, words="Một", meaning="Làm một lần."), Choice(value=2, words="Hai")],
    )
    shown(qtbot, choice)
    return choice


def test_the_arrow_chooses_and_tells(qtbot: QtBot) -> None:
    choice = choice_of(qtbot)
    choice.put(1)
    choice.button(1).setFocus()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice.button(1), Qt.Key.Key_Down)
    assert told.args == [2]
    assert choice.value() == 2


def test_putting_tells_nobody(qtbot: QtBot) -> None:
    choice = choice_of(qtbot)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.put(2)
    assert choice.value() == 2


def test_a_screen_reader_hears_what_is_chosen_about_what_and_what_it_means(qtbot: QtBot) -> None:
    button = choice_of(qtbot).button(1)
    assert button.accessibleName() == "Cách làm: Một"
    assert button.accessibleDescription() == "Làm một lần."


def test_an_error_stands_under_the_choice_until_it_is_taken_away(qtbot: QtBot) -> None:
    choice = choice_of(qtbot)
    choice.show_error("Không được.")
    assert choice.error == "⚠ Không được."
    choice.show_error("")
    assert choice.error == ""

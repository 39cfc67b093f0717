from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.settings import look_section
from bmnn_desk.ui.settings.look_section import LookSection, shown_look, shown_points
from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def section_of(qtbot: QtBot) -> LookSection:
    section = LookSection()
    section.show_now()
    shown(qtbot, section)
    return section


def answering(section: LookSection) -> None:
    """The program at the other end of the signal."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    section.look_chosen.connect(lambda look, points: show_theme(app, look, points))


def test_dark_and_larger_are_asked_of_the_program(qtbot: QtBot) -> None:
    with dressed():
        section = section_of(qtbot)
        answering(section)
        with qtbot.waitSignal(section.look_chosen) as told:
            section.look.button(Look.DARK).click()
        assert told.args == [Look.DARK, 10]
        with qtbot.waitSignal(section.look_chosen) as told:
            section.letters.put(12)
        assert told.args == [Look.DARK, 12]
        assert (shown_look(), shown_points()) == (Look.DARK, 12)


def test_steps_stop_at_9_and_14_and_nought_goes_back(qtbot: QtBot) -> None:
    with dressed():
        section = section_of(qtbot)
        answering(section)
        seen = []
        for step in (1, 1, 1, 1, 1, 0, -1, -1):
            section.step(step)
            seen.append(shown_points())
    assert seen == [11, 12, 13, 14, 14, 10, 9, 9]


def test_high_contrast_that_comes_while_it_is_open_is_told_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dressed():
        section = section_of(qtbot)
        answering(section)
        assert section.told.words == ""
        monkeypatch.setattr(look_section, "wants_high_contrast", lambda: True)
        section.look_chosen.emit(Look.DARK, 10)
        assert "theo hệ điều hành" in section.told.words

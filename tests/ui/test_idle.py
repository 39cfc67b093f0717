from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bmnn_desk.ui.idle import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


class Heard:
    """A watch of two minutes on a clock that a test moves, and all it said."""

    def __init__(self, parent: QObject) -> None:
        self.clock = Clock()
        self.watch = IdleWatch(2, parent, self.clock)
        self.said: list[object] = []
        self.watch.left.connect(self.said.append)
        self.watch.idle.connect(lambda: self.said.append("idle"))
        self.watch.slept.connect(lambda: self.said.append("slept"))
        self.watch.rested.connect(lambda: self.said.append("rested"))
        self.watch.start()

    def rest(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.now += 1
            self.watch.tick()


def shown_line(qtbot: QtBot) -> QLineEdit:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return line


@pytest.fixture
def heard(qapp: QObject) -> Iterator[Heard]:
    made = Heard(qapp)
    yield made
    made.watch.stop()
    made.watch.deleteLater()


def test_nothing_is_said_until_the_last_half_minute(heard: Heard) -> None:
    heard.rest(89)
    assert heard.said == ["rested"]
    heard.rest(3)
    assert heard.said == ["rested", 30, 29, 28]


def test_after_the_offices_minutes_the_desk_is_idle(heard: Heard) -> None:
    heard.rest(119)
    assert "idle" not in heard.said
    heard.rest(1)
    assert heard.said[-1] == "idle"


def test_a_key_begins_the_minutes_anew_and_takes_the_warning_back(
    heard: Heard, qtbot: QtBot
) -> None:
    line = shown_line(qtbot)
    heard.rest(100)
    QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)
    assert line.text() == "a"
    assert heard.said[-1] == -1
    heard.said.clear()
    heard.rest(89)
    assert heard.said == ["rested"]


def test_a_machine_that_slept_is_told_at_once(heard: Heard) -> None:
    heard.rest(5)
    heard.clock.now += 3600
    heard.watch.tick()
    assert heard.said == ["slept"]


def test_another_setting_holds_at_once(heard: Heard) -> None:
    heard.rest(65)
    heard.watch.set_minutes(1)
    heard.rest(1)
    assert heard.said[-1] == "idle"


def test_a_clock_set_back_does_not_keep_the_desk_open_for_hours(heard: Heard) -> None:
    heard.clock.now -= 7200
    heard.watch.tick()
    heard.rest(120)
    assert heard.said[-1] == "idle"


def test_a_stopped_watch_hears_no_key(heard: Heard, qtbot: QtBot) -> None:
    heard.rest(100)
    line = shown_line(qtbot)
    heard.watch.tick()
    heard.watch.stop()
    QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)
    assert line.text() == "a"
    assert -1 not in heard.said


def test_a_window_that_came_later_is_watched_too(heard: Heard, qtbot: QtBot) -> None:
    line = shown_line(qtbot)
    heard.rest(100)
    assert -1 not in heard.said
    QTest.mouseMove(line.windowHandle(), line.rect().center())
    QTest.qWait(1)
    assert heard.said[-1] == -1


def test_what_an_input_method_composes_is_work(heard: Heard, qtbot: QtBot) -> None:
    line = shown_line(qtbot)
    heard.rest(100)
    QApplication.sendEvent(line, QInputMethodEvent("ô", []))
    assert heard.said[-1] == -1


class Seeing(IdleWatch):
    """A watch that keeps whose events it was shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(2, parent, Clock())
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen.append(watched)
        return super().eventFilter(watched, event)


def test_no_event_but_those_of_windows_passes_through_python(qapp: QObject, qtbot: QtBot) -> None:
    """A filter over the whole program takes a quarter of the time in which a page is made."""
    watch = Seeing(qapp)
    watch.start()
    held = QWidget()
    for _each in range(20):
        QLineEdit(held)
    qtbot.addWidget(held)
    held.show()
    qtbot.waitExposed(held)
    watch.tick()
    held.resize(300, 300)
    qtbot.waitUntil(lambda: bool(watch.seen))
    assert all(isinstance(each, QWindow) or each is held.focusWidget() for each in watch.seen)
    watch.stop()
    watch.deleteLater()

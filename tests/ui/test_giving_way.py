"""What is built lets its window live, and nobody finds it half made."""

from __future__ import annotations

from functools import partial
from threading import Thread
from time import perf_counter, sleep
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from bmnn_desk.ui import giving_way
from bmnn_desk.ui.giving_way import (
    building,
    give_way,
    is_building,
    let_breathe,
    live_until,
    may_give_way,
    polish,
    somebody_looks,
    when_built,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_LONG_S = 0.02  # longer than anything is built without giving way


@pytest.fixture
def window(qtbot: QtBot) -> QLineEdit:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    let_breathe(line)
    return line


def soon(said: list[str]) -> None:
    """Something that the window's thread does as soon as it may."""
    QTimer.singleShot(0, partial(said.append, "ticked"))


def test_what_is_built_lets_timers_run_between_its_pieces(window: QLineEdit) -> None:
    said: list[str] = []
    soon(said)
    with building():
        sleep(_LONG_S)
        give_way()
        said.append("built")
    assert said == ["ticked", "built"]
    assert window.isVisible()


def test_way_is_not_given_at_every_step(window: QLineEdit) -> None:
    said: list[str] = []
    soon(said)
    with building():
        for _step in range(50):
            give_way()
        said.append("built")
    assert said == ["built"]
    assert window.isVisible()


@pytest.mark.parametrize("way", ["nothing is built", "nobody looks"])
def test_way_is_given_only_before_a_window_and_while_something_is_built(
    window: QLineEdit, way: str
) -> None:
    said: list[str] = []
    soon(said)
    if way == "nothing is built":
        sleep(_LONG_S)
        give_way()
    else:
        window.hide()
        with building():
            assert not may_give_way()
            sleep(_LONG_S)
            give_way()
    assert said == []
    assert somebody_looks() is (way == "nothing is built")


def test_no_key_is_heard_until_all_stands(
    window: QLineEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That a key waits in its window's queue is Qt's own promise: it is asked for it each time."""
    asked: list[QEventLoop.ProcessEventsFlag] = []
    spy = SimpleNamespace(processEvents=asked.append, removePostedEvents=lambda *_: None)
    monkeypatch.setattr(giving_way, "QCoreApplication", spy)
    with building():
        sleep(_LONG_S)
        give_way()
        live_until(lambda: len(asked) > 1)
    assert len(asked) == 2
    assert all(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents in each for each in asked)
    assert window.isVisible()


def test_what_is_done_meanwhile_gives_no_way_itself(window: QLineEdit) -> None:
    said: list[str] = []

    def inner() -> None:
        """Built by a timer in the midst of another building."""
        soon(said)
        with building():
            sleep(_LONG_S)
            give_way()
        said.append("inner")

    QTimer.singleShot(0, inner)
    with building():
        sleep(_LONG_S)
        give_way()
        said.append("outer")
    assert said == ["inner", "outer"]
    assert window.isVisible()


def test_what_waits_for_the_end_comes_after_the_outermost(window: QLineEdit, qtbot: QtBot) -> None:
    said: list[str] = []
    with building():
        with building():
            assert when_built(partial(said.append, "waited"))
        assert is_building()
        sleep(_LONG_S)
        give_way()
        assert said == []
    assert not is_building()
    qtbot.waitUntil(lambda: said == ["waited"])
    assert not when_built(partial(said.append, "at once"))
    assert said == ["waited"]
    assert window.isVisible()


def test_a_building_that_fails_lets_go_of_what_waited(window: QLineEdit, qtbot: QtBot) -> None:
    said: list[str] = []

    def fail() -> None:
        """A page that cannot be made."""
        with building():
            when_built(partial(said.append, "waited"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not is_building()
    qtbot.waitUntil(lambda: said == ["waited"])
    assert window.isVisible()


def test_the_window_lives_until_something_has_ended(window: QLineEdit) -> None:
    beats = [perf_counter()]
    timer = QTimer(window, interval=5)
    timer.timeout.connect(lambda: beats.append(perf_counter()))
    timer.start()
    thread = Thread(target=partial(sleep, 0.2))
    thread.start()
    with building():
        live_until(lambda: not thread.is_alive())
    assert len(beats) > 10


def test_a_window_is_dressed_before_it_is_shown(window: QLineEdit) -> None:
    held = QWidget()
    column = QVBoxLayout(held)
    for number in range(30):
        column.addWidget(QPushButton(str(number)))
    dressed = Qt.WidgetAttribute.WA_WState_Polished
    buttons = held.findChildren(QPushButton)
    assert not any(each.testAttribute(dressed) for each in buttons)
    with building():
        polish(held)
    assert all(each.testAttribute(dressed) for each in buttons)
    assert window.isVisible()
    held.deleteLater()


class Telling(QWidget):
    """One that answers to being dressed by what it is made of last."""

    def __init__(self) -> None:
        super().__init__()
        sleep(_LONG_S)
        give_way()
        self.told: list[str] = []

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Polish:
            self.told.append("dressed")
        return super().event(event)


def test_nobody_is_dressed_half_made(window: QLineEdit, qtbot: QtBot) -> None:
    with building():
        held = Telling()
    qtbot.addWidget(held)
    assert held.told == []
    held.show()
    assert held.told == ["dressed"]
    assert window.isVisible()

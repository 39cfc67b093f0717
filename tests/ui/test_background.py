"""Slow work leaves the main thread by one door, and comes back to it or to nobody."""

from __future__ import annotations

import gc
import sys
import threading
import time
from functools import partial
from threading import Event, Thread, get_ident, main_thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import delete

from bmnn_desk.errors import DiskFullError
from bmnn_desk.ui import background
from bmnn_desk.ui.background import (
    TimeLimit,
    aside,
    finish_background,
    in_background,
    in_bounded_time,
    raised,
)
from bmnn_desk.ui.crash_box import CrashBox
from bmnn_desk.ui.error_log import LOG
from bmnn_desk.ui.giving_way import building, is_building, let_breathe
from bmnn_desk.ui.top_windows import top_windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Window:
    """A window that writes down what it is told, and in which thread."""

    def __init__(self) -> None:
        self.parent = QObject()
        self.made: list[object] = []
        self.mishaps: list[Exception] = []
        self.threads: set[int] = set()
        self.broken = 0

    def done(self, made: object) -> None:
        self.threads.add(get_ident())
        self.made.append(made)

    def failed(self, error: Exception) -> None:
        self.threads.add(get_ident())
        self.mishaps.append(error)

    def put_back(self) -> None:
        self.threads.add(get_ident())
        self.broken += 1

    def send(self, work: Callable[[], object]) -> None:
        in_background(self.parent, work, self.done, self.failed, self.put_back)

    def heard(self, count: int) -> Callable[[], bool]:
        return lambda: len(self.made) + len(self.mishaps) == count


@pytest.fixture(autouse=True)
def own_lane(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:  # noqa: ARG001
    """What an earlier test of this process still waits for holds up none of these."""
    finish_background()
    lane, ran = background._Lane(), gc.isenabled()
    monkeypatch.setattr(background, "_lane", lambda: lane)
    gc.enable()
    yield
    lane.wait()
    (gc.enable if ran else gc.disable)()


@pytest.fixture
def window(qapp: object) -> Window:  # noqa: ARG001
    return Window()


def test_the_work_is_done_elsewhere_and_its_result_comes_to_the_main_thread(
    window: Window, qtbot: QtBot
) -> None:
    window.send(get_ident)
    qtbot.waitUntil(window.heard(1))
    assert window.made != [main_thread().ident]
    assert window.threads == {main_thread().ident}


def test_nothing_comes_back_before_the_main_thread_is_free(window: Window, qtbot: QtBot) -> None:
    window.send(lambda: 5)
    finish_background()
    assert window.made == []
    qtbot.waitUntil(window.heard(1))
    assert window.made == [5]


def test_pieces_of_work_are_done_one_at_a_time_in_their_order(window: Window, qtbot: QtBot) -> None:
    running: list[int] = []
    together: list[int] = []

    def work(number: int) -> int:
        running.append(number)
        together.append(len(running))
        running.remove(number)
        return number

    for number in range(50):
        window.send(partial(work, number))
    qtbot.waitUntil(window.heard(50))
    assert window.made == list(range(50))
    assert set(together) == {1}


def raiser(error: Exception) -> Callable[[], None]:
    """Work of which this comes."""

    def work() -> None:
        raise error

    return work


def test_a_mishap_is_carried_over_as_it_is(window: Window, qtbot: QtBot) -> None:
    error = DiskFullError()
    window.send(raiser(error))
    window.send(lambda: "the lane goes on")
    qtbot.waitUntil(window.heard(2))
    assert window.mishaps == [error]
    assert window.made == ["the lane goes on"]
    assert window.threads == {main_thread().ident}
    assert window.broken == 0


def test_a_bug_is_raised_in_the_main_thread_once_what_waits_was_put_back(
    window: Window, qtbot: QtBot
) -> None:
    error = ValueError("a bug")
    with qtbot.captureExceptions() as raised:
        window.send(raiser(error))
        window.send(lambda: "the lane goes on")
        qtbot.waitUntil(window.heard(1))
    assert [each for _kind, each, _trace in raised] == [error]
    assert (window.mishaps, window.made) == ([], ["the lane goes on"])
    assert (window.broken, window.threads) == (1, {main_thread().ident})


def test_a_bug_comes_to_the_crash_box(
    window: Window,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash = CrashBox(tmp_path, qapp)
    crash.install()
    with qtbot.waitSignal(crash.met) as met:
        window.send(raiser(ZeroDivisionError()))
    qtbot.waitUntil(lambda: len(crash_boxes()) == 1)
    (box,) = crash_boxes()
    assert f"(mã {met.args[0]})" in box.text()
    assert "builtins.ZeroDivisionError" in (tmp_path / LOG).read_text("utf-8")
    box.close()
    crash.deleteLater()


def crash_boxes() -> list[QMessageBox]:
    return [each for each in top_windows() if isinstance(each, QMessageBox) and each.isVisible()]


def test_a_window_that_was_destroyed_meanwhile_hears_nothing(qtbot: QtBot) -> None:
    gone, there = Window(), Window()
    gone.parent = QWidget()
    may_end = Event()
    gone.send(may_end.wait)
    gone.send(lambda: 1 / 0)
    there.send(lambda: "last")
    delete(gone.parent)
    may_end.set()
    qtbot.waitUntil(there.heard(1))
    assert gone.made == []
    assert gone.mishaps == []


def test_a_window_that_is_destroyed_with_its_parent_hears_nothing(qtbot: QtBot) -> None:
    above, inner, there = QObject(), Window(), Window()
    inner.parent = QObject(above)
    may_end = Event()
    inner.send(may_end.wait)
    there.send(lambda: "last")
    delete(above)
    may_end.set()
    qtbot.waitUntil(there.heard(1))
    assert inner.made == []


def test_what_is_done_with_a_result_may_send_more_work(window: Window, qtbot: QtBot) -> None:
    def more(made: object) -> None:
        window.done(made)
        window.send(lambda: "second")

    in_background(window.parent, lambda: "first", more, window.failed)
    qtbot.waitUntil(window.heard(2))
    assert window.made == ["first", "second"]


def test_finishing_waits_for_all_that_was_sent(window: Window, qtbot: QtBot) -> None:
    begun, may_end = Event(), Event()

    def work() -> None:
        begun.set()
        may_end.wait()

    window.send(work)
    window.send(begun.is_set)
    assert begun.wait(60)
    Thread(target=may_end.set).start()
    finish_background()
    assert may_end.is_set()
    qtbot.waitUntil(window.heard(2))


def test_a_result_that_is_an_exception_is_still_a_result(window: Window, qtbot: QtBot) -> None:
    window.send(lambda: ValueError("made"))
    qtbot.waitUntil(window.heard(1))
    assert [type(made) for made in window.made] == [ValueError]


def test_no_garbage_is_collected_in_the_lanes_thread(window: Window, qtbot: QtBot) -> None:
    threads: list[int] = []

    def note(_phase: str, _info: dict[str, int]) -> None:
        threads.append(get_ident())

    def work() -> int:
        for _ in range(5000):
            circle: list[object] = []
            circle.append(circle)
        return 1

    gc.callbacks.append(note)
    try:
        made: list[int] = []
        in_background(window.parent, work, made.append, lambda _error: None)
        qtbot.waitUntil(lambda: made == [1])
    finally:
        gc.callbacks.remove(note)
    assert set(threads) <= {get_ident()}
    assert gc.isenabled()


def test_the_collector_goes_on_after_the_lane_was_waited_for(window: Window) -> None:
    in_background(window.parent, lambda: None, lambda _made: None, lambda _error: None)
    assert not gc.isenabled()
    finish_background()
    assert gc.isenabled()


class Bounded:
    """Work with a time limit, that a test holds as long as it likes."""

    def __init__(self, window: Window, seconds: float, made: object = 5) -> None:
        self.window, self._made = window, made
        self.goes_on, self.late = Event(), 0
        self.thread: int | None = None
        limit = TimeLimit(seconds=seconds, late=self.pass_by)
        self.leave = in_bounded_time(window.parent, self.work, limit, window.done, window.failed)

    def work(self) -> object:
        assert self.goes_on.wait(20)
        if isinstance(self._made, Exception):
            raise self._made
        self.thread = get_ident()
        return self._made

    def pass_by(self) -> None:
        assert get_ident() == main_thread().ident
        self.late += 1


@pytest.mark.parametrize("made", [5, DiskFullError()])
def test_bounded_work_in_time_is_told_as_any_other(
    window: Window, qtbot: QtBot, made: object
) -> None:
    bounded = Bounded(window, 20, made)
    bounded.goes_on.set()
    qtbot.waitUntil(window.heard(1))
    if isinstance(made, Exception):
        assert window.mishaps == [made]
    else:
        assert window.made == [5]
        assert bounded.thread not in {None, main_thread().ident}
    assert window.threads == {main_thread().ident}
    assert not bounded.leave()
    assert (bounded.late, gc.isenabled()) == (0, True)


def test_bounded_work_that_is_late_is_told_once_and_never_again(
    window: Window, qtbot: QtBot
) -> None:
    bounded = Bounded(window, 0.02)
    qtbot.waitUntil(lambda: bounded.late == 1)
    assert not bounded.leave()
    # It hangs, and nobody waits: neither the window nor the end of the program.
    finish_background()
    assert not gc.isenabled()
    bounded.goes_on.set()
    qtbot.waitUntil(gc.isenabled)
    assert (window.made, window.mishaps, bounded.late) == ([], [], 1)


def test_bounded_work_that_was_let_go_of_tells_nobody(window: Window, qtbot: QtBot) -> None:
    bounded = Bounded(window, 0.05)
    assert bounded.leave()
    assert not bounded.leave()
    qtbot.wait(100)
    bounded.goes_on.set()
    qtbot.waitUntil(gc.isenabled)
    assert (window.made, window.mishaps, bounded.late) == ([], [], 0)


def test_bounded_work_of_a_window_that_is_gone_tells_nobody(window: Window, qtbot: QtBot) -> None:
    bounded = Bounded(window, 20)
    delete(window.parent)
    bounded.goes_on.set()
    qtbot.waitUntil(gc.isenabled)
    assert (window.made, window.mishaps, bounded.late) == ([], [], 0)


def test_a_bug_of_bounded_work_is_raised_and_nobody_waits_on(window: Window, qtbot: QtBot) -> None:
    bounded = Bounded(window, 20, ZeroDivisionError())
    with qtbot.captureExceptions() as raised:
        bounded.goes_on.set()
        qtbot.waitUntil(lambda: bounded.late == 1)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert (window.made, window.mishaps) == ([], [])


@pytest.fixture
def looked_at(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    let_breathe(window)
    return window


def test_what_is_done_aside_leaves_the_main_thread_and_is_waited_for(looked_at: QWidget) -> None:
    said: list[object] = []
    QTimer.singleShot(0, looked_at, lambda: said.append(is_building()))

    def work() -> int:
        """Slow, and told where."""
        time.sleep(0.05)
        said.append(gc.isenabled())
        return get_ident()

    assert aside(work) != get_ident()
    assert said == [True, False]
    assert gc.isenabled()
    assert not is_building()


def test_where_nobody_looks_it_is_done_at_once() -> None:
    assert aside(get_ident) == get_ident()


def test_an_error_of_what_is_done_aside_is_raised_to_who_asked(looked_at: QWidget) -> None:
    def fail() -> None:
        raise DiskFullError

    with pytest.raises(DiskFullError):
        aside(fail)
    assert gc.isenabled()
    assert looked_at.isVisible()


@pytest.mark.usefixtures("looked_at")
def test_who_works_aside_and_asks_again_does_it_where_he_is() -> None:
    outer: list[int] = []

    def work() -> int:
        """In the thread aside, and from there once more."""
        outer.append(get_ident())
        return aside(get_ident)

    assert aside(work) == outer[0] != get_ident()
    assert not is_building()


def test_aside_of_something_aside_is_done_at_once(looked_at: QWidget) -> None:
    came: list[int] = []
    QTimer.singleShot(0, looked_at, lambda: came.append(aside(get_ident)))
    aside(partial(time.sleep, 0.05))
    assert came == [get_ident()]


def test_what_came_back_waits_for_what_is_half_made(looked_at: QWidget, qtbot: QtBot) -> None:
    window = Window()
    with building():
        window.send(lambda: "made")
        aside(partial(time.sleep, 0.05))
        assert window.made == []
        assert not gc.isenabled()  # somebody is to be told yet
    qtbot.waitUntil(lambda: window.made == ["made"])
    assert gc.isenabled()
    assert looked_at.isVisible()


def test_what_can_fail_by_a_bug_alone_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        raised(ZeroDivisionError())

"""The one door for slow work in the window's process: one lane, and the way back from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from threading import Thread, current_thread, main_thread
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from bmnn_desk.errors import DeskError
from bmnn_desk.services.turn import BESIDE
from bmnn_desk.ui.collector import RestingCollector
from bmnn_desk.ui.giving_way import building, live_until, may_give_way, when_built

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Errand:
    parent: QObject
    done: Callable[[Any], None]
    failed: Callable[[DeskError], object]
    broken: Callable[[], object]
    run: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """How long work is waited for, in seconds, and what is called when they are over."""

    seconds: float
    late: Callable[[], object]


class _Lane(QObject):
    """Errands wait in the main thread; only the work, and what came of it, leave it.

    Nothing of Qt may end in the lane's thread. So the collector rests while there is work: it
    would take away closed windows in whichever thread it happens to run. And what a work holds
    is let go of in the main thread, one errand later, when the lane has forgotten it.
    """

    came_back = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._errands: dict[int, _Errand] = {}
        self._last = 0
        self._ended: _Errand | None = None
        self._collector = RestingCollector(self)
        self._asides = 0
        self._alone: dict[int, tuple[Thread, float]] = {}
        self._left: dict[int, _Errand] = {}
        self.came_back.connect(self._deliver)

    def send(
        self,
        parent: QObject,
        work: Callable[[], object],
        done: Callable[[Any], None],
        failed: Callable[[DeskError], object],
        broken: Callable[[], object],
    ) -> None:
        """Queue work in the main thread; what comes of it is told there, while parent lives."""
        self._pool.start(self._noted(parent, work, done, failed, broken).run)

    def send_alone(
        self,
        parent: QObject,
        work: Callable[[], object],
        limit: TimeLimit,
        done: Callable[[Any], None],
        failed: Callable[[DeskError], object],
    ) -> int:
        """Do work in a thread of its own, which nobody waits for longer than the limit says.

        `late` is called here for a bug of the work only; the time is the caller's to measure.
        """
        errand = self._noted(parent, work, done, failed, limit.late)
        # It may hang in a drive for ever: the program must be able to end all the same.
        thread = Thread(target=errand.run, name="alone", daemon=True)
        self._alone[self._last] = thread, monotonic() + limit.seconds
        thread.start()
        return self._last

    def leave(self, number: int) -> bool:
        """Wait for work in its own thread no longer; False where what came of it was told."""
        errand = self._errands.pop(number, None)
        if errand is None:
            return False
        # Kept until it ends: the collector must rest as long as that thread may still wake.
        self._left[number] = errand
        self._alone[number] = self._alone[number][0], 0.0
        return True

    def _noted(
        self,
        parent: QObject,
        work: Callable[[], object],
        done: Callable[[Any], None],
        failed: Callable[[DeskError], object],
        broken: Callable[[], object],
    ) -> _Errand:
        self._last += 1
        number = self._last

        def run() -> None:
            """Do the work in the lane's thread, and hand over what came of it or its error."""
            self.came_back.emit(number, *_tried(work))

        errand = self._errands[number] = _Errand(
            parent=parent, done=done, failed=failed, broken=broken, run=run
        )
        self._collector.rest()
        return errand

    def do_aside(self, work: Callable[[], None], wait: Callable[[Thread], None]) -> None:
        """Do work in a thread of its own that `wait` waits for; nothing is told of it."""
        thread = Thread(target=work, name=BESIDE)
        self._asides += 1
        self._collector.rest()
        try:
            thread.start()
            wait(thread)
        finally:
            thread.join()
            self._asides -= 1
            self._collect_if_idle()

    def wait(self) -> None:
        """Wait until all work of the lane is done, however long; let the collector run again.

        Work in a thread of its own is waited for as long as it was given.
        """
        self._pool.waitForDone()
        for thread, until in list(self._alone.values()):
            thread.join(max(0.0, until - monotonic()))
        if not any(thread.is_alive() for thread, _ in self._alone.values()):
            self._collector.go_on()

    def _deliver(self, number: int, made: object, error: Exception | None) -> None:
        if when_built(partial(self._deliver, number, made, error)):
            return  # nobody is told anything who is half made
        left, errand = self._left.pop(number, None), self._errands.pop(number, None)
        self._ended = errand or left
        if number in self._alone:
            # It emitted this as the last thing it did: its thread is gone in a moment.
            self._alone.pop(number)[0].join()
        self._collect_if_idle()
        if errand is None or not isValid(errand.parent):
            return
        if error is None:
            errand.done(made)
        elif isinstance(error, DeskError):
            errand.failed(error)
        else:
            errand.broken()
            raise error

    def _collect_if_idle(self) -> None:
        if not self._errands and not self._left and not self._asides:
            self._collector.go_on()


def in_background(
    parent: QObject,
    work: Callable[[], Made],
    done: Callable[[Made], None],
    failed: Callable[[DeskError], object],
    broken: Callable[[], object] = lambda: None,
) -> None:
    """Do `work` beside the window, one piece at a time in the order of the calls.

    To be called in the main thread, where `done` gets what it returned, or `failed` the
    DeskError that it raised. Anything else that it raises is a bug: `broken` puts back what waits
    for the end, and the bug is raised there, for the crash box. None of this, once `parent` was
    destroyed. `work` touches no widget.
    """
    _lane().send(parent, work, done, failed, broken)


def in_bounded_time(
    parent: QObject,
    work: Callable[[], Made],
    limit: TimeLimit,
    done: Callable[[Made], None],
    failed: Callable[[DeskError], object],
) -> Callable[[], bool]:
    """Do `work`, which may hang, in a thread of its own, and wait for it no longer than so.

    As `in_background`, but just one of `done`, `failed` and `limit.late` is called; the last one
    also before a bug of `work` is raised, so that nobody waits for ever. What is given back lets go
    of the work before: then none of them is called any more. It says whether there was anything to
    let go of. Work that is late goes on for as long as it likes, or until the program ends: it must
    notice by itself that nobody waits for it.
    """
    lane, timer = _lane(), QTimer(parent)
    timer.setSingleShot(True)

    def came(made: Made) -> None:
        """It is in time."""
        timer.deleteLater()
        done(made)

    def refused(error: DeskError) -> None:
        """It failed in time."""
        timer.deleteLater()
        failed(error)

    def broke() -> None:
        """Nobody will come; the bug itself is raised after this."""
        timer.deleteLater()
        limit.late()

    bounds = TimeLimit(seconds=limit.seconds, late=broke)
    number = lane.send_alone(parent, work, bounds, came, refused)

    def pass_by() -> None:
        """Say that it is late, unless it came back or was let go of."""
        if leave():
            limit.late()

    def leave() -> bool:
        """Wait for it no longer."""
        is_left = lane.leave(number)
        if is_left:
            timer.deleteLater()
        return is_left

    timer.timeout.connect(pass_by)
    timer.start(round(limit.seconds * 1000))
    return leave


def aside(work: Callable[[], Made]) -> Made:
    """What `work` gives, done in a thread of its own while its window lives on.

    Called in the main thread, which waits for it and hears no key meanwhile; where no window is to
    be seen it is done there. For a read or an act of the desk that takes longer than a key may
    wait, and whose caller needs the outcome at once. `work` touches no widget.

    Raises:
        Exception: whatever `work` raises.
    """
    if current_thread() is not main_thread():
        return work()  # who works beside the window may ask again: the window is not his to keep
    with building():
        if not may_give_way():
            return work()
        told: list[tuple[Made | None, Exception | None]] = []
        _lane().do_aside(
            lambda: told.append(_tried(work)),
            lambda thread: live_until(lambda: not thread.is_alive()),
        )
    ((made, error),) = told
    if error is not None:
        raise error
    return cast("Made", made)


def raised(error: Exception) -> None:
    """`failed` of work that cannot fail but by a bug."""
    raise error


def _tried(work: Callable[[], Made]) -> tuple[Made | None, Exception | None]:
    """What the work gave, or the error it raised: both are carried over to the main thread."""
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001  the one place that carries them over
        return None, error


def finish_background() -> None:
    """Wait until the lane is empty; for the end of the program, before the store is closed."""
    _lane().wait()


@cache
def _lane() -> _Lane:
    return _Lane()

"""The one door for slow work in the window's process: one lane, and the way back from it."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

from bmnn_desk.errors import DeskError

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
        self._rests = False
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
        self._last += 1
        number = self._last

        def run() -> None:
            """Do the work in the lane's thread, and hand over what came of it or its error."""
            try:
                made = work()
            except Exception as error:  # noqa: BLE001  the one place that carries them over
                self.came_back.emit(number, None, error)
            else:
                self.came_back.emit(number, made, None)

        self._errands[number] = _Errand(
            parent=parent, done=done, failed=failed, broken=broken, run=run
        )
        if gc.isenabled():
            self._rests = True
            gc.disable()
        self._pool.start(run)

    def wait(self) -> None:
        """Wait until all work is done, however long, and let the collector run again."""
        self._pool.waitForDone()
        self._collect_again()

    def _deliver(self, number: int, made: object, error: Exception | None) -> None:
        errand = self._ended = self._errands.pop(number)
        if not self._errands:
            self._collect_again()
        if not isValid(errand.parent):
            return
        if error is None:
            errand.done(made)
        elif isinstance(error, DeskError):
            errand.failed(error)
        else:
            errand.broken()
            raise error

    def _collect_again(self) -> None:
        if self._rests:
            self._rests = False
            gc.enable()


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


def finish_background() -> None:
    """Wait until the lane is empty; for the end of the program, before the store is closed."""
    _lane().wait()


@cache
def _lane() -> _Lane:
    return _Lane()

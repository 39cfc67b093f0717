"""The one door for slow work in the window's process: one lane, and the way back from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Errand:
    parent: QObject
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


class _Lane(QObject):
    """Errands wait in the main thread; only the work, and what came of it, leave it."""

    came_back = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._errands: dict[int, _Errand] = {}
        self._last = 0
        self.came_back.connect(self._deliver)

    def send(self, work: Callable[[], object], errand: _Errand) -> None:
        self._last += 1
        number = self._last
        self._errands[number] = errand

        def run() -> None:
            try:
                made = work()
            except Exception as error:  # noqa: BLE001  the one place that carries them over
                self.came_back.emit(number, None, error)
            else:
                self.came_back.emit(number, made, None)

        self._pool.start(run)

    def wait(self) -> None:
        self._pool.waitForDone()

    def _deliver(self, number: int, made: object, error: Exception | None) -> None:
        errand = self._errands.pop(number)
        if not isValid(errand.parent):
            return
        if error is None:
            errand.done(made)
        else:
            errand.failed(error)


def in_background(
    parent: QObject,
    work: Callable[[], Made],
    done: Callable[[Made], None],
    failed: Callable[[Exception], None],
) -> None:
    """Do `work` beside the window, one piece at a time in the order of the calls.

    To be called in the main thread, where `done` gets what it returned, or `failed` what it
    raised; neither, once `parent` was destroyed. `work` touches no widget.
    """
    _lane().send(work, _Errand(parent=parent, done=done, failed=failed))


def finish_background() -> None:
    """Wait until the lane is empty; for the end of the program, before the store is closed."""
    _lane().wait()


@cache
def _lane() -> _Lane:
    return _Lane()

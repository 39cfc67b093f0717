"""A page or a sheet is made in pieces: between them the window paints, ticks and hears answers.

Made in one go the largest take 200 to 350 ms, in which a window stands still. What is made gives
way a few times; whoever asked for it gets it whole, as before.

Nothing may find a thing half made. So no key and no mouse is heard meanwhile: they wait until all
stands, as they waited before. What came back from work beside the window waits as well
(`when_built`). And no desk is put away, no program ended in the midst: both ask `is_building`.
"""

from __future__ import annotations

from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Seldom enough to cost nothing, often enough for what comes between two calls: at most 20 ms.
_AFTER_S = 0.012
_WAKE_MS = 5
_NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
_WAITS = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class _State:
    """How deep in building the main thread is, and what waits for its end."""

    def __init__(self) -> None:
        self.windows: WeakSet[QWidget] = WeakSet()
        self.depth = 0
        self.gives_way = False
        self.gave = 0.0
        self.waiting: list[Callable[[], object]] = []

    def looks(self) -> bool:
        """Whether somebody looks at a window of the program, and no way is being given already."""
        return not self.gives_way and any(
            isValid(window) and window.isVisible() for window in self.windows
        )

    def may(self) -> bool:
        """Whether something is being built before such a window."""
        return self.depth > 0 and self.looks()


_state = _State()


def let_breathe(window: QWidget) -> None:
    """While this window is on the screen, what is built gives way to it."""
    _state.windows.add(window)


@contextmanager
def building() -> Iterator[None]:
    """What is done inside may give way; what waited for its end comes by the next event."""
    _state.depth += 1
    if _state.depth == 1:
        _state.gave = perf_counter()
    try:
        yield
    finally:
        _state.depth -= 1
        if not _state.depth:
            waiting, _state.waiting = _state.waiting, []
            for do in waiting:
                QTimer.singleShot(0, do)


def is_building() -> bool:
    """Whether something is half made now."""
    return _state.depth > 0


def when_built(do: Callable[[], object]) -> bool:
    """Do this once nothing is half made; False, and nothing is done, where nothing is now."""
    if _state.depth:
        _state.waiting.append(do)
    return _state.depth > 0


def give_way() -> None:
    """Let the window paint and tick, if something is being built and it waited for 12 ms.

    To be called in the main thread, never from a paint or in the midst of a change of a model.
    """
    if perf_counter() - _state.gave < _AFTER_S or not _state.may():
        return
    _state.gives_way = True
    try:
        _live(_NO_INPUT)
    finally:
        _state.gives_way = False
        _state.gave = perf_counter()


def polish(widget: QWidget) -> None:
    """Dress everything in a widget that is shown next, giving way: Qt would do it in one go."""
    if not _state.may():
        return
    # The innermost first: a widget is dressed with all it holds.
    for each in reversed(widget.findChildren(QWidget)):
        if isValid(each):
            each.ensurePolished()
            give_way()


def somebody_looks() -> bool:
    """Whether what is done aside is done beside a window: else it is done at once."""
    return _state.looks()


def may_give_way() -> bool:
    """Whether a window would live on now, were the main thread to wait for something."""
    return _state.may()


def live_until(ended: Callable[[], bool]) -> None:
    """Let the window live until something has ended; only where one `may_give_way`."""
    ticking = QTimer()
    ticking.start(_WAKE_MS)  # wakes the loop where nothing else does
    _state.gives_way = True
    try:
        while not ended():
            _live(_NO_INPUT | _WAITS)
    finally:
        _state.gives_way = False
        _state.gave = perf_counter()


def _live(how: QEventLoop.ProcessEventsFlag) -> None:
    """One turn of what waits; what is half made is not dressed yet.

    Qt asks itself to dress each widget as soon as that is made, and so would call a `changeEvent`
    in the midst of an `__init__`. It is done when the widget is shown, in any case.
    """
    # Of every widget, which the stubs do not know of.
    QCoreApplication.removePostedEvents(None, QEvent.Type.PolishRequest.value)  # type: ignore[arg-type]
    QCoreApplication.processEvents(how)

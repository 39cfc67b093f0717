"""Ends what takes too long, while the one who asked for it waits in a call that cannot."""

from __future__ import annotations

from contextlib import contextmanager
from math import inf
from threading import Condition, Thread
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Deadline:
    """Calls `end` once, from a thread of its own, when a span took longer than it may.

    The thread sleeps on from span to span: a `threading.Timer` for each costs 1.5 ms a job.
    """

    def __init__(self, end: Callable[[], None]) -> None:
        self.is_passed = False
        self._end = end
        self._due: float | None = None
        self._wakes = inf
        self._is_over = False
        self._change = Condition()
        self._thread = Thread(target=self._watch, name="deadline", daemon=True)
        self._thread.start()

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """A span that may take so long; afterwards `is_passed` tells whether it was ended."""
        with self._change:
            self._due = monotonic() + seconds
            if self._due < self._wakes:
                self._change.notify()
        try:
            yield
        finally:
            with self._change:
                self._due = None

    def close(self) -> None:
        """End the thread."""
        with self._change:
            self._is_over = True
            self._change.notify()
        self._thread.join()

    def _watch(self) -> None:
        with self._change:
            while not self._is_over and not self.is_passed:
                left = inf if self._due is None else self._due - monotonic()
                if left <= 0:
                    self.is_passed = True
                    self._end()
                    continue
                self._wakes = monotonic() + left
                self._change.wait(None if left == inf else left)

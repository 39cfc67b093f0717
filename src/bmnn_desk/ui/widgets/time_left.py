"""How long something counted still takes, by how long it took so far."""

from __future__ import annotations

from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

_WORTH_TELLING_S, _MINUTES_FROM_S, _ROUND_S = 10.0, 90.0, 10


class Pace:
    """Measures from its first `left`, or from `begin`; `clock` tells seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._begun, self._first = clock(), 0

    def begin(self, done: int = 0) -> None:
        """It begins now, where so many were done before."""
        self._begun, self._first = self._clock(), done

    def left(self, done: int, whole: int) -> float | None:
        """The seconds that the rest takes, as long each as those so far; None before the first."""
        made = done - self._first
        if made <= 0:
            return None
        return (self._clock() - self._begun) / made * max(whole - done, 0)

    def words(self, done: int, whole: int) -> str:
        """That time in words to be put behind others; "" where it is not known, or up to 10 s."""
        seconds = self.left(done, whole)
        if seconds is None or seconds <= _WORTH_TELLING_S:
            return ""
        if seconds < _MINUTES_FROM_S:
            rounded = ceil(seconds / _ROUND_S) * _ROUND_S
            return _tr(", còn khoảng {seconds} giây").format(seconds=rounded)
        return _tr(", còn khoảng {minutes} phút").format(minutes=ceil(seconds / 60))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Pace", words)

"""A beat in the window's thread: how late it comes, and how long that thread itself was at work."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

BEAT_MS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """The latest beat of a flow, in ms, and the longest that the thread computed between two.

    The second is what the program itself answers for: it does not grow when the machine has other
    work. The first has all in it: waits for a file, for a lock, for another thread.
    """

    late_ms: float
    at_work_ms: float

    def __str__(self) -> str:
        return f"{self.late_ms:.0f} ms late ({self.at_work_ms:.0f} ms at work)"


@dataclass(slots=True)
class _Watched:
    gaps: list[tuple[float, float]] = field(default_factory=list)
    last: tuple[float, float] = field(default_factory=lambda: (perf_counter(), thread_time()))

    def beat(self) -> None:
        """Note how long ago the beat before was, by the clock and by this thread's own work."""
        before, self.last = self.last, (perf_counter(), thread_time())
        wall, work = (now - then for now, then in zip(self.last, before, strict=True))
        self.gaps.append((wall * 1000 - BEAT_MS, work * 1000))


class Beating(QObject):
    """`flows` are the flows that were watched, with the lateness of each."""

    def __init__(self) -> None:
        super().__init__()
        self.flows: dict[str, Lateness] = {}
        self._watched = _Watched()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @contextmanager
    def watching(self, flow: str) -> Iterator[None]:
        """Watch what is done inside; a flow that comes again keeps its latest beat."""
        self._watched = _Watched()
        yield
        self._watched.beat()  # what ran last kept the next beat waiting
        late, work = (max(each) for each in zip(*self._watched.gaps, strict=True))
        known = self.flows.get(flow, Lateness(late_ms=0.0, at_work_ms=0.0))
        self.flows[flow] = Lateness(
            late_ms=max(known.late_ms, late), at_work_ms=max(known.at_work_ms, work)
        )

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def _beat(self) -> None:
        self._watched.beat()

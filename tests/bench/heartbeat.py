"""How late a window's heartbeat comes while a long file is marked and proved in the worker."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pikepdf import Dictionary, Name
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bmnn_desk import jobs
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.ui.background import in_background
from tests.bench.result import Result
from tests.papers import documents, samples

if TYPE_CHECKING:
    from collections.abc import Callable

    import pikepdf

    from bmnn_desk.papers.mark import CopyMarks

_BEAT_MS = 5
_MOST_LATE_MS = 50.0
_PAGES, _QUICK_PAGES = 1000, 200
_BIG_BYTES = 40_000_000
_IDLE_MS, _QUICK_IDLE_MS = 5000, 2000
_TURNS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Beats:
    """How many ms each beat came late, the least late first."""

    late_ms: tuple[float, ...]

    @property
    def worst(self) -> float:
        """The latest of all."""
        return self.late_ms[-1]

    @property
    def one_in_a_thousand(self) -> float:
        """The 99.9th percentile."""
        return self.late_ms[int(0.999 * (len(self.late_ms) - 1))]

    def __str__(self) -> str:
        return f"{self.worst:.1f} ms (99.9 %: {self.one_in_a_thousand:.1f} ms)"


def heartbeat(quick: bool) -> Result:
    """Lateness of a beat every 5 ms: idle, then while a long and then a big file are worked on."""
    application = QCoreApplication.instance() or QApplication([])
    pages = _QUICK_PAGES if quick else _PAGES
    source, big, copies = documents.pdf(pages), _big(), [_copy(number) for number in (1, 2, 3)]
    window = QWidget()
    window.show()
    with Worker(jobs.ALL) as worker:
        worker.do(jobs.LOOK_AT_FILE, documents.pdf(1), NO_KEY, False)
        idle = _beats(window, partial(QTimer.singleShot, _QUICK_IDLE_MS if quick else _IDLE_MS))
        marking = _beats(
            window,
            _asking(window, partial(worker.do, jobs.MAKE_PRODUCTS, "pdf", source, copies, NO_KEY)),
        )
        passing = _beats(
            window, _asking(window, partial(worker.do, jobs.MARK_PDF, big, copies), _TURNS)
        )
    window.close()
    application.processEvents()
    worst = max(marking.worst, passing.worst)
    return Result(
        name="heartbeat",
        ratio=worst / idle.worst,
        target=f"<= {_MOST_LATE_MS:.0f} ms",
        ok="ok" if worst <= _MOST_LATE_MS else "short",
        peer=f"the idle window, {idle} late",
        what=f"beat every {_BEAT_MS} ms, at worst late by {marking} while {len(copies)} copies of "
        f"{pages} pages are marked and proved, {passing} while {_BIG_BYTES // 1_000_000} MB go to "
        f"the worker and {len(copies)} times that come back",
    )


def _beats(window: QObject, start: Callable[[Callable[[], None]], None]) -> Beats:
    """The beats from the start of something until it calls what it was given."""
    loop, timer, beats = QEventLoop(), QTimer(window), [perf_counter()]
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(perf_counter()))
    timer.start(_BEAT_MS)
    start(loop.quit)
    loop.exec()
    timer.stop()
    gaps = [
        (after - before) * 1000 - _BEAT_MS
        for before, after in zip(beats, [*beats[1:], perf_counter()], strict=True)
    ]
    return Beats(late_ms=tuple(sorted(gaps)))


def _asking(
    window: QObject, work: Callable[[], object], turns: int = 1
) -> Callable[[Callable[[], None]], None]:
    """Something that sends the work through the window's one door, some times in turn."""

    def start(quit_loop: Callable[[], None]) -> None:
        outcomes: list[object] = []

        def came(outcome: object) -> None:
            outcomes.append(None)  # what was made is let go at once, as the window would
            if len(outcomes) == turns or isinstance(outcome, Exception):
                quit_loop()
            if isinstance(outcome, Exception):
                raise outcome

        for _ in range(turns):
            in_background(window, work, came, came)

    return start


def _copy(number: int) -> CopyMarks:
    return samples.copy(
        number,
        samples.number_mark(number, (165.0, 7.0), page="every"),
        samples.mark(Stamp.LEVEL_TUYET_MAT, (30.0, 62.0), page="every"),
    )


def _big() -> bytes:
    """A PDF with a scan in it that does not shrink."""

    def add_scan(pdf: pikepdf.Pdf) -> None:
        scan = pdf.make_stream(
            os.urandom(_BIG_BYTES),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=10_000,
            Height=_BIG_BYTES // 10_000,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
        )
        pdf.pages[0].obj["/Resources"]["/XObject"] = Dictionary({"/Scan": scan})

    return documents.changed(add_scan)

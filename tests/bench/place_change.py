"""How soon a mark is seen in another place on a page of a long document, beside the bare page."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bmnn_desk import jobs
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.worker import Worker
from bmnn_desk.paths import forms_folder
from bmnn_desk.storage.opening import memory_vault
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.issue.marks_step import MarksStep
from bmnn_desk.ui.theme import show_theme
from tests import make
from tests.bench.in_turn import seconds_in_turn
from tests.bench.pdf_marks import FULL_PAGES, QUICK_PAGES, source
from tests.bench.result import Result
from tests.ui import office as offices
from tests.ui.issue import matters

if TYPE_CHECKING:
    from collections.abc import Iterator

_TARGET, _RUNS = 2.0, 21
_WIDE_PX, _HIGH_PX = 1061, 574
_SETTLE_MS = 20


def place_change(quick: bool) -> Result:
    """Move the number's mark as a key does, and paint; draw the bare page alone, and paint.

    What comes 150 ms after the hand rests, the PDF as it will print, is not waited for.
    """
    pages = QUICK_PAGES if quick else FULL_PAGES
    with _step(source(pages)) as step:
        places = cycle([(160.0, 7.0), (150.0, 9.0), (140.0, 12.0)])

        def move() -> None:
            step.frame.moved.emit(Stamp.COPY_NUMBER, *next(places))
            step.view.grab()

        bare = step.view.plain.bare
        if bare is None:
            raise RuntimeError(pages)

        def draw_bare() -> None:
            bare._kept.clear()
            step.pane.show_pdf(bare, bare.size_mm(0))
            step.view.grab()

        ours, peer = seconds_in_turn((move, draw_bare), _RUNS)
    ratio = ours / peer
    return Result(
        name="place_change",
        ratio=ratio,
        target=f"<= {_TARGET:.0f}",
        ok="ok" if ratio <= _TARGET else "short",
        peer="the bare page, drawn and painted",
        what=f"a mark moved on a page of {pages}, seen after {ours * 1000:.1f} ms, bare page "
        f"{peer * 1000:.1f} ms, medians of {_RUNS}",
    )


@contextmanager
def _step(data: bytes) -> Iterator[MarksStep]:
    """Step 3 of an issue of that PDF, with its preview shown."""
    keep_singletons()
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        show_theme(application)
    law = Law(forms_folder())
    with (
        tempfile.TemporaryDirectory() as name,
        memory_vault() as vault,
        Worker(jobs.ALL) as worker,
    ):
        seat = offices.seat(make.office(vault, law, make.OLD), worker, Path(name))
        step = MarksStep(seat, matters.matter(law, file=matters.pdf_file(data)))
        step.resize(_WIDE_PX, _HIGH_PX)
        step.show()
        step.show_marks()
        _settle(step)
        yield step
        _settle(step)
        step.hide()
        step.deleteLater()
        finish_background()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _settle(step: MarksStep) -> None:
    loop, timer = QEventLoop(), QTimer()

    def end() -> None:
        if step.view.is_quiet:
            loop.quit()

    timer.timeout.connect(end)
    timer.start(_SETTLE_MS)
    loop.exec()
    timer.stop()

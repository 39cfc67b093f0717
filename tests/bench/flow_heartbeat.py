"""How late the window's heartbeat comes in the flows of a clerk's day, beside a limit of 50 ms."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.storage.opening import create_store
from bmnn_desk.ui.printing.worker_pages import drawn_by
from bmnn_desk.ui.program import Program
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.theme import show_theme
from tests.bench.beats import Beating
from tests.bench.desk_flows import ClerkAtWork
from tests.bench.many_lines import many_lines
from tests.bench.result import Result
from tests.peopled_desk import office_in
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE
from tests.ui.issue.papers import choose
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from tests.bench.beats import Lateness
    from tests.make import Office

_LINES, _QUICK_LINES = 100_000, 1_000
_LIMIT_MS = 50.0
_IDLE_MS = 2000


def flow_heartbeat(quick: bool) -> Result:
    """A beat every 5 ms in the window's thread through unlock, pages, acts, prints and lock."""
    flows = flows_watched(_QUICK_LINES if quick else _LINES)
    idle = flows.pop("idle")
    worst = max(each.late_ms for each in flows.values())
    by_lateness = sorted(flows.items(), key=lambda each: -each[1].late_ms)
    late = sum(each.late_ms > _LIMIT_MS for each in flows.values())
    told = "; ".join(f"{name} {lateness}" for name, lateness in by_lateness)
    return Result(
        name="flow_heartbeat",
        ratio=worst / _LIMIT_MS,
        target="<= 1",
        ok="ok" if worst <= _LIMIT_MS else "short",
        peer=f"the limit of {_LIMIT_MS:.0f} ms; idle {idle}",
        what=f"{len(flows)} flows, {late} of them later than the limit: {told}",
    )


def flows_watched(lines: int) -> dict[str, Lateness]:
    """Every flow with its latest beat, over a register of so many lines; "idle" among them."""
    application = QApplication.instance() or QApplication([])
    if isinstance(application, QApplication):
        application.setQuitOnLastWindowClosed(False)
        show_theme(application)
    with tempfile.TemporaryDirectory() as name:
        around, law = Path(name), Law(forms_folder())
        office_in(around / "small", law)
        # Its lines are of no act: opened again it would only be read. So it stays open.
        vault = create_store(around / "store", ACCOUNT, PASSPHRASE, CHEAP)
        office = many_lines(vault, law, lines)
        choose(office, copy_number_way="overprint", black_rule="12/QĐ-SMM")
        program, beating = Program(_setup(around, office)), Beating()
        try:
            _work(ClerkAtWork(program=program, beating=beating, office=office), around)
        finally:
            beating.stop()
            program.end()
            if program.window is not None:
                program.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return beating.flows


def _work(clerk: ClerkAtWork, around: Path) -> None:
    with clerk.beating.watching("idle"):
        QTest.qWait(_IDLE_MS)
    clerk.unlock(around / "small")
    clerk.sit_down(around / "store")
    clerk.open_pages()
    clerk.write_slip()
    clerk.enter_incoming()
    clerk.issue("pdf")
    clerk.issue("docx")
    clerk.print_register()
    clerk.search()
    clerk.count_year()
    clerk.lock()


def _setup(around: Path, office: Office) -> Setup:
    """This machine's own worker and windows; printers and the day are the bench's."""

    def printers(worker: Worker) -> FakePrinters:
        """Two that print into a folder, pages drawn by the worker as in the program."""
        (around / "out").mkdir()
        return FakePrinters(around / "out", drawn_by(worker))

    return Setup(
        settled=around / "settled",
        home=around / "home",
        today=lambda: office.day,
        printers=printers,
    )

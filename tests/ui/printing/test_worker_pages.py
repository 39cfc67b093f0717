"""A copy is printed beside the window, with pages from the worker."""

from __future__ import annotations

from threading import get_ident
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk import jobs
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.printing.printers import PrintJob
from bmnn_desk.ui.printing.worker_pages import drawn_by
from tests.papers import documents, samples
from tests.ui.printing import measure
from tests.ui.printing.fake_printers import COLOUR, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_copy_is_printed_in_another_thread_from_pages_of_another_process(
    qtbot: QtBot, tmp_path: Path
) -> None:
    copy = samples.copy(3, samples.number_mark(3, (20.0, 15.0)))
    pdf = overprint_pdf(documents.pdf(1), [copy])
    made: list[int] = []
    mishaps: list[Exception] = []
    window = QObject()
    with Worker((jobs.RENDER_PAGE,)) as worker:
        printers = FakePrinters(tmp_path, drawn_by(worker))

        def work() -> int:
            printers.print_pdf(PrintJob(printer=COLOUR, pdf=pdf, red=True))
            return get_ident()

        in_background(window, work, made.append, mishaps.append)
        qtbot.waitUntil(lambda: bool(made or mishaps), timeout=60_000)
    assert mishaps == []
    assert made != [get_ident()]
    found = measure.red_mm(printers.prints[0].file, (17.0, 12.0, 53.0, 26.0))
    assert found == pytest.approx((20.0, 15.0, 50.0, 23.0), abs=0.3)

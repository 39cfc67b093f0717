"""`python -m tests.bench.print_peak PAGES WIDTH_PT HEIGHT_PT`: print them at 600 dpi into a file.

Says by how many MB the desk's process and the worker's grew while it printed.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from bmnn_desk import jobs
from bmnn_desk.machine.worker import Worker
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.printing.printers import PrintJob
from bmnn_desk.ui.printing.worker_pages import drawn_by
from tests.papers import documents
from tests.ui.printing.fake_printers import GREY, FakePrinters

_DPI = 600


def main() -> None:
    """Print, with a printer that lies at the machine's edge."""
    pages, width, height = int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
    keep_singletons()
    app = QApplication([])
    pdf = documents.pdf(pages, (width, height))
    with tempfile.TemporaryDirectory() as name, Worker(jobs.ALL) as worker:
        worker.do(jobs.COUNT_PAGES, pdf)
        process = worker._process
        if process is None:
            raise RuntimeError(pages)
        both = ("self", str(process.pid))
        before = [_mb(pid, "VmRSS") for pid in both]
        printers = FakePrinters(Path(name), drawn_by(worker), most_dpi=_DPI)
        printers.print_pdf(PrintJob(printer=GREY, pdf=pdf, dpi=_DPI, kept_marks={}))
        if worker._process is not process:
            raise RuntimeError(process.pid)  # it grew, and a fresh one took its place
        grown = [_mb(pid, "VmHWM") - held for pid, held in zip(both, before, strict=True)]
    print(*grown)
    app.quit()


def _mb(pid: str, key: str) -> float:
    found = re.search(rf"{key}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("ascii"))
    if found is None:
        raise AssertionError
    return int(found[1]) * 1024 / 1e6


if __name__ == "__main__":
    main()

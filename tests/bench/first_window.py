"""How soon the first window is painted, beside a bare PySide6 window in the same run.

Both find their bytecode, as every installed program does: PySide6 has its own from its wheel, and
where Python was told to write none, ours would be compiled anew at each start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.result import Result
from tests.ui.offices import office_in

_RUNS, _QUICK_RUNS = 5, 2
_MOST = 3.0
_PAINTED = "painted"
# Both end themselves at once when they are on the screen: what a user waits for is timed alone.
OURS = """
import os, sys
from pathlib import Path
import bmnn_desk.app  # what the command loads before it
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.start import prepared

def end():
    print("painted", flush=True)
    sys.stderr.flush()
    os._exit(0)

app, program = prepared(Setup())
program.painted.connect(end)
program.start(Path(sys.argv[1]))
app.exec()
"""
BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

class Bare(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, end)

def end():
    print("painted", flush=True)
    os._exit(0)

app = QApplication([])
window = Bare()
QVBoxLayout(window).addWidget(QLineEdit())
window.resize(1100, 680)
window.show()
app.exec()
"""


def first_window(quick: bool) -> Result:
    """Seconds from the start of the process to the first paint: unlock window, bare window."""
    with tempfile.TemporaryDirectory() as name:
        around = Path(name)
        store = office_in(around / "store")
        ours: list[float] = []
        bare: list[float] = []
        for program in (BARE, OURS):
            _seconds(program, store, around)  # writes the bytecode, and is not counted
        for _ in range(_QUICK_RUNS if quick else _RUNS):
            bare.append(_seconds(BARE, store, around))
            ours.append(_seconds(OURS, store, around))
    ratio = median(ours) / median(bare)
    return Result(
        name="first_window",
        ratio=ratio,
        target=f"<= {_MOST:g}",
        ok="ok" if ratio <= _MOST else "short",
        peer="a bare PySide6 window with a line",
        what=f"first paint: {median(ours):.3f} s against {median(bare):.3f} s",
    )


def _seconds(program: str, store: Path, around: Path) -> float:
    begun = perf_counter()
    run = painted(program, store, around, bytecode=around / "bytecode")
    seconds = perf_counter() - begun
    if run.stdout.strip() != _PAINTED:
        raise RuntimeError(run.stderr)
    return seconds


def painted(
    program: str, store: Path, around: Path, *options: str, bytecode: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run one of the two programs in a home of its own until it is painted.

    `bytecode` is the folder where it is kept from one run to the next; None keeps what is so.
    """
    kept = {} if bytecode is None else {"PYTHONPYCACHEPREFIX": str(bytecode)}
    inherited = {
        name: value
        for name, value in os.environ.items()
        if bytecode is None or name != "PYTHONDONTWRITEBYTECODE"
    }
    return subprocess.run(
        [sys.executable, *options, "-c", program, str(store)],
        env={
            **inherited,
            **kept,
            "HOME": str(around),
            "XDG_CONFIG_HOME": str(around / "config"),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

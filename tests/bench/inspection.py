"""Inspection of 25,000 faulty and 25,000 clean documents, beside one read of the same rows."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.result import Result
from tests.inspection.planted import planted_register
from tests.inspection.workbook import workbook_bytes

_DOCUMENTS, _QUICK = 25_000, 1_000
_TARGET, _MOST_MB = 3.0, 500


def inspection(quick: bool) -> Result:
    """Write a workbook for each book; a process of its own reads and inspects them.

    A workbook each, as 50,000 documents with all their books are more than crosses the wire of
    the worker in one.
    """
    made = planted_register(_QUICK if quick else _DOCUMENTS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for sheet, rows in made.sheets.items():
            (folder / f"{sheet}.xlsx").write_bytes(workbook_bytes({sheet: rows}))
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.inspection_child", name],
            check=True,
            capture_output=True,
            text=True,
        )
    told = json.loads(done.stdout)
    found = {(sheet, row, rule) for sheet, row, rule in told["found"]}
    missed, false_alarms = len(made.wanted - found), len(found - made.wanted)
    ratio = told["inspected"] / told["read"]
    good = not missed and not false_alarms and ratio <= _TARGET and told["mb"] < _MOST_MB
    return Result(
        name="inspection",
        ratio=ratio,
        target=f"<= {_TARGET}",
        ok="ok" if good else "short",
        peer="one read of the same rows",
        what=(
            f"planted {len(made.wanted)}, found {len(found & made.wanted)}, missed {missed}, "
            f"false alarms {false_alarms}; {told['inspected']:.1f} s, read {told['read']:.1f} s, "
            f"{told['mb']:.0f} MB of {_MOST_MB}"
        ),
    )

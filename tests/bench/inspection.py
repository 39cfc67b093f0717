"""Inspection of 25,000 faulty and 25,000 clean documents, beside one read of the same rows.

A workbook for each of four years is brought into a store, as an office would; what is inspected
and what is read is what the store gives back.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from tests.bench.result import Result
from tests.inspection.planted import planted_register
from tests.inspection.workbook import workbook_bytes

_DOCUMENTS, _QUICK = 25_000, 1_000
_FIRST_DAYS = (date(2023, 1, 3), date(2024, 1, 2), date(2025, 1, 2), date(2026, 1, 5))
_TARGET, _MOST_MB = 3.0, 500


def inspection(quick: bool) -> Result:
    """Write the workbooks; one process brings them into a store, another inspects it."""
    documents = (_QUICK if quick else _DOCUMENTS) // len(_FIRST_DAYS)
    wanted: set[tuple[str, str, int, str]] = set()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for seed, first in enumerate(_FIRST_DAYS):
            made = planted_register(documents, 8 + seed, first)
            file = folder / f"{first.year}.xlsx"
            file.write_bytes(workbook_bytes(made.sheets))
            wanted |= {(file.name, *each) for each in made.wanted}
        brought = _told("tests.bench.inspection_import", name)
        told = _told("tests.bench.inspection_child", name)
    found = {(file, sheet, row, rule) for file, sheet, row, rule in told["found"]}
    missed, false_alarms = len(wanted - found), len(found - wanted)
    ratio = told["inspected"] / told["read"]
    good = not missed and not false_alarms and ratio <= _TARGET and told["mb"] < _MOST_MB
    return Result(
        name="inspection",
        ratio=ratio,
        target=f"<= {_TARGET}",
        ok="ok" if good else "short",
        peer="one read of the same rows from the store",
        what=(
            f"planted {len(wanted)}, found {len(found & wanted)}, missed {missed}, "
            f"false alarms {false_alarms}; {told['rows']} rows read and inspected in "
            f"{told['inspected']:.1f} s, read alone {told['read']:.1f} s, "
            f"{told['mb']:.0f} MB of {_MOST_MB}; brought in in {brought['seconds']:.1f} s, "
            f"{brought['mb']:.0f} MB"
        ),
    )


def _told(module: str, folder: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", module, folder], check=True, capture_output=True, text=True
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told

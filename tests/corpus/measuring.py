"""Has a stamped PDF measured in a process of its own, bounded in time."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.draw_stamp import series_pdf
from bmnn_desk.papers.page_box import page_box
from tests.corpus.comparable import comparable
from tests.corpus.engines import BARE, LOOKS, MADE, SOURCE
from tests.corpus.measure import BOTH, Measured
from tests.corpus.measure_child import PLAN
from tests.corpus.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tests.corpus.pdf_stamping import Stamped

_BASE_S, _PAGE_S, _MOST_S = 120, 10, 1800
_LAST_WORDS = 200


def measured(source: bytes, stamped: Stamped, engines: Collection[str] = BOTH) -> Measured:
    """Where the marks lie, on every page, and what else changed."""
    with tempfile.TemporaryDirectory() as folder:
        plan = laid_out(Path(folder), source, stamped)
        return _by_child([folder, *engines], min(_BASE_S + _PAGE_S * len(plan.units), _MOST_S))


def laid_out(folder: Path, source: bytes, stamped: Stamped) -> Plan:
    """Write all that a measuring needs into a folder."""
    plan = Plan(units=_units(stamped.made), marks=stamped.wanted())
    files = {
        SOURCE: source,
        BARE: comparable(source, stamped.made, stamped.look.warnings),
        MADE: stamped.made,
        LOOKS: series_pdf(stamped.marks.marks),
        PLAN: plan.as_json().encode("utf-8"),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return plan


def _by_child(given: Sequence[str], seconds: int) -> Measured:
    command = [sys.executable, "-m", "tests.corpus.measure_child", *given]
    try:
        ended = subprocess.run(command, capture_output=True, check=False, timeout=seconds)
    except subprocess.TimeoutExpired:
        return Measured(worst_mm=0.0, faults=(f"measuring took over {seconds} s",))
    if ended.returncode:
        words = ended.stderr.decode("utf-8", "replace")[-_LAST_WORDS:]
        return Measured(
            worst_mm=0.0, faults=(f"measuring broke off ({ended.returncode}): {words}",)
        )
    told = json.loads(ended.stdout)
    return Measured(worst_mm=told["worst_mm"], faults=tuple(told["faults"]))


def _units(made: bytes) -> tuple[float, ...]:
    with pikepdf.open(io.BytesIO(made), suppress_warnings=True) as pdf:
        return tuple(page_box(page.obj).unit for page in pdf.pages)

"""What stamping a long PDF takes of memory, and by how much the file grows."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bmnn_desk.papers.mark_pdf import mark_pdf
from tests.bench.pdf_marks import EACH_PAGE, FULL_PAGES, QUICK_PAGES, source
from tests.bench.result import Result

_MOST_MB, _MOST_BYTES = 60.0, 300.0


def pdf_memory(quick: bool) -> Result:
    """The most that a fresh process held while stamping, over what it held with its imports."""
    pages = QUICK_PAGES if quick else FULL_PAGES
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "source.pdf"
        path.write_bytes(source(pages))
        peak = _peak_mb(path)
    ratio = peak / _MOST_MB
    return Result(
        name="pdf_memory",
        ratio=ratio,
        target="<= 1.0",
        ok="ok" if ratio <= 1 else "short",
        peer=f"{_MOST_MB:.0f} MB over the interpreter",
        what=f"two marks on each of {pages} pages, from file to file, in a process of its own: "
        f"{peak:.1f} MB at most",
    )


def pdf_growth(quick: bool) -> Result:
    """The bytes that two marks on each page add to the file, the fonts of the marks included."""
    pages = QUICK_PAGES if quick else FULL_PAGES
    plain = source(pages)
    (made,) = mark_pdf(plain, [EACH_PAGE])
    growth = (len(made) - len(plain)) / pages
    ratio = growth / _MOST_BYTES
    return Result(
        name="pdf_growth",
        ratio=ratio,
        target="<= 1.0",
        ok="ok" if ratio <= 1 else "short",
        peer=f"{_MOST_BYTES:.0f} bytes a page",
        what=f"two marks on each of {pages} pages: {growth:.0f} bytes a page",
    )


def _peak_mb(path: Path) -> float:
    """A child's VmHWM and not ru_maxrss, which a child inherits from its parent."""
    command = [sys.executable, "-m", "tests.bench.pdf_peak", str(path)]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)

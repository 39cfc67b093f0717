"""`python -m tests.bench.pdf_peak FILE`: stamp it on every page, say what that took, in MB."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bmnn_desk.papers.fonts import register_faces
from bmnn_desk.papers.mark_pdf import mark_pdf
from tests.bench.pdf_marks import EACH_PAGE


def main() -> None:
    """Stamp from file to file; print the highest memory over that before the file was read."""
    source = Path(sys.argv[1])
    register_faces()
    before = _mb("VmRSS")
    (made,) = mark_pdf(source.read_bytes(), [EACH_PAGE])
    source.with_name("made.pdf").write_bytes(made)
    print(_mb("VmHWM") - before)


def _mb(key: str) -> float:
    found = re.search(rf"{key}:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    if found is None:
        raise AssertionError
    return int(found[1]) * 1024 / 1e6


if __name__ == "__main__":
    main()

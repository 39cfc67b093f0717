"""`python -m tests.bench.register_peak ROWS`: print a register, say the process's peak in MB."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bmnn_desk.papers.register_pdf import register_pdf
from tests.bench.register_entries import entries
from tests.papers.facts import book


def main() -> None:
    """Print a register of as many rows as the command line says, then the highest memory."""
    register_pdf(book("nd63-2026", entries(int(sys.argv[1]))))
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    if found is None:
        raise AssertionError
    print(int(found[1]) * 1024 / 1e6)


if __name__ == "__main__":
    main()

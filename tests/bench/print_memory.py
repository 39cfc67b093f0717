"""What printing at 600 dpi takes of memory in the desk and in the worker, beside one page of it."""

from __future__ import annotations

import subprocess
import sys

from tests.bench.result import Result

_A4_PT, _A3_PT = ("595.28", "841.89"), ("841.89", "1190.55")
_A3_MB = 7016 * 9922 * 4 / 1e6
_FULL_PAGES, _QUICK_PAGES = 20, 3


def print_memory(quick: bool) -> Result:
    """The most that both processes grew by over an A3 page, and over many A4 pages.

    The peer is the bitmap of one A3 page: a program that draws pages whole holds it at least once
    in each process.
    """
    pages = _QUICK_PAGES if quick else _FULL_PAGES
    large, many = _grown_mb(1, *_A3_PT), _grown_mb(pages, *_A4_PT)
    ratio = max(large, many) / _A3_MB
    return Result(
        name="print_memory",
        ratio=ratio,
        target="<= 1.0",
        ok="ok" if ratio <= 1 else "short",
        peer=f"the bitmap of an A3 page, {_A3_MB:.0f} MB",
        what=f"600 dpi, desk and worker together: A3 {large:.0f} MB, {pages} pages of A4 "
        f"{many:.0f} MB at most",
    )


def _grown_mb(pages: int, width: str, height: str) -> float:
    command = [sys.executable, "-m", "tests.bench.print_peak", str(pages), width, height]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return sum(float(each) for each in done.stdout.split())

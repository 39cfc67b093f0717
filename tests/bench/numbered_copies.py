"""Numbered copies of a long PDF: all in one file to print, and a file each."""

from __future__ import annotations

import io
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.prove_pdf import prove_pdf, prove_print_ready
from tests.bench.in_turn import seconds_in_turn
from tests.bench.pdf_marks import (
    COPIES,
    FULL_PAGES,
    QUICK_COPIES,
    QUICK_PAGES,
    numbered,
    source,
)
from tests.bench.result import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks

_RUNS, _FILE_RUNS, _QUICK_RUNS = 5, 9, 3
_MOST_SIZE, _LEAST_SPEED, _MOST_FILES = 1.3, 50.0, 3.0


def print_ready_size(quick: bool) -> Result:
    """The size of one file with all copies, beside that of its source."""
    pages, copies = QUICK_PAGES if quick else FULL_PAGES, QUICK_COPIES if quick else COPIES
    plain = source(pages)
    made = print_ready_pdf(plain, numbered(copies))
    prove_print_ready(made, plain, numbered(copies))
    ratio = len(made) / len(plain)
    return Result(
        name="print_ready_size",
        ratio=ratio,
        target=f"<= {_MOST_SIZE}",
        ok="ok" if ratio <= _MOST_SIZE else "short",
        peer="the source's size",
        what=f"{copies} numbered copies of {pages} pages in one file: {len(made) / 1e6:.2f} MB, "
        f"source {len(plain) / 1e6:.2f} MB",
    )


def print_ready_speed(quick: bool) -> Result:
    """One file with all copies, beside stamping copy by copy: open, stamp, append as a whole.

    The peer stamps with our own engine and appends with pikepdf; it runs once, for it takes
    minutes.
    """
    pages, copies = QUICK_PAGES if quick else FULL_PAGES, COPIES
    plain, marks = source(pages), numbered(copies)
    begun = perf_counter()
    naive = _copy_by_copy(plain, marks)
    peer = perf_counter() - begun
    (ours,) = seconds_in_turn((lambda: print_ready_pdf(plain, marks),), _RUNS)
    ratio = peer / ours
    return Result(
        name="print_ready_speed",
        ratio=ratio,
        target=f">= {_LEAST_SPEED:.0f}",
        ok="ok" if ratio >= _LEAST_SPEED else "short",
        peer=f"copy by copy, pikepdf {pikepdf.__version__}",
        what=f"{copies} numbered copies of {pages} pages in one file: {ours:.2f} s, median of "
        f"{_RUNS}; peer {peer:.1f} s, {len(naive) / 1e6:.0f} MB",
    )


def numbered_files(quick: bool) -> Result:
    """A marked file each, written and synced, beside as many synced copies of the source."""
    pages, copies, runs = FULL_PAGES, COPIES, _QUICK_RUNS if quick else _FILE_RUNS
    marks = numbered(copies)
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "source.pdf"
        path.write_bytes(source(pages))
        ours, peer = seconds_in_turn(
            (lambda: _mark(path, marks), lambda: _copy(path, copies)), runs
        )
        for copy in (marks[0], marks[-1]):
            made = path.with_name(f"ours{copy.number}").read_bytes()
            prove_pdf(made, path.read_bytes(), copy)
    ratio = ours / peer
    return Result(
        name="numbered_files",
        ratio=ratio,
        target=f"<= {_MOST_FILES:.0f}",
        ok="ok" if ratio <= _MOST_FILES else "short",
        peer="as many copies of the source, each with fsync",
        what=f"{copies} numbered copies of {pages} pages, a file each with fsync: "
        f"{ours * 1000:.0f} ms, copying {peer * 1000:.0f} ms, medians of {runs}",
    )


def _copy_by_copy(plain: bytes, marks: Sequence[CopyMarks]) -> bytes:
    made = io.BytesIO()
    with ExitStack() as stack, pikepdf.new() as whole:
        for copy in marks:
            (marked,) = mark_pdf(plain, [copy])
            whole.pages.extend(stack.enter_context(pikepdf.open(io.BytesIO(marked))).pages)
        whole.save(made)
    return made.getvalue()


def _mark(path: Path, marks: Sequence[CopyMarks]) -> None:
    for copy, made in zip(marks, mark_pdf(path.read_bytes(), marks), strict=True):
        _write(path.with_name(f"ours{copy.number}"), made)


def _copy(path: Path, copies: int) -> None:
    for number in range(copies):
        _write(path.with_name(f"theirs{number}"), path.read_bytes())


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())

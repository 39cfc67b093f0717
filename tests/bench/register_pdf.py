"""Register sheets: rows a second beside reportlab's LongTable of Paragraphs, memory, growth."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from bmnn_desk.papers.fonts import BOLD, REGULAR, register_faces
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.papers.text import as_text, clean, column_value
from bmnn_desk.papers.wrap import Breaker
from tests.bench.register_entries import entries
from tests.bench.result import Result
from tests.papers.facts import book

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.papers.register_book import RegisterBook

_ROWS, _QUICK_ROWS, _RUNS = 10_000, 1000, 3
_FEW, _MANY, _QUICK_MANY = 1000, 50_000, 5000
_TARGET, _MOST_MB, _MOST_GROWTH = 10.0, 100.0, 1.5
_PACK = "nd63-2026"


def register_rows(quick: bool) -> Result:
    """Print the same rows with both, in turn, and compare the medians of the rows a second.

    Ours also draws a cover, a signature block and signing rows of 10 mm, the peer does not.
    """
    count = _QUICK_ROWS if quick else _ROWS
    printed = book(_PACK, entries(count))
    ours, peers = [], []
    for _ in range(_RUNS):
        ours.append(count / _seconds(lambda: register_pdf(printed)))
        peers.append(count / _seconds(lambda: _long_table(printed)))
    ratio = median(ours) / median(peers)
    return Result(
        name="register_rows",
        ratio=ratio,
        target=f">= {_TARGET:.0f}",
        ok="ok" if ratio >= _TARGET else "short",
        peer=f"reportlab {reportlab.__version__} LongTable + Paragraph",
        what=f"{count} rows, 10 columns, {_lines_a_row(printed):.1f} lines a row: "
        f"{median(ours):.0f} rows/s, peer {median(peers):.0f} rows/s",
    )


def register_memory(quick: bool) -> Result:
    """The memory of a fresh process at its highest, that has printed a long register."""
    count = _QUICK_ROWS if quick else _ROWS
    peak = _peak_mb(count)
    ratio = peak / _MOST_MB
    return Result(
        name="register_memory",
        ratio=ratio,
        target="< 1.0",
        ok="ok" if ratio < 1 else "short",
        peer=f"{_MOST_MB:.0f} MB",
        what=f"{count} rows in a process of their own: {peak:.0f} MB at most, "
        f"{_peak_mb(1):.0f} MB with one row",
    )


def register_growth(quick: bool) -> Result:
    """The time a row takes in a long register, beside a short one."""
    many = _QUICK_MANY if quick else _MANY
    short, long = book(_PACK, entries(_FEW)), book(_PACK, entries(many))
    of_short, of_long = [], []
    for _ in range(_RUNS):
        of_short.append(_seconds(lambda: register_pdf(short)) / _FEW)
        of_long.append(_seconds(lambda: register_pdf(long)) / many)
    ratio = median(of_long) / median(of_short)
    return Result(
        name="register_growth",
        ratio=ratio,
        target=f"<= {_MOST_GROWTH}",
        ok="ok" if ratio <= _MOST_GROWTH else "short",
        peer=f"our own print of {_FEW} rows",
        what=f"{many} rows: {median(of_long) * 1e6:.0f} us a row, "
        f"{_FEW} rows: {median(of_short) * 1e6:.0f} us",
    )


def _peak_mb(count: int) -> float:
    """VmHWM and not ru_maxrss, which a child inherits from its parent."""
    command = [sys.executable, "-m", "tests.bench.register_peak", str(count)]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return float(said)


def _seconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin


def _cells(printed: RegisterBook) -> list[list[str]]:
    return [
        [
            as_text(column_value(entry, column.field), printed.level_words)
            for column in printed.form.columns
        ]
        for entry in printed.entries
    ]


def _long_table(printed: RegisterBook) -> bytes:
    register_faces()
    form, out = printed.form, BytesIO()
    body = ParagraphStyle(
        "body", fontName=REGULAR, fontSize=form.text_pt, leading=form.text_pt * 1.16
    )
    head = ParagraphStyle("head", parent=body, fontName=BOLD, alignment=1)
    rows = [[Paragraph(escape(column.heading), head) for column in form.columns]]
    rows += [[Paragraph(escape(clean(cell)), body) for cell in row] for row in _cells(printed)]
    table = LongTable(
        rows, colWidths=[column.width_mm * mm for column in form.columns], repeatRows=1
    )
    table.setStyle(
        TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    )
    page = (form.page_width_mm * mm, form.page_height_mm * mm)
    edge = form.margin_mm * mm
    SimpleDocTemplate(
        out,
        pagesize=page,
        leftMargin=edge,
        rightMargin=edge,
        topMargin=edge,
        bottomMargin=edge,
        invariant=1,
    ).build([table])
    return out.getvalue()


def _lines_a_row(printed: RegisterBook) -> float:
    """The mean of the lines of the tallest cell."""
    breaker = Breaker(REGULAR, printed.form.text_pt)
    widths = [column.width_mm * mm - 2.4 * mm for column in printed.form.columns]
    tallest = [
        max(len(breaker.wrap(cell, width)) for cell, width in zip(row, widths, strict=True))
        for row in _cells(printed)
    ]
    return sum(tallest) / len(tallest)


if __name__ == "__main__":
    print(register_rows(quick=False))

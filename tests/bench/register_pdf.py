"""Register sheets: rows a second, our writer beside reportlab's LongTable of Paragraphs."""

from __future__ import annotations

import random
from datetime import date
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from bmnn_desk.domain.registers import OutgoingEntry
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.fonts import BOLD, REGULAR, register_faces
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.papers.text import as_text, clean, column_value
from bmnn_desk.papers.wrap import Breaker
from tests.bench.result import Result
from tests.papers.facts import book

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.papers.register_book import RegisterBook

_ROWS, _QUICK_ROWS, _RUNS = 4000, 1000, 5
_TARGET = 10.0
_PHRASES = (
    "kế hoạch công tác quản lý văn bản đi đến phòng tham mưu tổng hợp danh mục tài "
    "liệu lưu hành nội dung trích yếu đơn vị báo cáo tình hình diễn biến khảo sát "
    "nguồn nước thượng lưu "
)
_WORDS = tuple(_PHRASES.split())


def register_rows(quick: bool) -> Result:
    """Print the same rows with both, in turn, and compare the medians of the rows a second.

    Ours also draws a cover, a signature block and signing rows of 10 mm, the peer does not.
    """
    count = _QUICK_ROWS if quick else _ROWS
    printed = book("nd63-2026", _entries(count))
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


def _seconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin


def _entries(count: int) -> tuple[OutgoingEntry, ...]:
    chance = random.Random(1)  # noqa: S311

    def phrase(least: int, most: int) -> str:
        return " ".join(chance.choice(_WORDS) for _ in range(chance.randint(least, most)))

    return tuple(
        OutgoingEntry(
            ordinal=number,
            reference=f"{number:02d}/KH-TM",
            document_day=date(2026, chance.randint(1, 12), chance.randint(1, 28)),
            title=phrase(5, 15),
            level=chance.choice(list(SecrecyLevel)),
            signer=phrase(3, 4),
            recipients=(phrase(3, 7),),
            keeping_unit=phrase(2, 4),
            copies=chance.randint(1, 20),
            note=phrase(0, 4),
        )
        for number in range(1, count + 1)
    )


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

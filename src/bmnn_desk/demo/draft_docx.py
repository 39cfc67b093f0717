"""The invented DOCX for signature."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

    from bmnn_desk.demo.documents import DraftText

_FONT = "Times New Roman"


def draft_docx(text: DraftText) -> bytes:
    """A one-page letter-like document: head, type and trích yếu, body, nơi nhận, signer."""
    document = docx.Document()
    _lay_out(document)
    left, right = _row(document, (63, 102))
    _lines(left, (text.parent, "", 12), (text.agency, "b", 12), (text.number, "", 13))
    _lines(right, (text.motto[0], "b", 12), (text.motto[1], "b", 13), (text.day, "i", 13))
    # The level's place (ô 10a) lies left of these lines: they keep to the middle.
    for line, gap in ((text.type_name.upper(), 16), (text.title, 0)):
        paragraph = _add(document.add_paragraph(), line, bold=True, size=14)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.left_indent = Mm(42)
        paragraph.paragraph_format.right_indent = Mm(30)
        paragraph.paragraph_format.space_before = Pt(gap)
    for index, line in enumerate(text.body):
        paragraph = _add(document.add_paragraph(), line, size=14)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
        paragraph.paragraph_format.space_before = Pt(30 if index == 0 else 6)
    document.add_paragraph()
    left, right = _row(document, (92, 73))
    for index, line in enumerate(text.block):
        paragraph = left.paragraphs[0] if index == 0 else left.add_paragraph()
        _add(paragraph, line, bold=index == 0, italic=index == 0, size=12 if index == 0 else 11)
    room = ("", "", 13)
    _lines(right, (text.post.upper(), "b", 13), room, room, room, (text.signer, "b", 14))
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _lay_out(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name = _FONT
    style.paragraph_format.space_after = Pt(0)


def _row(document: Document, widths_mm: Sequence[float]) -> tuple[_Cell, _Cell]:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    cells = table.rows[0].cells
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    for cell, width in zip(cells, widths_mm, strict=True):
        cell.width = Mm(width)
    return cells[0], cells[1]


def _lines(cell: _Cell, *lines: tuple[str, str, int]) -> None:
    for index, (line, style, size) in enumerate(lines):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _add(paragraph, line, bold=style == "b", italic=style == "i", size=size)


def _add(
    paragraph: Paragraph, line: str, *, bold: bool = False, italic: bool = False, size: int
) -> Paragraph:
    run = paragraph.add_run(line)
    run.bold, run.italic = bold, italic
    run.font.size, run.font.name = Pt(size), _FONT
    return paragraph

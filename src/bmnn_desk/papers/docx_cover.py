"""The cover of a register's DOCX: a framed cell with its lines, and the level mark's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from bmnn_desk.domain.stamps import Ink
from bmnn_desk.papers.docx_blocks import plain_table
from bmnn_desk.papers.docx_signatures import centred
from bmnn_desk.papers.mark import INK_RGB
from bmnn_desk.papers.register_cover import HEAD_FACTS, cover_texts

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.table import Table, _Cell

    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.papers.register_book import RegisterBook

_HEAD_PT, _TITLE_PT, _LINE_PT = 15, 28, 16
_STAMP_ROOM_MM = 20.0
_BELOW_TABLE_MM = 4.0
_SIDES = ("top", "left", "bottom", "right")


def add_cover(document: DocxDocument, book: RegisterBook) -> None:
    """A cell as large as the page between its margins, in the double frame of a book."""
    form = book.form
    table = plain_table(document, (form.page_width_mm - 2 * form.margin_mm,))
    _frame(table, "double", 12, "000000")
    row, cell = table.rows[0], table.rows[0].cells[0]
    row.height_rule = WD_ROW_HEIGHT_RULE.EXACTLY
    row.height = Mm(form.page_height_mm - 2 * form.margin_mm - _BELOW_TABLE_MM)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    texts = cover_texts(form, book.cover)
    first = cell.paragraphs[0]
    for field, text in texts:
        if field in HEAD_FACTS:
            paragraph = first if not first.runs else cell.add_paragraph()
            bold = "b" if field == HEAD_FACTS[-1] else ""
            centred(paragraph, text.upper(), _HEAD_PT, bold)
    _place_stamp(cell, book.cover_stamp)
    title = centred(cell.add_paragraph(), form.title, _TITLE_PT, "b")
    title.paragraph_format.space_after = Pt(12)
    for field, text in texts:
        if field not in HEAD_FACTS:
            line = centred(cell.add_paragraph(), text, _LINE_PT)
            line.paragraph_format.space_after = Pt(8)


def _place_stamp(cell: _Cell, shape: StampShape | None) -> None:
    room = Mm(_STAMP_ROOM_MM / 2)
    if shape is None:
        cell.add_paragraph().paragraph_format.space_after = 2 * room
        return
    cell.add_paragraph().paragraph_format.space_after = room
    table = cell.add_table(1, 1)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    red, green, blue = INK_RGB[Ink.RED]
    _frame(table, "double", 4, f"{red:02X}{green:02X}{blue:02X}")
    row, inner = table.rows[0], table.rows[0].cells[0]
    table.columns[0].width = inner.width = Mm(shape.width_mm)
    row.height_rule, row.height = WD_ROW_HEIGHT_RULE.EXACTLY, Mm(shape.height_mm)
    inner.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for step, line in enumerate(shape.lines):
        paragraph = inner.add_paragraph() if step else inner.paragraphs[0]
        centred(paragraph, line.text, line.size_pt, "b" if line.bold else "")
        paragraph.runs[0].font.color.rgb = RGBColor(red, green, blue)
    cell.add_paragraph().paragraph_format.space_after = room


def _frame(table: Table, kind: str, eighths_pt: int, color: str) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in _SIDES:
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", kind), ("sz", str(eighths_pt)), ("color", color)):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    about = table._tbl.tblPr  # noqa: SLF001  python-docx knows no borders
    layout = about.find(qn("w:tblLayout"))
    if layout is None:
        raise AssertionError  # plain tables are fixed
    layout.addprevious(borders)  # Word wants them in this order

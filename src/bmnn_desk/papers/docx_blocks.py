"""Pieces of a DOCX paper: page set-up, items, tick boxes, tables, fixed bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.enum.section import WD_ORIENTATION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.sheet import Edges
from bmnn_desk.papers.slip_text import SlipLine
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as DocxDocument
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from bmnn_desk.law.form import SlipForm
    from bmnn_desk.papers.slip_text import SlipItem

_BOXES = {False: "\u2610", True: "\u2611"}
_BOX_FONT = "Segoe UI Symbol"
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_ZIP_TIME = (2000, 1, 1, 0, 0, 0)
_INDENT_MM = 5


def set_up(document: DocxDocument, form: SlipForm) -> None:
    """A4 with the form's margins and letters; no author and no time of making."""
    edges = Edges(
        top_mm=form.top_mm,
        bottom_mm=form.bottom_mm,
        left_mm=form.left_mm,
        right_mm=form.right_mm,
    )
    set_page(document, edges)
    set_letters(document, form.font, form.text_pt, form.title)


def set_page(document: DocxDocument, edges: Edges) -> None:
    """The page and its margins; a wide page lies across."""
    section = document.sections[0]
    if edges.width_mm > edges.height_mm:
        section.orientation = WD_ORIENTATION.LANDSCAPE
    section.page_width, section.page_height = Mm(edges.width_mm), Mm(edges.height_mm)
    section.top_margin, section.bottom_margin = Mm(edges.top_mm), Mm(edges.bottom_mm)
    section.left_margin, section.right_margin = Mm(edges.left_mm), Mm(edges.right_mm)


def set_letters(document: DocxDocument, font: str, size_pt: float, title: str) -> None:
    """The letters of a document and its title; it names no author and no time of making."""
    style = document.styles["Normal"]
    style.font.name = font
    style.font.size = Pt(size_pt)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = ""
    about.title = title
    about.created = about.modified = _MADE
    about.revision = 1


def add_line(paragraph: Paragraph, text: str, size_pt: float, style: str = "") -> Run:
    """Add text to a paragraph; `style` holds "b" for bold and "i" for italic."""
    run = paragraph.add_run(text)
    run.font.size = Pt(size_pt)
    run.bold, run.italic = "b" in style, "i" in style
    return run


def add_item(
    place: DocxDocument | _Cell, item: SlipItem, size_pt: float, width_mm: float, style: str = "b"
) -> None:
    """Add an item: label and first line as a paragraph, the lines below as further ones."""
    paragraph = place.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(3)
    add_line(paragraph, f"{item.label} ", size_pt, style)
    _add_first(paragraph, item.first, size_pt)
    if item.first == SlipLine():
        add_line(paragraph, _dots(item.label, size_pt, width_mm, style), size_pt)
    for line in item.lines[1:]:
        below = place.add_paragraph()
        below.paragraph_format.left_indent = Mm(_INDENT_MM)
        quoted = line.is_quoted
        add_line(below, line.text, size_pt - 1.5 if quoted else size_pt, "i" if quoted else "")


def plain_table(document: DocxDocument, widths_mm: tuple[float, ...]) -> Table:
    """A table of one row without lines, its columns fixed, kept on one page."""
    table: Table = document.add_table(rows=1, cols=len(widths_mm))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    row = table.rows[0]
    for column, cell, width in zip(table.columns, row.cells, widths_mm, strict=True):
        column.width = cell.width = Mm(width)
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
    return table


def ruled_table(document: DocxDocument, rows: int, widths_mm: Sequence[float]) -> Table:
    """A table of so many rows with lines around its cells, its columns fixed."""
    table: Table = document.add_table(rows=rows, cols=len(widths_mm))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    return table


def same_bytes(document: DocxDocument) -> bytes:
    """The saved document with fixed times in its archive: the same content, the same bytes."""
    saved, out = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            info = ZipInfo(name, _ZIP_TIME)
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return out.getvalue()


def _add_first(paragraph: Paragraph, first: SlipLine, size_pt: float) -> None:
    for choice in first.choices:
        box = add_line(paragraph, _BOXES[choice.ticked], size_pt)
        box.font.name = _BOX_FONT
        add_line(paragraph, f" {choice.word}    ", size_pt)
    if first.text:
        add_line(paragraph, first.text, size_pt)


def _dots(label: str, size_pt: float, width_mm: float, style: str) -> str:
    """Dots up to the end of the line: LibreOffice draws no dotted tab in a table cell."""
    used = Breaker(BOLD if "b" in style else REGULAR, size_pt).width(f"{label} ")
    return "." * max(int((Mm(width_mm).pt - used) / Breaker(REGULAR, size_pt).width(".")) - 1, 0)

"""Pieces of the default templates: page, lines of text, the field itself, the head."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from bmnn_desk.papers.docx_blocks import add_line
from bmnn_desk.papers.fonts import BOLD
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

    from bmnn_desk.law.template_form import TemplateForm

HEAD_PT = 12.0
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_LEFT_SHARE = 0.43
_AGENCY_LINE = 0.4
_CELL_EDGE_MM = 1.0
_FRAMED_EDGE_MM = 2.0
_PARENT_INDENT_MM = 6
_SIDES = ("top", "left", "bottom", "right")
_RULE_PT = 5
_MM_PT = 72 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """How a line is written: size in pt, "b" and "i" for bold and italic, space above in pt."""

    size_pt: float
    style: str = ""
    above_pt: float = 0
    is_centred: bool = False


def marked(form: TemplateForm, key: str, repeats: str = "") -> str:
    """A field as it stands in a template."""
    return "{{" + form.of(key, repeats).field + "}}"


def new_document(form: TemplateForm) -> DocxDocument:
    """An empty document with the form's page and letters; no author and no time of making."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(form.page_width_mm), Mm(form.page_height_mm)
    section.top_margin, section.bottom_margin = Mm(form.top_mm), Mm(form.bottom_mm)
    section.left_margin, section.right_margin = Mm(form.left_mm), Mm(form.right_mm)
    style = document.styles["Normal"]
    style.font.name, style.font.size = form.font, Pt(form.text_pt)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), form.font)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    about = document.core_properties
    about.author = about.last_modified_by = about.comments = ""
    about.title = form.name
    about.created = about.modified = _MADE
    about.revision = 1
    return document


def width_mm(form: TemplateForm) -> float:
    """The width between the margins."""
    return form.page_width_mm - form.left_mm - form.right_mm


def write(paragraph: Paragraph, text: str, letters: Letters) -> Paragraph:
    """Write a text into an empty paragraph."""
    add_line(paragraph, text, letters.size_pt, letters.style)
    paragraph.paragraph_format.space_before = Pt(letters.above_pt)
    if letters.is_centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def add(place: DocxDocument | _Cell, text: str, letters: Letters) -> Paragraph:
    """Write a text as the next paragraph; in a new cell as its first."""
    paragraphs = place.paragraphs
    is_new = len(paragraphs) == 1 and not paragraphs[0].runs and hasattr(place, "_tc")
    return write(paragraphs[0] if is_new else place.add_paragraph(), text, letters)


def framed_table(document: DocxDocument, widths_mm: tuple[float, ...], rows: int = 1) -> Table:
    """A table with lines round its cells; its rows are not broken over pages."""
    table = plain_table(document, widths_mm, rows)
    table.style = "Table Grid"
    for kind in ("top", "bottom", "left", "right"):
        is_side = kind in {"left", "right"}
        _edge(table, kind, _FRAMED_EDGE_MM if is_side else _FRAMED_EDGE_MM / 2)
    return table


def plain_table(document: DocxDocument, widths_mm: tuple[float, ...], rows: int = 1) -> Table:
    """A table without lines and with narrow cell edges; its rows are not broken over pages."""
    table: Table = document.add_table(rows=rows, cols=len(widths_mm))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for side in ("left", "right"):
        _edge(table, side, _CELL_EDGE_MM)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001
        for column, cell, width in zip(table.columns, row.cells, widths_mm, strict=True):
            column.width = cell.width = Mm(width)
    return table


def rule(place: DocxDocument | _Cell, place_mm: float, line_mm: float) -> Paragraph:
    """A line centred in a place: the top border of a paragraph of its own."""
    paragraph = place.add_paragraph()
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm(max((place_mm - line_mm) / 2 - _CELL_EDGE_MM, 0))
    form.space_before = Pt(1)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(_RULE_PT)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for key, value in {"val": "single", "sz": "6", "space": "0", "color": "auto"}.items():
        top.set(qn(f"w:{key}"), value)
    borders.append(top)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    for spacing in properties.findall(qn("w:spacing")):
        spacing.addprevious(borders)
    return paragraph


def head(document: DocxDocument, form: TemplateForm, motto: tuple[str, ...]) -> Table:
    """Agency left, Quốc hiệu, place and day right; the second row is for what stands below.

    NĐ 30/2020 Phụ lục I, boxes 1 to 4; the table of two rows comes back.
    """
    whole = width_mm(form)
    widths = (whole * _LEFT_SHARE, whole * (1 - _LEFT_SHARE))
    table = plain_table(document, widths, rows=2)
    left, right = table.rows[0].cells
    plain, bold = Letters(size_pt=HEAD_PT, is_centred=True), _bold(HEAD_PT)
    parent = add(left, marked(form, "parent"), plain).paragraph_format
    parent.left_indent = parent.right_indent = Mm(_PARENT_INDENT_MM)
    add(left, marked(form, "agency"), bold)
    rule(left, widths[0], widths[0] * _AGENCY_LINE)
    for step, line in enumerate(motto):
        add(right, line, _bold(HEAD_PT + (1 if step else 0)))
    longest = Breaker(BOLD, HEAD_PT + 1).width(motto[-1]) / _MM_PT
    rule(right, widths[1], longest)
    italic = Letters(size_pt=HEAD_PT + 1, style="i", is_centred=True)
    add(table.rows[1].cells[1], marked(form, "place_and_day"), italic)
    return table


def signature(cell: _Cell, lines: tuple[tuple[str, str], ...], size_pt: float) -> None:
    """Centred lines, each with its style; an empty one leaves room to sign."""
    for text, style in lines:
        add(cell, text, Letters(size_pt=size_pt, style=style, is_centred=True))


def _bold(size_pt: float) -> Letters:
    return Letters(size_pt=size_pt, style="b", is_centred=True)


def _edge(table: Table, side: str, width_mm: float) -> None:
    properties = table._tbl.tblPr  # noqa: SLF001
    edges = properties.find(qn("w:tblCellMar"))
    if edges is None:
        edges = OxmlElement("w:tblCellMar")
        look = properties.find(qn("w:tblLook"))
        properties.append(edges) if look is None else look.addprevious(edges)
    edge = edges.find(qn(f"w:{side}"))
    if edge is None:
        edge = OxmlElement(f"w:{side}")
        edges.append(edge)
        order = {qn(f"w:{name}"): at for at, name in enumerate(_SIDES)}
        edges[:] = sorted(edges, key=lambda each: order[each.tag])
    edge.set(qn("w:w"), str(round(width_mm * 1440 / 25.4)))
    edge.set(qn("w:type"), "dxa")

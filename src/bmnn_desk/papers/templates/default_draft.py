"""The default template of the text for signature: the office's layout, still empty of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from bmnn_desk.domain.stamps import LEVEL_STAMPS
from bmnn_desk.papers.docx_blocks import same_bytes
from bmnn_desk.papers.templates.layout import (
    HEAD_PT,
    Letters,
    add,
    head,
    marked,
    new_document,
    plain_table,
    rule,
    signature,
    width_mm,
    write,
)

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.template_form import TemplateForm

_TITLE_LINE_MM = 40
_TITLE_INDENT_MM = 12
_TO_SHARE = 0.3
_FIRST_LINE_MM = 12.7
_BODY_LINES = 3
_LEFT_SHARE = 0.55
_ROOM = (("", ""),) * 4
_HEADING_PT, _LINE_PT = 12, 11
_NUMBER_PT = 13
_LINE_MARK_PT = 3
_CLEARANCE_MM = 1


def default_draft(form: TemplateForm, regime: Regime) -> bytes:
    """NĐ 30/2020 Phụ lục I, boxes 1 to 9; box 10a stays free for the level stamp."""
    document = new_document(form)
    _number_pages(document)
    left = head(document, form, regime.slip.motto).rows[1].cells[0]
    add(left, marked(form, "number"), Letters(size_pt=HEAD_PT + 1, is_centred=True))
    add(left, marked(form, "about"), Letters(size_pt=HEAD_PT, above_pt=6, is_centred=True))
    _keep_level_place(document, regime)
    bold = Letters(size_pt=form.text_pt, style="b", above_pt=10, is_centred=True)
    add(document, marked(form, "type_name"), bold)
    bold = Letters(size_pt=form.text_pt, style="b", is_centred=True)
    title = add(document, marked(form, "title"), bold).paragraph_format
    title.left_indent = title.right_indent = Mm(_TITLE_INDENT_MM)
    line = rule(document, width_mm(form), _TITLE_LINE_MM)
    write(line, marked(form, "title_line"), Letters(size_pt=_LINE_MARK_PT, above_pt=2))
    document.add_paragraph()
    to = marked(form, "line", "addressees")
    line = add(document, to, Letters(size_pt=form.text_pt, above_pt=2))
    line.paragraph_format.left_indent = Mm(width_mm(form) * _TO_SHARE)
    for _ in range(_BODY_LINES):
        body = add(document, "", Letters(size_pt=form.text_pt, above_pt=6))
        body.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        body.paragraph_format.first_line_indent = Mm(_FIRST_LINE_MM)
    _end(document, form, regime)
    return same_bytes(document)


def _end(document: DocxDocument, form: TemplateForm, regime: Regime) -> None:
    whole = width_mm(form)
    left_mm = whole * _LEFT_SHARE
    left, right = plain_table(document, (left_mm, whole - left_mm)).rows[0].cells
    heading = regime.sheet("recipients_block").words["heading"]
    add(left, heading, Letters(size_pt=_HEADING_PT, style="bi"))
    for key, repeats in (("line", "recipients"), ("total", ""), ("copy_sentence", "")):
        add(left, marked(form, key, repeats), Letters(size_pt=_LINE_PT))
    lines = ((marked(form, "authority"), "b"), *_ROOM, (marked(form, "signer"), "b"))
    signature(right, lines, form.text_pt)


def _keep_level_place(document: DocxDocument, regime: Regime) -> None:
    """An empty frame at the widest level stamp's place: no line of the text runs into it."""
    shape = max((regime.stamps[stamp] for stamp in LEVEL_STAMPS.values()), key=lambda s: s.width_mm)
    if shape.place is None:
        return
    frame = OxmlElement("w:framePr")
    for key, value in {
        "w": _twips(shape.width_mm + 2 * _CLEARANCE_MM),
        "h": _twips(shape.height_mm + 2 * _CLEARANCE_MM),
        "hRule": "exact",
        "wrap": "around",
        "vAnchor": "page",
        "hAnchor": "page",
        "x": _twips(shape.place.x_mm - _CLEARANCE_MM),
        "y": _twips(shape.place.y_mm - _CLEARANCE_MM),
    }.items():
        frame.set(qn(f"w:{key}"), value)
    properties = document.add_paragraph()._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert(0, frame)


def _number_pages(document: DocxDocument) -> None:
    """Page numbers in the middle of the top margin, none on the first page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header_distance = Mm(10)
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001
    run = paragraph.add_run("2")
    run.font.size = Pt(_NUMBER_PT)
    field.append(run._r)  # noqa: SLF001


def _twips(length_mm: float) -> str:
    return str(round(length_mm * 1440 / 25.4))

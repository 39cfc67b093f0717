"""The default template of the label of a cover (nhãn bì)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor

from bmnn_desk.papers.docx_blocks import same_bytes
from bmnn_desk.papers.templates.layout import (
    Letters,
    add,
    marked,
    new_document,
    plain_table,
    rule,
    width_mm,
)

if TYPE_CHECKING:
    from docx.table import _Cell

    from bmnn_desk.law.template_form import TemplateForm

_PLACE_MM = (50, 24)  # room for the level stamp (40 x 8 mm) and for A, B, C (15 mm across)
_LETTER_PT = 40
_INDENT_SHARE = 0.12
_RULE_SHARE = 0.3
_INK = RGBColor(0xC0, 0x00, 0x00)
_GREY = RGBColor(0x80, 0x80, 0x80)


def default_envelope(form: TemplateForm) -> bytes:
    """Sender and number left, the stamp's place right, the recipient below."""
    document = new_document(form)
    whole, size = width_mm(form), form.text_pt
    left_mm = whole - _PLACE_MM[0]
    table = plain_table(document, (left_mm, _PLACE_MM[0]))
    left, right = table.rows[0].cells
    centred = Letters(size_pt=size, is_centred=True)
    add(left, marked(form, "agency"), Letters(size_pt=size, style="b", is_centred=True))
    rule(left, left_mm, left_mm * _RULE_SHARE)
    for key in ("reference", "copies"):
        add(left, f"{form.of(key).label} {marked(form, key)}", centred)
    urgent = add(left, marked(form, "urgency"), Letters(size_pt=size, style="b", above_pt=6))
    urgent.alignment = WD_ALIGN_PARAGRAPH.CENTER
    table.rows[0].height, table.rows[0].height_rule = Mm(_PLACE_MM[1]), WD_ROW_HEIGHT_RULE.AT_LEAST
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    _place(right, form)
    named = Letters(size_pt=size + 2, style="b", above_pt=30, is_centred=True)
    add(document, marked(form, "named_only"), named)
    to = f"{form.of('recipient').label} {marked(form, 'recipient')}"
    indents = Mm(whole * _INDENT_SHARE)
    for text, letters in (
        (to, Letters(size_pt=size + 4, style="b", above_pt=60)),
        (marked(form, "address"), Letters(size_pt=size, above_pt=6)),
    ):
        add(document, text, letters).paragraph_format.left_indent = indents
    return same_bytes(document)


def _place(cell: _Cell, form: TemplateForm) -> None:
    borders = OxmlElement("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for key, value in {"val": "dotted", "sz": "4", "space": "0", "color": "808080"}.items():
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001
    small = Letters(size_pt=9, style="i", above_pt=3, is_centred=True)
    name = add(cell, marked(form, "stamp_place"), small)
    name.runs[0].font.color.rgb = _GREY
    big = Letters(size_pt=_LETTER_PT, style="b", above_pt=4, is_centred=True)
    letter = add(cell, marked(form, "letter"), big)
    letter.runs[0].font.color.rgb = _INK

"""The default template of the dispatch note (phiếu gửi)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Pt

from bmnn_desk.papers.docx_blocks import same_bytes
from bmnn_desk.papers.templates.layout import (
    Letters,
    add,
    framed_table,
    head,
    marked,
    new_document,
    plain_table,
    signature,
    width_mm,
)

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

    from bmnn_desk.law.template_form import TemplateForm

_WIDTHS_MM = (11, 40, 34, 24, 34, 22)
_LEFT_ALIGNED = frozenset({"reference", "type_name"})
_ROOM = (("", ""),) * 4


def default_dispatch(form: TemplateForm, motto: tuple[str, ...]) -> bytes:
    """Head, the table of documents, and the two places to sign."""
    document = new_document(form)
    words, size = form.words, form.text_pt
    left = head(document, form, motto).rows[1].cells[0]
    add(left, marked(form, "reference"), Letters(size_pt=size, is_centred=True))
    big = Letters(size_pt=size + 1, style="b", above_pt=14, is_centred=True)
    add(document, words["title"], big)
    to = f"{form.of('recipient').label} {marked(form, 'recipient')}"
    add(document, to, Letters(size_pt=size, above_pt=10, is_centred=True))
    intro = Letters(size_pt=size, above_pt=10)
    add(document, words["intro"], intro).paragraph_format.space_after = Pt(6)
    _documents(document, form)
    total = f"{form.of('total').label} {marked(form, 'total')}."
    add(document, total, Letters(size_pt=size, above_pt=6))
    add(document, words["request"], Letters(size_pt=size, above_pt=4))
    for key in ("received", "intact"):
        add(document, words[key], Letters(size_pt=size, above_pt=4))
    document.add_paragraph()
    _signatures(document, form)
    return same_bytes(document)


def _documents(document: DocxDocument, form: TemplateForm) -> None:
    fields = [field for field in form.fields if field.repeats == "documents"]
    share = width_mm(form) / sum(_WIDTHS_MM)
    table = framed_table(document, tuple(width * share for width in _WIDTHS_MM), rows=2)
    names, row = table.rows
    names._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001
    for field, name, cell in zip(fields, names.cells, row.cells, strict=True):
        size = form.text_pt - 1
        add(name, field.label, Letters(size_pt=size, style="b", is_centred=True))
        line = add(cell, marked(form, field.key, "documents"), Letters(size_pt=size))
        if field.key not in _LEFT_ALIGNED:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _signatures(document: DocxDocument, form: TemplateForm) -> None:
    half, words = width_mm(form) / 2, form.words
    left, right = plain_table(document, (half, half)).rows[0].cells
    size = form.text_pt
    for cell, key in ((left, "receiver"), (right, "clerk")):
        lines = (
            (words[key], "b"),
            (words[f"{key}_note"], "i"),
            *_ROOM,
            (marked(form, key), "b"),
        )
        signature(cell, lines, size)

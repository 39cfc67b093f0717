"""The default template of the proposal slip: it looks as the program's own slip does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Mm

from bmnn_desk.papers.docx_blocks import add_line, same_bytes
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

    from bmnn_desk.law.form import SlipField, SlipForm
    from bmnn_desk.law.template_form import TemplateForm

_INDENT_MM = 5
_FILL_SHARE = 0.64
_ROOM = (("", ""),) * 3
_FOOT_PT = 10


def default_slip(form: TemplateForm, slip: SlipForm) -> bytes:
    """The slip's items in their order, each fixed word from the slip's own form."""
    document = new_document(form)
    head(document, form, slip.motto)
    size = form.text_pt
    add(document, slip.title, Letters(size_pt=size + 2, style="b", above_pt=12, is_centred=True))
    to = f"{form.of('addressee').label} {marked(form, 'addressee')}"
    add(document, to, Letters(size_pt=size + 1, above_pt=2, is_centred=True))
    for number, field in enumerate(slip.fields, start=1):
        _item(document, form, number, field)
    _signatures(document, form, slip)
    _decision(document, form, slip)
    foot = document.sections[0].footer.paragraphs[0]
    add_line(foot, marked(form, "print_code"), _FOOT_PT)
    return same_bytes(document)


def _item(document: DocxDocument, form: TemplateForm, number: int, field: SlipField) -> None:
    label = add(
        document,
        f"{number}. {field.label} ",
        Letters(size_pt=form.text_pt, style="b", above_pt=3),
    )
    inside = [each for each in form.fields if each.repeats == field.field]
    if not inside:
        add_line(label, marked(form, field.field), form.text_pt)
    for step, each in enumerate(inside):
        # What follows in a row is quoted: the list's own words below their citation.
        quoted = Letters(size_pt=form.text_pt - 1.5, style="i")
        text = marked(form, each.key, each.repeats)
        below = add(document, text, quoted if step else Letters(size_pt=form.text_pt))
        below.paragraph_format.left_indent = Mm(_INDENT_MM)


def _signatures(document: DocxDocument, form: TemplateForm, slip: SlipForm) -> None:
    *before, _ = slip.signatures
    document.add_paragraph()
    widths = (width_mm(form) / len(before),) * len(before)
    for place, cell in zip(plain_table(document, widths).rows[0].cells, before, strict=True):
        name = marked(form, "drafter_name") if cell.field == "drafter" else ""
        lines = ((cell.heading, "b"), (cell.note, "i"), *_ROOM, (name, "b"))
        signature(place, lines, form.text_pt)
    document.add_paragraph()


def _decision(document: DocxDocument, form: TemplateForm, slip: SlipForm) -> None:
    whole = width_mm(form)
    fill_mm = whole * _FILL_SHARE
    fill, sign = framed_table(document, (fill_mm, whole - fill_mm)).rows[0].cells
    size = form.text_pt - 0.5
    add(fill, slip.words["decision_title"], Letters(size_pt=size, style="b"))
    add(fill, marked(form, "line", "decision"), Letters(size_pt=size, above_pt=3))
    cell = slip.signatures[-1]
    lines = (
        (slip.words["decision_day"], "i"),
        ("", ""),
        (cell.heading, "b"),
        (cell.note, "i"),
        *_ROOM,
    )
    signature(sign, lines, size)

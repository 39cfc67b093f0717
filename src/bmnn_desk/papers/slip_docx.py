"""Writes a proposal slip as an editable DOCX: the same items as its PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from bmnn_desk.papers.docx_blocks import add_item, add_line, plain_table, same_bytes, set_up
from bmnn_desk.papers.slip_text import decision_items, slip_items
from bmnn_desk.papers.text import clean, long_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document as DocxDocument
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from bmnn_desk.domain.papers import SlipFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import SignatureCell, SlipForm

    Levels = Mapping[SecrecyLevel, str]

_PAGE_MM = 210
_LEFT_SHARE = 0.44
_FILL_SHARE = 0.64
_CELL_MARGINS_MM = 5
_SIGN_LINES = 3


def slip_docx(form: SlipForm, facts: SlipFacts, level_words: Levels) -> bytes:
    """A slip to be edited in a word processor; the same facts give the same bytes."""
    document = Document()
    set_up(document, form)
    width = _PAGE_MM - form.left_mm - form.right_mm
    _head(document, form, facts, width)
    _centred(document.add_paragraph(), form.title, form.text_pt + 2, "b")
    to = form.words["to"].format(addressee=clean(facts.addressee))
    _centred(document.add_paragraph(), to, form.text_pt + 1)
    for item in slip_items(form, facts, level_words):
        add_item(document, item, form.text_pt, width)
    *before, deciding = form.signatures
    names = {"drafter": clean(facts.drafter)}
    document.add_paragraph()
    row = plain_table(document, (width / len(before),) * len(before)).rows[0]
    for cell, place in zip(before, row.cells, strict=True):
        _signature(place, cell, form.text_pt, names.get(cell.field, ""))
    document.add_paragraph()
    _decision(document, form, deciding, level_words)
    if facts.print_code:
        code = form.words["code"].format(code=clean(facts.print_code))
        add_line(document.sections[0].footer.paragraphs[0], code, 10)
    return same_bytes(document)


def _head(document: DocxDocument, form: SlipForm, facts: SlipFacts, width_mm: float) -> None:
    widths = (width_mm * _LEFT_SHARE, width_mm * (1 - _LEFT_SHARE))
    left, right = plain_table(document, widths).rows[0].cells
    agency = _centred(left.paragraphs[0], clean(facts.parent).upper(), form.text_pt)
    if facts.parent:
        agency.add_break()
    underlined = add_line(left.paragraphs[0], clean(facts.agency).upper(), form.text_pt, "b")
    underlined.underline = True
    for line in form.motto:
        paragraph = right.paragraphs[0] if line is form.motto[0] else right.add_paragraph()
        run = _centred(paragraph, line, form.text_pt, "b")
    run.underline = True
    _centred(right.add_paragraph(), long_day(facts.place, facts.day, form.words), form.text_pt, "i")
    document.add_paragraph()


def _decision(
    document: DocxDocument, form: SlipForm, cell: SignatureCell, level_words: Levels
) -> None:
    width = _PAGE_MM - form.left_mm - form.right_mm
    fill_mm = width * _FILL_SHARE
    table = plain_table(document, (fill_mm, width - fill_mm))
    table.style = "Table Grid"
    fill, sign = table.rows[0].cells
    size = form.text_pt - 0.5
    add_line(fill.paragraphs[0], form.words["decision_title"], size, "b")
    for item in decision_items(form, level_words):
        add_item(fill, item, size, fill_mm - _CELL_MARGINS_MM, style="")
    _centred(sign.paragraphs[0], form.words["decision_day"], size, "i")
    sign.add_paragraph()
    _signature(sign, cell, size, "")


def _signature(place: _Cell, cell: SignatureCell, size_pt: float, name: str) -> None:
    first = place.paragraphs[-1]
    _centred(first, cell.heading, size_pt, "b")
    _centred(place.add_paragraph(), cell.note, size_pt, "i")
    for _ in range(_SIGN_LINES):
        place.add_paragraph()
    _centred(place.add_paragraph(), name, size_pt, "b")


def _centred(paragraph: Paragraph, text: str, size_pt: float, style: str = "") -> Run:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(1)
    return add_line(paragraph, text, size_pt, style)

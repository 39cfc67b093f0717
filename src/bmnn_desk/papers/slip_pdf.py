"""Prints a proposal slip (phiếu đề xuất độ mật) as PDF, ready to be signed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.letterhead import Letterhead, letterhead
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block
from bmnn_desk.papers.slip_decision import decision_box
from bmnn_desk.papers.slip_lines import set_items
from bmnn_desk.papers.slip_text import slip_items
from bmnn_desk.papers.text import clean, long_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.papers import SlipFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import SlipForm
    from bmnn_desk.papers.ink import Mark

_FOOT_PT = 10.0


def slip_pdf(form: SlipForm, facts: SlipFacts, level_words: Mapping[SecrecyLevel, str]) -> bytes:
    """A slip: one A4 page as a rule, more where its texts are long.

    The last signature cell of the form is the deciding person's and stands in the decision box;
    the others stand above it, in the order in which they are signed.
    """
    sheet = Sheet(
        Edges(
            top_mm=form.top_mm,
            bottom_mm=form.bottom_mm,
            left_mm=form.left_mm,
            right_mm=form.right_mm,
        )
    )
    _head(sheet, form, facts)
    set_items(sheet, slip_items(form, facts, level_words), form.text_pt)
    sheet.y_mm += 2
    *before, deciding = form.signatures
    drafter = _drafter(facts)
    cells = [(cell, drafter if cell.field == drafter.field else None) for cell in before]
    signature_block(sheet, cells, SignatureStyle(size_pt=form.text_pt, room_mm=20))
    sheet.y_mm += 3
    decision_box(sheet, form, deciding, level_words)
    return sheet.pdf(form.title, lambda page, pages: _foot(sheet, form, facts, (page, pages)))


def _head(sheet: Sheet, form: SlipForm, facts: SlipFacts) -> None:
    letterhead(
        sheet,
        Letterhead(
            parent=facts.parent,
            agency=facts.agency,
            motto=form.motto,
            size_pt=form.text_pt,
            place_and_day=long_day(facts.place, facts.day, form.words),
        ),
    )
    middle = sheet.middle
    sheet.y_mm += 5
    sheet.text(form.title, Letters(BOLD, form.text_pt + 2), middle)
    sheet.y_mm += 1.5
    to = form.words["to"].format(addressee=clean(facts.addressee))
    sheet.text(to, Letters(REGULAR, form.text_pt + 1), middle)
    sheet.y_mm += 2.5


def _drafter(facts: SlipFacts) -> PaperSigner:
    return PaperSigner(field="drafter", position="", name=facts.drafter)


def _foot(
    sheet: Sheet, form: SlipForm, facts: SlipFacts, number: tuple[int, int]
) -> tuple[Mark, ...]:
    page, pages = number
    letters = Letters(REGULAR, _FOOT_PT)
    y_mm = sheet.edges.height_mm - sheet.edges.bottom_mm * 0.5
    left, width = sheet.whole.left_mm, sheet.whole.width_mm
    code = form.words["code"].format(code=clean(facts.print_code))
    marks: list[Mark] = []
    if facts.print_code:
        marks.append(Words(text=code, letters=letters, x_mm=left, y_mm=y_mm))
    if pages > 1:
        text = form.words["page"].format(page=page, pages=pages)
        marks.append(Words(text=text, letters=letters, x_mm=left + width, y_mm=y_mm, anchor=1.0))
    return tuple(marks)

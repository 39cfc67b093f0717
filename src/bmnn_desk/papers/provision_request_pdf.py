"""Prints the written request for a secret (đề nghị cung cấp, chuyển giao, Mẫu số 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.papers.circular_sheet import (
    SIGNED,
    SIZE_PT,
    STRONG,
    TEXT,
    coded_pdf,
    plain_item,
    set_decision,
    set_title,
    tick_item,
)
from bmnn_desk.papers.fonts import BOLD, ITALIC
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import letterhead, office_letterhead
from bmnn_desk.papers.sheet import OFFICE_EDGES, Place, Sheet
from bmnn_desk.papers.signature_block import signature_block, signature_cell
from bmnn_desk.papers.slip_lines import set_items
from bmnn_desk.papers.text import clean, long_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.provision_paper import ProvisionRequestFacts
    from bmnn_desk.law.form import WordsForm

_NAMES = {AskerKind.BODY: "body", AskerKind.FOREIGN_BODY: "foreign_body"}
_NUMBER = "identity_number"


class _Office:
    """A body that asks, as the head of its letter names it."""

    def __init__(self, facts: ProvisionRequestFacts) -> None:
        self.parent, self.agency = facts.parent, facts.asker


def provision_request_pdf(form: WordsForm, facts: ProvisionRequestFacts) -> bytes:
    """The request, with room for the answer of who may provide."""
    sheet, words = Sheet(OFFICE_EDGES), form.words
    _head(sheet, words, facts)
    set_title(sheet, words, facts.addressee)
    said = [plain_item(words[_NAMES.get(facts.kind, "person")], facts.asker)]
    paper = "passport" if facts.kind.is_foreign else "identity"
    said += [
        plain_item(words[paper if fact == _NUMBER else fact], getattr(facts, fact))
        for fact in facts.kind.says
    ]
    said += [plain_item(words[key], getattr(facts, key)) for key in ("secret", "purpose")]
    set_items(sheet, said, SIZE_PT)
    sheet.y_mm += 3
    sheet.keep(STRONG.lead_mm * 4)
    sheet.text(words["undertaking"], STRONG, sheet.middle)
    sheet.text(words["undertaking_protect"], TEXT, sheet.whole)
    if facts.kind.is_foreign:
        sheet.text(words["undertaking_pass_on"], TEXT, sheet.whole)
    sheet.y_mm += 4
    _sign(sheet, words, facts)
    answered = (
        tick_item("", ((words["agrees"], False),)),
        tick_item("", ((words["refuses"], False),)),
        plain_item(""),
    )
    set_decision(sheet, words, words["answer"], answered)
    return coded_pdf(sheet, words, facts.paper_code)


def _head(sheet: Sheet, words: Mapping[str, str], facts: ProvisionRequestFacts) -> None:
    """The head of a body's letter with its number; a person's has Quốc hiệu alone."""
    place_and_day = long_day(facts.place, facts.day, words)
    if facts.kind.is_body and facts.asker.strip():
        letterhead(sheet, office_letterhead(words, _Office(facts), place_and_day, SIZE_PT))
        reference = clean(facts.reference) or "." * 16
        left = Place(left_mm=sheet.whole.left_mm, width_mm=sheet.whole.width_mm * 0.43, anchor=0.5)
        sheet.text(words["number"].format(reference=reference), TEXT, left)
        return
    motto = Letters(BOLD, SIZE_PT)
    sheet.text(words["motto_state"], motto, sheet.middle)
    sheet.text(words["motto_values"], Letters(BOLD, SIZE_PT + 1), sheet.middle)
    sheet.underline(sheet.middle, 0.3)
    sheet.y_mm += 4
    sheet.line(place_and_day, Letters(ITALIC, SIZE_PT + 1), sheet.right_half)


def _sign(sheet: Sheet, words: Mapping[str, str], facts: ProvisionRequestFacts) -> None:
    body = facts.kind.is_body
    cell = signature_cell(words, "body_heading" if body else "person_heading")
    name = facts.representative if body else facts.asker
    signer = PaperSigner(field=cell.field, position=facts.position if body else "", name=name)
    signature_block(sheet, [(cell, signer)], SIGNED, sheet.right_half)

"""Prints the request to copy (phiếu đề nghị sao, chụp), where the office wants one first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.copying_sheet import (
    STRONG,
    TEXT,
    Signer,
    head,
    named,
    permitted,
    permitting,
    quantity,
    recipients,
    referred,
    signed_pdf,
    title,
)
from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.ink import Letters

_PERMISSION = {True: "may_copy", False: "may_not_copy", None: "unsaid_copy"}
_DOTS = "." * 40


def copy_request_pdf(
    form: WordsForm, facts: CopyPaperFacts, level_words: Mapping[SecrecyLevel, str]
) -> bytes:
    """The request, with room for the decision of who may permit."""
    sheet, words = Sheet(OFFICE_EDGES), form.words
    head(sheet, words, facts)
    title(sheet, words)
    sheet.text(words["to"].format(permitter=permitted(facts)), STRONG, sheet.middle)
    sheet.y_mm += 4
    set_facts(sheet, _rows(words, facts, level_words), TEXT)
    sheet.keep(TEXT.lead_mm * 2)
    sheet.text(words["recipients"], TEXT, sheet.whole)
    recipients(sheet, words, facts)
    _decision(sheet, words)
    signers = (
        Signer(
            heading="requester_heading", note="requester_note", position="", name=facts.requester
        ),
        permitting(facts, "signer_note"),
    )
    return signed_pdf(sheet, words, facts, signers)


def _rows(
    words: Mapping[str, str], facts: CopyPaperFacts, level_words: Mapping[SecrecyLevel, str]
) -> tuple[tuple[str, str, Letters], ...]:
    rows = (
        (words["requester"], clean(facts.requester)),
        (words["name"], named(words, facts)),
        (words["reference"], referred(words, facts)),
        (words["level"], level_words[facts.level]),
        (words["permission"], words[_PERMISSION[facts.may_copy]]),
        (words["form"], words[f"form_{facts.form.value}"]),
        (words["quantity"], quantity(words, facts)),
        (words["executor"], clean(facts.executor)),
        (words["place"], clean(facts.place)),
        (words["reason"], clean(facts.reason)),
    )
    return tuple((label, said or _DOTS, TEXT) for label, said in rows)


def _decision(sheet: Sheet, words: Mapping[str, str]) -> None:
    """What the permitting person ticks and writes by hand."""
    whole = sheet.whole
    sheet.keep(TEXT.lead_mm * 6)
    sheet.y_mm += 3
    sheet.text(words["decision"], STRONG, whole)
    for key in ("agrees", "refuses"):
        sheet.y_mm += 1
        sheet.tick_box(whole.left_mm + 2, TEXT, words[key])
        sheet.y_mm += TEXT.lead_mm
    sheet.y_mm += 1
    sheet.text(f"{words['decided_copies']} {_DOTS}", TEXT, whole)
    sheet.y_mm += 3
    sheet.line(words["sign_day"], TEXT, sheet.right_half)

"""Prints what is told of an irregularity: a report to the head, and a notice to the sender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import office_head
from bmnn_desk.papers.page_foot import coded_foot
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.incoming_papers import IncomingNoticeFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_SIZE_PT = 13.0
_TEXT = Letters(REGULAR, _SIZE_PT)
_STRONG = Letters(BOLD, _SIZE_PT)
_SIGNED = SignatureStyle(size_pt=_SIZE_PT, room_mm=26)


def incoming_notice_pdf(
    form: WordsForm, facts: IncomingNoticeFacts, levels: Mapping[SecrecyLevel, str]
) -> bytes:
    """A report to the head, one A4 page; the notice to the sender on the next, where one is due."""
    sheet, words = Sheet(OFFICE_EDGES), form.words
    _head(sheet, words, facts, ("report_title", "report_subtitle"))
    _tell(sheet, words, facts, levels)
    if facts.told.strip():
        set_facts(
            sheet, [(words["told"], f"{clean(facts.told)}, {short_day(facts.day)}", _TEXT)], _TEXT
        )
    sheet.text(words["ask_head"], _TEXT, sheet.whole)
    sheet.y_mm += 6
    _sign_report(sheet, words, facts)
    if facts.for_sender:
        sheet.turn()
        _head(sheet, words, facts, ("notice_title", "notice_subtitle"))
        _tell(sheet, words, facts, levels)
        is_short = facts.kind is IrregularityKind.SHORTAGE
        asked = words["ask_sender_shortage"] if is_short else words["ask_sender"]
        sheet.text(asked, _TEXT, sheet.whole)
        sheet.y_mm += 6
        _sign_notice(sheet, words)
    return sheet.pdf(
        words["report_title"],
        lambda page, pages: coded_foot(sheet, words, facts.paper_code, (page, pages)),
    )


def _head(
    sheet: Sheet, words: Mapping[str, str], facts: IncomingNoticeFacts, titles: tuple[str, str]
) -> None:
    office_head(sheet, words, facts, _SIZE_PT - 1)
    middle = sheet.middle
    sheet.y_mm += 8
    title, subtitle = titles
    sheet.text(words[title], Letters(BOLD, _SIZE_PT + 3), middle)
    sheet.text(words[subtitle], _STRONG, middle)
    sheet.y_mm += 5
    receiver = facts.sender if title == "notice_title" else facts.told
    if receiver.strip():
        sheet.text(words["to"].format(list=clean(receiver)), _TEXT, middle)
        sheet.y_mm += 3


def _tell(
    sheet: Sheet,
    words: Mapping[str, str],
    facts: IncomingNoticeFacts,
    levels: Mapping[SecrecyLevel, str],
) -> None:
    sheet.text(words["intro"].format(day=short_day(facts.arrived_on)), _TEXT, sheet.whole)
    sheet.y_mm += 2
    rows = [row for row in _rows(words, facts, levels) if row[1].strip()]
    set_facts(sheet, rows, _TEXT)
    sheet.y_mm += 3


def _rows(
    words: Mapping[str, str], facts: IncomingNoticeFacts, levels: Mapping[SecrecyLevel, str]
) -> tuple[tuple[str, str, Letters], ...]:
    """Every fact with its label; of those that are not known the text is empty."""
    day = day_text(facts.document_day)
    return (
        (words["sender"], clean(facts.sender), _TEXT),
        (words["reference"], clean(facts.reference), _TEXT),
        (words["document_day"], day, _TEXT),
        (words["level"], levels[facts.level], _STRONG),
        (words["arrival"], clean(facts.arrival_number), _TEXT),
        (words["copy_numbers"], clean(facts.copy_numbers), _TEXT),
        (words["channel"], clean(facts.channel), _TEXT),
        (words["kind"], words[f"kind_{facts.kind.value}"], _STRONG),
        (words["expected"], _copies(words, facts.expected), _TEXT),
        (words["received"], _copies(words, facts.received), _TEXT),
        (words["words"], clean(facts.words), _TEXT),
    )


def _copies(words: Mapping[str, str], count: int | None) -> str:
    return "" if count is None else words["quantity_copies"].format(count=two_digits(count))


def _sign_report(sheet: Sheet, words: Mapping[str, str], facts: IncomingNoticeFacts) -> None:
    head = SignatureCell(field="head", heading=words["opinion"], note=words["opinion_note"])
    clerk = SignatureCell(
        field="clerk", heading=words["reporter_heading"], note=words["reporter_note"]
    )
    signer = PaperSigner(field=clerk.field, position="", name=facts.clerk)
    signature_block(sheet, [(head, None), (clerk, signer)], _SIGNED)


def _sign_notice(sheet: Sheet, words: Mapping[str, str]) -> None:
    cell = SignatureCell(field="signer", heading=words["signer_heading"], note=words["signer_note"])
    signature_block(sheet, [(cell, None)], _SIGNED, sheet.right_half)

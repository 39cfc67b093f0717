"""Prints the sheet of an extract (Văn bản trích sao, Mẫu số 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.papers.copying_sheet import (
    STRONG,
    TEXT,
    head,
    keep_end,
    permitted,
    quantity,
    recipients,
    signed_copies_pdf,
    title,
)
from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.fonts import ITALIC
from bmnn_desk.papers.ink import Frame, Letters, Words
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_FREE_MM = 40.0, 8.0
_HINT = Letters(ITALIC, 8)


def extract_pdf(
    form: WordsForm, facts: CopyPaperFacts, level_words: Mapping[SecrecyLevel, str]
) -> bytes:
    """The sheet, with room for the level mark; a long extract runs over several pages."""
    sheet, words = Sheet(OFFICE_EDGES), form.words
    head(sheet, words, facts)
    _level_place(sheet, words, level_words[facts.level])
    title(sheet, words)
    set_facts(sheet, _rows(words, facts, level_words), TEXT)
    sheet.y_mm += 3
    sheet.keep(STRONG.lead_mm + TEXT.lead_mm)
    sheet.text(words["content"], STRONG, sheet.middle)
    sheet.y_mm += 2
    for paragraph in clean(facts.extract).split("\n"):
        sheet.text(paragraph, TEXT, sheet.whole)
    sheet.y_mm += 4
    keep_end(sheet, facts)
    sheet.text(words["recipients"], STRONG, sheet.whole)
    recipients(sheet, words, facts)
    return signed_copies_pdf(sheet, words, facts)


def _rows(
    words: Mapping[str, str], facts: CopyPaperFacts, level_words: Mapping[SecrecyLevel, str]
) -> tuple[tuple[str, str, Letters], ...]:
    rows = [
        (words["source"], _source(words, facts), TEXT),
        (words["level"], level_words[facts.level], STRONG),
        (words["made_on"], short_day(facts.day), TEXT),
        (words["quantity"], quantity(words, facts), TEXT),
        (words["permitted_by"], permitted(facts), TEXT),
        (words["executor"], clean(facts.executor), TEXT),
    ]
    if facts.title:
        rows.insert(1, (words["subject"], clean(facts.title), TEXT))
    return tuple(rows)


def _source(words: Mapping[str, str], facts: CopyPaperFacts) -> str:
    if facts.document_day is None:
        return words["source_named_no_day"].format(
            type_name=clean(facts.type_name), reference=clean(facts.reference)
        )
    return words["source_named"].format(
        type_name=clean(facts.type_name),
        reference=clean(facts.reference),
        day=short_day(facts.document_day),
    )


def _level_place(sheet: Sheet, words: Mapping[str, str], level: str) -> None:
    """A free frame under the agency's name, where the level mark is stamped (NĐ 30 box 10a)."""
    wide, high = _FREE_MM
    sheet.y_mm += 3
    left = sheet.whole.left_mm
    sheet.put(Frame(x_mm=left, y_mm=sheet.y_mm, width_mm=wide, height_mm=high, ticked=False))
    said = words["level_place"].format(level=level)
    middle = left + wide / 2
    at = sheet.y_mm + high / 2 + _HINT.lead_mm / 4
    sheet.put(Words(text=said, letters=_HINT, x_mm=middle, y_mm=at, anchor=0.5))
    sheet.y_mm += high

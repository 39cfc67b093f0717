"""Prints what to write into the blanks of the two copy marks, copy by copy (fill guide)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.page_foot import numbered_pdf
from bmnn_desk.papers.sheet import Edges, Place, Sheet
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_EDGES = Edges(top_mm=16, bottom_mm=14, left_mm=22, right_mm=14)
_TEXT = Letters(REGULAR, 12)
_STRONG = Letters(BOLD, 12)
_TITLE = Letters(BOLD, 15)
_HINT = Letters(ITALIC, 11)
_NUMBER_MM = 30.0
_ROW_GAP_MM = 1.6


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GuideAsked:
    """The facts, the ready blanks of the mark, whether further copies come from the first."""

    facts: CopyPaperFacts
    blanks: Mapping[str, str]
    from_first: bool


def copy_guide_pdf(
    form: WordsForm, asked: GuideAsked, level_words: Mapping[SecrecyLevel, str]
) -> bytes:
    """A work sheet to lay beside the rubber stamps; no trích yếu stands on it."""
    sheet, words, facts = Sheet(_EDGES), form.words, asked.facts
    whole = sheet.whole
    middle = sheet.middle
    sheet.text(words["title"], _TITLE, middle)
    sheet.text(words["ordinal"].format(ordinal=facts.ordinal, year=facts.day.year), _TEXT, middle)
    sheet.y_mm += 5
    subject = words["subject"].format(
        type_name=clean(facts.type_name), reference=clean(facts.reference)
    )
    sheet.text(subject, _STRONG, whole)
    sheet.text(words["level"].format(level=level_words[facts.level]), _TEXT, whole)
    sheet.text(words["intro"], _TEXT, whole)
    _marks(sheet, words, asked)
    _copies(sheet, words, facts)
    _notes(sheet, words, asked)
    return numbered_pdf(sheet, words)


def _marks(sheet: Sheet, words: Mapping[str, str], asked: GuideAsked) -> None:
    sheet.y_mm += 4
    sheet.text(f"1. {words['number_mark']}", _STRONG, sheet.whole)
    sheet.text(words["first_page"], _HINT, sheet.whole)
    sheet.text(words["blank_number"], _TEXT, sheet.whole)
    sheet.y_mm += 3
    sheet.text(f"2. {words['secret_mark']}", _STRONG, sheet.whole)
    sheet.text(words["last_page"], _HINT, sheet.whole)
    sheet.y_mm += 2
    facts = asked.facts
    names = dict.fromkeys(clean(name) for _, name in facts.copies)
    rows = (
        ("blank_form", asked.blanks["copy_form"]),
        ("blank_day", asked.blanks["copy_day"]),
        ("blank_quantity", asked.blanks["copies"]),
        ("blank_recipients", words["between"].join(names)),
        ("blank_authority", clean(facts.position)),
        ("blank_signer", clean(facts.permitter)),
    )
    set_facts(sheet, [(f"{words[key]}:", said, _STRONG) for key, said in rows], _TEXT)


def _copies(sheet: Sheet, words: Mapping[str, str], facts: CopyPaperFacts) -> None:
    whole = sheet.whole
    names = Place(left_mm=whole.left_mm + _NUMBER_MM, width_mm=whole.width_mm - 2 * _NUMBER_MM)
    done = whole.left_mm + whole.width_mm - _NUMBER_MM
    sheet.y_mm += 3
    sheet.keep(3 * _TEXT.lead_mm)
    _row(sheet, words["column_number"], words["column_recipient"], names)
    sheet.y_mm -= _STRONG.lead_mm + _ROW_GAP_MM
    sheet.line(words["column_done"], _STRONG, Place(left_mm=done, width_mm=_NUMBER_MM))
    sheet.y_mm += _ROW_GAP_MM
    for number, name in facts.copies:
        sheet.keep(len(sheet.wrap(clean(name), _TEXT, names.width_mm)) * _TEXT.lead_mm)
        sheet.tick_box(done, _TEXT, "")
        _row(sheet, two_digits(number), clean(name), names)


def _row(sheet: Sheet, number: str, name: str, names: Place) -> None:
    top = sheet.y_mm
    sheet.line(number, _STRONG, sheet.whole)
    sheet.y_mm = top
    sheet.text(name, _TEXT, names)
    sheet.y_mm += _ROW_GAP_MM


def _notes(sheet: Sheet, words: Mapping[str, str], asked: GuideAsked) -> None:
    keys = ["seal" if asked.facts.has_seal else "no_seal", "surplus"]
    if asked.from_first:
        keys.insert(0, "further")
    sheet.y_mm += 4
    for key in keys:
        sheet.keep(2 * _TEXT.lead_mm)
        sheet.tick_box(sheet.whole.left_mm, _TEXT, "")
        place = Place(left_mm=sheet.whole.left_mm + 6, width_mm=sheet.whole.width_mm - 6)
        sheet.text(words[key], _TEXT, place)
        sheet.y_mm += _ROW_GAP_MM

"""Lays out the list of copies that somebody holds, for his signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office_paper import OfficePaper, PaperSignature
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.law.holdings_words import COLUMNS
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copy_moves import HoldingRow, HoldingsListFacts
    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_COLUMNS_MM = dict(zip(COLUMNS, (9.0, 36.0, 22.0, 16.0, 24.0, 30.0, 28.0), strict=True))


def holdings_paper(
    form: WordsForm, facts: HoldingsListFacts, levels: Mapping[SecrecyLevel, str]
) -> OfficePaper:
    """Each copy by its document's number, its own number and its place; never a trích yếu."""
    words = form.words
    note = words["sign_note"]
    copies = f"{len(facts.copies):02}"
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"],
        blocks=(
            words["holder"].format(name=facts.holder),
            words["until"].format(day=short_day(facts.day)),
            _table(words, facts, levels),
            words["total"].format(copies=copies),
            *((words["declare"],) if facts.copies else ()),
        ),
        signatures=(
            (
                PaperSignature(heading=words["clerk_sign"], note=note),
                PaperSignature(heading=words["keeper_sign"], note=note),
            ),
        ),
    )


def _table(
    words: Mapping[str, str], facts: HoldingsListFacts, levels: Mapping[SecrecyLevel, str]
) -> PaperBlock:
    if not facts.copies:
        return words["none"]
    rows = (
        (
            str(number),
            words["reference"].format(reference=row.reference, day=short_day(row.day)),
            levels[row.level],
            copy_number_text(row.number) or words["no_number"],
            short_day(row.since),
            row.place or row.receiver,
            _note(words, facts, row),
        )
        for number, row in enumerate(facts.copies, start=1)
    )
    return worded_table(words, _COLUMNS_MM, rows, centred=(0, 2, 3, 4))


def _note(words: Mapping[str, str], facts: HoldingsListFacts, row: HoldingRow) -> str:
    if row.due is None:
        return ""
    word = "loan_late" if row.is_overdue(facts.day) else "loan"
    return words[word].format(day=short_day(row.due))

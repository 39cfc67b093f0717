"""Lays out the file of the office's stamps: each with its specimen's size and what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.number_texts import with_comma
from bmnn_desk.domain.office_paper import OfficePaper, PaperSignature, PaperTable
from bmnn_desk.law.people_words import STAMP_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.people_papers import StampFileFacts
    from bmnn_desk.domain.stamp_inventory import StampEntry, StampSize
    from bmnn_desk.law.form import WordsForm

_WIDTHS_MM = (9.0, 66.0, 20.0, 18.0, 20.0, 24.0, 50.0, 45.0)


def stamp_file_paper(form: WordsForm, facts: StampFileFacts) -> OfficePaper:
    """A lying sheet with a row a stamp; what is inference in its specimen is said to be so."""
    words, note = form.words, form.words["sign_note"]
    held = sum(each.held for each in facts.stamps)
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"],
        blocks=(
            words["intro"].format(day=short_day(facts.day), pack=facts.pack),
            words["counted"].format(held=held, wanted=len(facts.stamps)),
            PaperTable(
                headings=tuple(words[column] for column in STAMP_COLUMNS),
                widths_mm=_WIDTHS_MM,
                centred=(0, 2, 3, 4, 5),
                rows=tuple(_row(words, each) for each in facts.stamps),
            ),
            words["tolerance"].format(mm=with_comma(facts.tolerance_mm)),
        ),
        signatures=(
            (
                PaperSignature(heading=words["keeper"], note=note),
                PaperSignature(heading=words["head"], note=note),
            ),
        ),
        landscape=True,
    )


def _row(words: Mapping[str, str], each: StampEntry) -> tuple[str, ...]:
    held = words["never_seen"]
    if each.seen_on is not None:
        held = words["held"] if each.held else words["not_held"]
    return (
        str(each.id),
        each.name,
        _size(words, each.specimen),
        held,
        "" if each.size is None else _size(words, each.size),
        day_text(each.specimen_on),
        ", ".join(filter(None, (each.keeper_name, each.place))),
        "; ".join(_remarks(words, each)),
    )


def _remarks(words: Mapping[str, str], each: StampEntry) -> tuple[str, ...]:
    inferred = () if each.confidence.is_sourced else (words["inferred"],)
    if not each.held:
        return inferred
    if each.fits is None:
        return words["not_measured"], *inferred
    return words["fits" if each.fits else "fits_not"], *inferred


def _size(words: Mapping[str, str], size: StampSize) -> str:
    return words["size"].format(width=with_comma(size.width_mm), height=with_comma(size.height_mm))

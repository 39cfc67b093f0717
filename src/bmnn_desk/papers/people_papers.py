"""Lays out the people's papers: commitments, and the minutes of a handing over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office_paper import (
    OfficePaper,
    PaperClause,
    PaperHeading,
    PaperSignature,
)
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.law.people_words import DUTIES
from bmnn_desk.papers.office_name import in_sentence
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.domain.leaving import HeldCopy
    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.domain.people_papers import CommitmentFacts, MinutesFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_HELD_MM: Mapping[str, float] = {
    "number": 10,
    "reference": 44,
    "level": 20,
    "copy": 16,
    "since": 24,
    "place": 32,
    "note": 19,
}
_GIVEN_MM: Mapping[str, float] = {
    "number": 10,
    "reference": 50,
    "level": 22,
    "copy": 18,
    "given": 25,
    "taker": 40,
}


def commitment_paper(form: WordsForm, facts: CommitmentFacts) -> OfficePaper:
    """A commitment for access or for leaving, by the sheet of its kind; the day is left open."""
    words = form.words
    opening = [words["opening"]]
    if facts.rules_number and facts.rules_day is not None:
        day = short_day(facts.rules_day)
        opening.append(words["opening_rules"].format(number=facts.rules_number, day=day))
    post = words["post"] if facts.unit else words["post_alone"]
    told = [words["name"].format(name=facts.name), post.format(post=facts.post, unit=facts.unit)]
    if facts.reason is not None and facts.last_day is not None:
        told.append(words[f"reason_{facts.reason.value}"].format(day=short_day(facts.last_day)))
    told.append(words["declare"].format(agency=in_sentence(facts.agency)))
    told += [f"{number}. {words[duty]}" for number, duty in enumerate(DUTIES, start=1)]
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        place=facts.place,
        day=None,
        kind=words["kind"],
        title=words["title"],
        opening=tuple(opening),
        blocks=(*told, words["end"]),
        signatures=(
            (
                PaperSignature(heading=words["head"], note=words["head_note"]),
                PaperSignature(heading=words["signer"], note=words["signer_note"], name=facts.name),
            ),
        ),
    )


def minutes_paper(
    form: WordsForm, facts: MinutesFacts, levels: Mapping[SecrecyLevel, str]
) -> OfficePaper:
    """The minutes of a handing over: who, what is handed over now, what was before, other things.

    They name secret documents by their numbers alone and are kept with the office's files.
    """
    words = form.words
    note = words["sign_note"]
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=facts.number,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"],
        opening=(words["opening"],),
        blocks=(
            *_who(words, facts),
            PaperHeading(text=words["part_copies"], centred=False),
            _held(words, facts, levels),
            PaperHeading(text=words["part_given"], centred=False),
            _given(words, facts, levels),
            PaperHeading(text=words["part_things"], centred=False),
            _things(words, facts),
            words["declare"],
            words["copies_made"],
        ),
        signatures=(
            (
                PaperSignature(heading=words["giver_sign"], note=note, name=facts.giver),
                PaperSignature(heading=words["taker_sign"], note=note, name=facts.taker),
            ),
            (
                PaperSignature(heading=words["witness_sign"], note=note),
                PaperSignature(heading=words["head_sign"], note=note),
            ),
        ),
    )


def _who(words: Mapping[str, str], facts: MinutesFacts) -> Iterator[PaperBlock]:
    yield words["held_at"].format(place=in_sentence(facts.agency))
    giver = words["giver_told"].format(name=facts.giver, post=facts.giver_post)
    yield PaperClause(label=words["giver"], text=giver)
    taker = words["witness_told"]
    if facts.taker:
        taker = words["taker_told"].format(name=facts.taker, post=facts.taker_post)
    yield PaperClause(label=words["taker"], text=taker)
    yield PaperClause(label=words["witness"], text=words["witness_told"])
    yield PaperClause(label=words["reason"], text=words[f"reason_{facts.reason.value}"])


def _held(
    words: Mapping[str, str], facts: MinutesFacts, levels: Mapping[SecrecyLevel, str]
) -> PaperBlock:
    if not facts.copies:
        return words["no_copies"]
    rows = (
        (
            str(number),
            _reference(words, copy),
            levels[copy.level],
            copy_number_text(copy.number) or words["no_number"],
            short_day(copy.since),
            copy.place,
            words["loan"] if copy.is_loan else "",
        )
        for number, copy in enumerate(facts.copies, start=1)
    )
    return worded_table(words, _HELD_MM, rows, centred=(0, 2, 3, 4))


def _given(
    words: Mapping[str, str], facts: MinutesFacts, levels: Mapping[SecrecyLevel, str]
) -> PaperBlock:
    if not facts.given:
        return words["no_given"]
    rows = (
        (
            str(number),
            copy.reference,
            levels[copy.level],
            copy_number_text(copy.number) or words["no_number"],
            short_day(copy.day),
            copy.to,
        )
        for number, copy in enumerate(facts.given, start=1)
    )
    return worded_table(words, _GIVEN_MM, rows, centred=(0, 2, 3, 4))


def _things(words: Mapping[str, str], facts: MinutesFacts) -> PaperBlock:
    if not facts.things:
        return words["no_things"]
    rows = (
        (str(number), words[f"thing_{thing.kind}"].format(name=thing.name), thing.place)
        for number, thing in enumerate(facts.things, start=1)
    )
    return worded_table(words, {"number": 10, "thing": 100, "place": 55}, rows, centred=(0,))


def _reference(words: Mapping[str, str], copy: HeldCopy) -> str:
    if copy.day is None:
        return copy.reference
    return words["reference"].format(reference=copy.reference, day=short_day(copy.day))

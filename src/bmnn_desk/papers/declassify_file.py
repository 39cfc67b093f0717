"""Lays out the file of an early declassification: the proposal, the council's minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.office_paper import OfficePaper, PaperClause, PaperHeading, PaperSignature
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.papers.change_wording import (
    members_table,
    named_document,
)
from bmnn_desk.papers.text import unended

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.change_wording import Levels

_BLANK_LINES = 3


def declassify_proposal(form: WordsForm, facts: ChangePaperFacts, levels: Levels) -> OfficePaper:
    """The unit's proposal to declassify a document, or a part of it, to the head."""
    words = form.words
    key = "proposed_part" if facts.kind is ChangeKind.DECLASSIFIED_PART else "proposed"
    told: list[PaperBlock] = [
        words[key].format(
            document=named_document(words, facts, levels), released=unended(facts.released)
        )
    ]
    secret = facts.secret
    if secret.determined_on is not None and secret.until is not None:
        days = {"day": short_day(secret.determined_on), "until": short_day(secret.until)}
        told.append(words["determined"].format(**days))
    if facts.bases:
        told.append(words["bases"])
        told += [words["basis"].format(basis=basis) for basis in facts.bases[:-1]]
        told.append(words["last_basis"].format(basis=unended(facts.bases[-1])))
    told += [words["reason"].format(reason=unended(facts.reason)), words["asked"]]
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=facts.number,
        place=facts.place,
        day=facts.day,
        kind=words["proposal_kind"],
        title=words["proposal_title"],
        addressed=(words["addressed"].format(head=facts.head),),
        opening=(words["proposal_opening"],),
        blocks=tuple(told),
        signatures=((_proposer(words, facts),),),
        recipients=(words["proposal_above"], words["proposal_archive"]),
    )


def _proposer(words: Mapping[str, str], facts: ChangePaperFacts) -> PaperSignature:
    """Who proposes signs, never the head to whom the proposal goes."""
    heading = facts.unit.strip().upper() or words["proposer"]
    return PaperSignature(heading=heading, note=words["sign_note"])


def council_minutes(form: WordsForm, facts: ChangePaperFacts, levels: Levels) -> OfficePaper:
    """The minutes of the council's meeting, with room to write what each member said."""
    words = form.words
    document = named_document(words, facts, levels)
    number, day = facts.council
    key = "result_part" if facts.kind is ChangeKind.DECLASSIFIED_PART else "result"
    result = words[key].format(
        agreed=facts.agreed,
        count=len(facts.members),
        document=document,
        released=unended(facts.released),
    )
    opening = words["minutes_opening"].format(number=number, day=day_text(day)) if number else ""
    note = words["sign_note"]
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=facts.number,
        place=facts.place,
        day=facts.day,
        kind=words["minutes_kind"],
        title=words["minutes_title"],
        opening=(opening,) if opening else (),
        blocks=(
            PaperClause(
                label=words["met_label"],
                text=words["met"].format(day=day_text(facts.met_on), place=facts.met_at),
            ),
            PaperHeading(text=words["part_members"], centred=False),
            members_table(words, facts.members),
            PaperHeading(text=words["part_matter"], centred=False),
            words["matter"].format(document=document),
            words["reason"].format(reason=unended(facts.reason)),
            PaperHeading(text=words["part_opinions"], centred=False),
            *(words["opinions_blank"],) * _BLANK_LINES,
            PaperHeading(text=words["part_result"], centred=False),
            result,
            words["closed"],
        ),
        signatures=(
            (
                PaperSignature(heading=words["secretary"], note=note),
                PaperSignature(heading=words["chair"], note=note),
            ),
        ),
    )

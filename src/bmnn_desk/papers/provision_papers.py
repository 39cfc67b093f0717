"""Lays out the letter that grants or refuses a request for a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office_paper import OfficePaper, PaperClause, PaperSignature
from bmnn_desk.domain.provision_list import ProvisionState
from bmnn_desk.papers.office_name import in_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.domain.provision_list import ProvisionAnswerFacts, ProvisionRow
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm


def provision_answer_paper(
    form: WordsForm, facts: ProvisionAnswerFacts, levels: Mapping[SecrecyLevel, str]
) -> OfficePaper:
    """The answer; a refusal tells its reason. It may name the secret, so the stamp has its room."""
    words, row = form.words, facts.row
    granted = row.state is ProvisionState.GRANTED
    said: list[PaperBlock] = [
        _basis(words, row),
        words["granted" if granted else "refused"].format(
            agency=in_sentence(facts.agency), asker=row.asker
        ),
        PaperClause(label=words["secret"], text=row.secret),
        PaperClause(label=words["level"], text=levels[row.level]),
        PaperClause(label=words["purpose"], text=row.purpose or "…"),
    ]
    if granted:
        said += [words["conditions"], words["undertaking"].format(asker=row.asker)]
    else:
        said.append(PaperClause(label=words["reason"], text=row.reason))
    said.append(words["closing"])
    subject = words["subject_granted" if granted else "subject_refused"]
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=row.number or words["open_number"],
        place=facts.place,
        day=facts.day,
        title=subject.format(asker=row.asker),
        addressed=(row.asker,),
        blocks=tuple(said),
        signatures=((PaperSignature(heading=row.title.upper(), name=row.decided_by),),),
        recipients=(
            words["recipient_asker"].format(asker=row.asker),
            words["recipient_archive"],
        ),
        keeps_level_place=True,
    )


def _basis(words: Mapping[str, str], row: ProvisionRow) -> str:
    day = short_day(row.asked_on or row.day)
    if not row.reference:
        return words["basis_request_day"].format(asker=row.asker, day=day)
    return words["basis_request"].format(asker=row.asker, day=day, reference=row.reference)

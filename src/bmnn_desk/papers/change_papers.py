"""Lays out the decisions by which secrecy changes, and the notices to those who hold copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_stamps import day_after
from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.office_paper import OfficePaper, PaperClause, PaperHeading
from bmnn_desk.domain.transfers import copy_numbers_text
from bmnn_desk.law.change_words import LAWS
from bmnn_desk.papers.change_wording import (
    members_table,
    named_document,
    signature_of,
)
from bmnn_desk.papers.office_name import in_sentence
from bmnn_desk.papers.sign_lines import deciding_head
from bmnn_desk.papers.text import unended
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.change_papers import ChangePaperFacts, NoticeCopies
    from bmnn_desk.domain.office_paper import PaperBlock, PaperTable
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.change_wording import Levels

_HOLDERS_MM: Mapping[str, float] = {"number": 10, "holder": 58, "copies": 38, "task": 54}


def change_decision(form: WordsForm, facts: ChangePaperFacts, levels: Levels) -> OfficePaper:
    """The decision by which a term is extended, a level changed, a document declassified."""
    words = form.words
    return _decision(
        words,
        facts,
        title=words[f"title_{facts.kind}"],
        opening=_opening(words, facts),
        first=_matter(words, facts, levels),
        second=_duty(words, facts),
        third=words["carried_out"],
    )


def council_decision(form: WordsForm, facts: ChangePaperFacts, levels: Levels) -> OfficePaper:
    """The decision by which the head sets up the council of a declassification."""
    words = form.words
    document = named_document(words, facts, levels)
    return _decision(
        words,
        facts,
        title=words["title_council"],
        opening=[words[law] for law in LAWS],
        first=words["council"].format(document=document),
        second=words["council_duty"],
        third=words["council_carried_out"],
        table=members_table(words, facts.members),
    )


def change_notice(form: WordsForm, facts: ChangePaperFacts, levels: Levels) -> OfficePaper:
    """The notice of a change to those who hold copies, with the list of these copies.

    To one holder it is addressed by his name; to several at once by their list.
    """
    words = form.words
    matter = _told_matter(words, facts, levels)
    key = "decided" if facts.decision.strip() else "decided_bare"
    told: list[PaperBlock] = [
        words[key].format(
            agency=in_sentence(facts.agency),
            day=day_text(facts.changed_on),
            matter=matter,
            number=facts.decision,
        )
    ]
    if facts.kind.is_level and facts.until is not None:
        told.append(words["until_level"].format(until=short_day(facts.until)))
    told += [words["copies"], _holders(words, facts), words["asked"]]
    names = [words["addressed"].format(name=holder.name) for holder in facts.holders]
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=facts.number,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words[f"title_{facts.kind}"],
        addressed=tuple(names) if len(names) == 1 else (words["addressed_all"],),
        blocks=tuple(told),
        signatures=((signature_of(facts),),),
        recipients=(words["recipients_above"], words["archive"]),
    )


def _decision(  # noqa: PLR0913  the parts of one sheet
    words: Mapping[str, str],
    facts: ChangePaperFacts,
    *,
    title: str,
    opening: list[str],
    first: str,
    second: str,
    third: str,
    table: PaperTable | None = None,
) -> OfficePaper:
    articles: list[PaperBlock] = [
        PaperClause(label=words["article"].format(number=number), text=text)
        for number, text in enumerate((first, second, third), start=1)
    ]
    if table is not None:
        articles.insert(1, table)
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=facts.number,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=title,
        authority=deciding_head(facts.head, facts.agency),
        opening=tuple(opening),
        blocks=(PaperHeading(text=words["decides"]), *articles),
        signatures=((signature_of(facts),),),
        recipients=(words["recipients_article"], words["archive"]),
    )


def _opening(words: Mapping[str, str], facts: ChangePaperFacts) -> list[str]:
    found = [words[law] for law in LAWS]
    found += [words["opening_basis"].format(basis=basis) for basis in facts.bases]
    number, day = facts.minutes
    if number:
        found.append(words["opening_minutes"].format(number=number, day=day_text(day)))
    if facts.unit.strip():
        found.append(words["opening_proposal"].format(unit=facts.unit))
    return found


def _matter(words: Mapping[str, str], facts: ChangePaperFacts, levels: Levels) -> str:
    told = [
        words[facts.kind.value].format(
            document=named_document(words, facts, levels),
            since=day_text(day_after(facts.secret.until)),
            until=day_text(facts.until),
            level="" if facts.level is None else levels[facts.level],
            day=day_text(facts.changed_on or facts.day),
            released=unended(facts.released),
        )
    ]
    if facts.kind.is_level and facts.until is not None:
        told.append(words["until_level"].format(until=short_day(facts.until)))
    if facts.reason.strip():
        told.append(words["reason"].format(reason=unended(facts.reason)))
    return "\n".join(told)


def _duty(words: Mapping[str, str], facts: ChangePaperFacts) -> str:
    if facts.notice_days is None:
        return words["duty_at_once"].format(stamp=_stamp(facts))
    key = "duty" if facts.stamp else "duty_no_stamp"
    return words[key].format(stamp=_stamp(facts), days=facts.notice_days)


def _told_matter(words: Mapping[str, str], facts: ChangePaperFacts, levels: Levels) -> str:
    return words[f"matter_{facts.kind}"].format(
        document=named_document(words, facts, levels),
        until=day_text(facts.until),
        level="" if facts.level is None else levels[facts.level],
        released=unended(facts.released),
    )


def _holders(words: Mapping[str, str], facts: ChangePaperFacts) -> PaperTable:
    stamp = _stamp(facts)
    task = words["task"].format(stamp=stamp) if stamp else words["task_no_stamp"]
    rows = (
        (str(place), holder.name, _numbers(words, holder), task)
        for place, holder in enumerate(facts.holders, start=1)
    )
    return worded_table(words, _HOLDERS_MM, rows, centred=(0, 2))


def _numbers(words: Mapping[str, str], holder: NoticeCopies) -> str:
    told = [copy_numbers_text(holder.numbers)] if holder.numbers else []
    if holder.unnumbered:
        told.append(words["no_number"].format(count=holder.unnumbered))
    return "; ".join(told)


def _stamp(facts: ChangePaperFacts) -> str:
    """Its name as it stands in a sentence."""
    return facts.stamp[:1].lower() + facts.stamp[1:]

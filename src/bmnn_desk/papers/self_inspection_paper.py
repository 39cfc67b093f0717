"""Composes the record of a self-inspection: every line with its answer and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office_paper import OfficePaper, PaperHeading, PaperSignature
from bmnn_desk.domain.self_inspection import LineAnswer
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.office_paper import PaperBlock, PaperTable
    from bmnn_desk.domain.self_inspection import AnsweredLine, CheckLine
    from bmnn_desk.law.form import WordsForm

_COLUMNS_MM: Mapping[str, float] = {"number": 10, "content": 80, "answer": 25, "evidence": 50}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SelfInspectionFacts:
    """All that the record says; a line without an answer among `answers` is told as open.

    `since` and `until` are the days whose records were looked at.
    """

    parent: str
    agency: str
    place: str
    day: date
    number: str
    year: int
    since: date
    until: date
    leader: str
    maker: str
    head: str
    head_position: str
    lines: tuple[CheckLine, ...]
    answers: tuple[AnsweredLine, ...]


def self_inspection_paper(form: WordsForm, facts: SelfInspectionFacts) -> OfficePaper:
    """The record on one paper."""
    words = form.words
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=facts.number,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"].format(year=facts.year),
        note=words["ours"],
        blocks=tuple(_blocks(words, facts)),
        signatures=(
            (
                PaperSignature(heading=words["maker"], note=words["sign_note"], name=facts.maker),
                PaperSignature(
                    heading=facts.head_position.upper() or words["head"],
                    note=words["sign_note"],
                    name=facts.head,
                ),
            ),
        ),
        recipients=(words["archive"],),
    )


def _blocks(words: Mapping[str, str], facts: SelfInspectionFacts) -> Iterator[PaperBlock]:
    yield words["led"].format(leader=facts.leader)
    yield words["looked"].format(since=short_day(facts.since), until=short_day(facts.until))
    yield PaperHeading(text=words["results"], centred=False)
    answers = {answer.line: answer for answer in facts.answers}
    yield _table(words, facts.lines, answers)
    yield PaperHeading(text=words["conclusion"], centred=False)
    given = [answer.answer for answer in facts.answers]
    yield words["conclusion_counts"].format(
        kept=given.count(LineAnswer.KEPT),
        broken=given.count(LineAnswer.BROKEN),
        none=given.count(LineAnswer.NONE),
        unanswered=len(facts.lines) - len(answers),
    )
    mended = [line.words for line in facts.lines if _is_broken(answers.get(line.key))]
    if mended:
        yield words["to_mend"]
        yield from (f"- {each}" for each in mended)


def _is_broken(answer: AnsweredLine | None) -> bool:
    return answer is not None and answer.answer is LineAnswer.BROKEN


def _table(
    words: Mapping[str, str], lines: Sequence[CheckLine], answers: Mapping[str, AnsweredLine]
) -> PaperTable:
    rows = (
        (str(number), line.words, *_told(words, answers.get(line.key)))
        for number, line in enumerate(lines, start=1)
    )
    return worded_table(words, _COLUMNS_MM, rows, centred=(0, 2))


def _told(words: Mapping[str, str], answer: AnsweredLine | None) -> tuple[str, str]:
    if answer is None:
        return words["unanswered"], ""
    told = []
    if answer.cases is not None:
        key = "evidence_cases" if answer.cases else "evidence_none"
        told.append(words[key].format(count=answer.cases))
    if answer.document_day is not None:
        day = short_day(answer.document_day)
        told.append(words["document"].format(number=answer.document, day=day))
    elif answer.document:
        told.append(words["document_bare"].format(number=answer.document))
    if answer.note:
        told.append(answer.note)
    return words[f"answer_{answer.answer}"], "\n".join(told)

"""Lays out the papers of a destruction: proposal, council, list, minutes, decision, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.destruction import DestructionKind, DestructionSheet, SeatRole
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.domain.office_paper import (
    OfficePaper,
    PaperClause,
    PaperHeading,
)
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.law.destruction_words import COLUMNS
from bmnn_desk.papers.destruction_signatures import DECISIONS, destruction_signatures
from bmnn_desk.papers.office_name import in_sentence
from bmnn_desk.papers.sign_lines import deciding_head
from bmnn_desk.papers.text import unended
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from bmnn_desk.domain.destruction import DestructionDetail, NumberedPaper
    from bmnn_desk.domain.office_paper import PaperBlock, PaperTable
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_COLUMNS_MM = dict(zip(COLUMNS, (10, 37, 50, 22, 17, 29), strict=True))


def destruction_paper(
    form: WordsForm,
    sheet: DestructionSheet,
    detail: DestructionDetail,
    levels: Mapping[SecrecyLevel, str],
) -> OfficePaper:
    """One of the papers; `levels` are the words of the levels.

    Number and day are those on record; without them room is left to write them. A title stands
    in the list where the reader may see it: room for the stamp of the level is kept there.
    """
    given = _given(detail, sheet)
    words = form.words
    return OfficePaper(
        parent=detail.parent,
        agency=detail.agency,
        number=_number(words, sheet, detail, given),
        place=detail.town,
        day=_day(detail, sheet, given),
        kind=words[f"kind_{sheet}"],
        title=words[f"title_{sheet}"],
        note=words["attached"] if sheet is DestructionSheet.LIST else "",
        addressed=_addressed(words, sheet, detail),
        authority=_authority(words, detail) if sheet in DECISIONS else "",
        opening=_opening(words, sheet, detail),
        blocks=tuple(_BLOCKS[sheet](words, detail, levels)),
        signatures=destruction_signatures(words, sheet, detail),
        recipients=_recipients(words, sheet),
        keeps_level_place=True,
    )


_ASK = frozenset({DestructionSheet.PROPOSAL, DestructionSheet.EMERGENCY_REPORT})
_PAPER = {
    DestructionSheet.COUNCIL_DECISION: DestructionPaper.COUNCIL_DECISION,
    DestructionSheet.LIST: DestructionPaper.LIST,
    DestructionSheet.MEETING_MINUTES: DestructionPaper.MEETING_MINUTES,
    DestructionSheet.DECISION: DestructionPaper.DECISION,
    DestructionSheet.DESTRUCTION_MINUTES: DestructionPaper.DESTRUCTION_MINUTES,
}


def _given(detail: DestructionDetail, sheet: DestructionSheet) -> NumberedPaper | None:
    paper = _PAPER.get(sheet)
    return next((each for each in detail.row.papers if each.kind is paper), None)


def _day(
    detail: DestructionDetail, sheet: DestructionSheet, given: NumberedPaper | None
) -> date | None:
    if given is not None:
        return given.day
    if sheet is DestructionSheet.PROPOSAL:
        return detail.row.day
    return detail.row.reported_on if sheet is DestructionSheet.EMERGENCY_REPORT else None


def _number(
    words: Mapping[str, str],
    sheet: DestructionSheet,
    detail: DestructionDetail,
    given: NumberedPaper | None,
) -> str:
    report = detail.report_number if sheet is DestructionSheet.EMERGENCY_REPORT else ""
    return (report if given is None else given.number) or words["open_number"]


def _addressed(
    words: Mapping[str, str], sheet: DestructionSheet, detail: DestructionDetail
) -> tuple[str, ...]:
    """Whom a proposal or a report goes to; a decision, minutes and a list go to nobody."""
    if sheet is DestructionSheet.PROPOSAL:
        return (_authority(words, detail) if detail.head else words["to_unknown"],)
    if sheet is DestructionSheet.EMERGENCY_REPORT:
        return (detail.report_to or words["open_words"],)
    return ()


def _authority(words: Mapping[str, str], detail: DestructionDetail) -> str:
    return deciding_head(detail.head, in_sentence(detail.agency)) or words["sign_head"]


def _recipients(words: Mapping[str, str], sheet: DestructionSheet) -> tuple[str, ...]:
    if sheet in DECISIONS:
        return words["recipients"], words["file"]
    return (words["recipients_above"], words["file"]) if sheet in _ASK else ()


def _opening(
    words: Mapping[str, str], sheet: DestructionSheet, detail: DestructionDetail
) -> tuple[str, ...]:
    if sheet not in DECISIONS:
        return ()
    found = [words["basis"]]
    if sheet is DestructionSheet.DECISION:
        for key, earlier in (
            ("basis_council", DestructionSheet.COUNCIL_DECISION),
            ("basis_minutes", DestructionSheet.MEETING_MINUTES),
        ):
            paper = _given(detail, earlier)
            if paper is not None:
                found.append(words[key].format(number=paper.number, day=short_day(paper.day)))
    found.append(words["basis_proposal"].format(name=detail.row.proposed_by))
    return tuple(found)


def _proposal(
    words: Mapping[str, str], detail: DestructionDetail, levels: Mapping[SecrecyLevel, str]
) -> Iterator[PaperBlock]:
    row = detail.row
    yield words["proposal_body"].format(copies=row.copies, reason=unended(row.reason))
    yield _table(words, detail, levels)
    yield words["proposal_asks"]


def _council(
    words: Mapping[str, str], detail: DestructionDetail, _levels: Mapping[SecrecyLevel, str]
) -> Iterator[PaperBlock]:
    yield PaperHeading(text=words["decides"])
    yield _clause(words, 1, words["council_clause"])
    yield from _seats(words, detail)
    yield _clause(words, 2, words["council_task"])
    yield _clause(words, 3, words["carry_out"])


def _list(
    words: Mapping[str, str], detail: DestructionDetail, levels: Mapping[SecrecyLevel, str]
) -> Iterator[PaperBlock]:
    yield _table(words, detail, levels)
    yield words["total"].format(copies=detail.row.copies)


def _meeting(
    words: Mapping[str, str], detail: DestructionDetail, levels: Mapping[SecrecyLevel, str]
) -> Iterator[PaperBlock]:
    yield PaperHeading(text=words["present"], centred=False)
    yield from _seats(words, detail)
    yield words["meeting_looked"].format(copies=detail.row.copies)
    yield _table(words, detail, levels)
    yield words["meeting_agreed"]


def _decision(
    words: Mapping[str, str], detail: DestructionDetail, _levels: Mapping[SecrecyLevel, str]
) -> Iterator[PaperBlock]:
    row = detail.row
    told = words["decision_clause"].format(copies=row.copies, reason=unended(row.reason))
    yield PaperHeading(text=words["decides"])
    yield _clause(words, 1, told)
    yield _clause(words, 2, words["decision_council"])
    yield _clause(words, 3, words["carry_out"])


def _act(
    words: Mapping[str, str], detail: DestructionDetail, levels: Mapping[SecrecyLevel, str]
) -> Iterator[PaperBlock]:
    row = detail.row
    day = short_day(row.ended_on) if row.ended_on else words["open_day"]
    yield words["act_at"].format(day=day, place=detail.place or words["open_words"])
    if row.kind is DestructionKind.DECIDED:
        yield PaperHeading(text=words["present"], centred=False)
        yield from _seats(words, detail)
        if detail.decided_by and detail.decided_on is not None:
            by, on = detail.decided_by, short_day(detail.decided_on)
            yield words["act_decided"].format(by=by, day=on)
    yield words["act_road"].format(road=words[f"road_{row.kind}"])
    yield words["act_reason"].format(reason=unended(row.reason))
    yield words["act_method"].format(method=_method(words, detail))
    yield words["act_witnesses"].format(names=_witnesses(words, detail))
    yield _table(words, detail, levels)
    if detail.wiped:
        yield words["act_wiped"].format(count=detail.wiped)
    yield words["act_done"].format(copies=row.copies)


def _report(
    words: Mapping[str, str], detail: DestructionDetail, levels: Mapping[SecrecyLevel, str]
) -> Iterator[PaperBlock]:
    row = detail.row
    day = short_day(row.ended_on or row.day)
    place = detail.place or words["open_words"]
    yield words["report_body"].format(day=day, place=place, reason=unended(row.reason))
    yield words["report_done"].format(method=_method(words, detail), copies=row.copies)
    yield _table(words, detail, levels)
    yield words["report_witnesses"].format(names=_witnesses(words, detail))


def _method(words: Mapping[str, str], detail: DestructionDetail) -> str:
    return unended(detail.method) or words["open_words"]


def _witnesses(words: Mapping[str, str], detail: DestructionDetail) -> str:
    return ", ".join(detail.witnesses) or words["open_words"]


_BLOCKS: Mapping[
    DestructionSheet,
    Callable[
        [Mapping[str, str], DestructionDetail, Mapping[SecrecyLevel, str]], Iterator[PaperBlock]
    ],
] = {
    DestructionSheet.PROPOSAL: _proposal,
    DestructionSheet.COUNCIL_DECISION: _council,
    DestructionSheet.LIST: _list,
    DestructionSheet.MEETING_MINUTES: _meeting,
    DestructionSheet.DECISION: _decision,
    DestructionSheet.DESTRUCTION_MINUTES: _act,
    DestructionSheet.EMERGENCY_REPORT: _report,
}


def _clause(words: Mapping[str, str], ordinal: int, text: str) -> PaperClause:
    return PaperClause(label=words["clause"].format(ordinal=ordinal), text=text)


def _seats(words: Mapping[str, str], detail: DestructionDetail) -> Iterator[str]:
    """The council, a seat a line; chair and keeper open where nobody is told."""
    if not detail.seats:
        for role in (SeatRole.CHAIR, SeatRole.KEEPER, SeatRole.MEMBER):
            yield words["seat_open"].format(role=words[f"role_{role}"])
    for seat in detail.seats:
        told = words["seat"].format(role=words[f"role_{seat.role}"], name=seat.name, post=seat.post)
        yield told.rstrip(", ")


def _table(
    words: Mapping[str, str], detail: DestructionDetail, levels: Mapping[SecrecyLevel, str]
) -> PaperTable:
    rows = (
        (
            str(place),
            words["reference"].format(reference=copy.reference, day=short_day(copy.document_day)),
            words["about"].format(type=copy.type_name, title=copy.title).strip(),
            levels[copy.level],
            copy_number_text(copy.number) or words["no_number"],
            copy.holder,
        )
        for place, copy in enumerate(detail.copies, start=1)
    )
    return worded_table(words, _COLUMNS_MM, rows, centred=(0, 3, 4))

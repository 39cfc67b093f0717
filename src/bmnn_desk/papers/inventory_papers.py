"""Lays out the minutes of a count, and the ad-hoc report of an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.incidents import RemedyKind
from bmnn_desk.domain.inventory import CountOutcome
from bmnn_desk.domain.office_paper import (
    OfficePaper,
    PaperClause,
    PaperHeading,
    PaperSignature,
)
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.law.inventory_words import FIGURES
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from bmnn_desk.domain.incidents import IncidentDetail, IncidentPaperFacts
    from bmnn_desk.domain.inventory import CountRow, InventoryPaperFacts
    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm


def inventory_minutes_paper(form: WordsForm, facts: InventoryPaperFacts) -> OfficePaper:
    """The minutes: who counted what, the figures, each difference of `facts.rows`, what results.

    It tells no title.
    """
    words, row = form.words, facts.row
    scope = words[f"scope_{row.scope.value}"].format(holder=row.holder, place=row.place)
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=row.number,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"],
        opening=(words["basis"].format(number=row.decision),) if row.decision else (),
        blocks=(
            words["present"].format(day=short_day(row.day)),
            *(
                words["member"].format(number=place, name=name)
                for place, name in enumerate(row.counters, start=1)
            ),
            PaperClause(label=words["scope"], text=f"{scope}."),
            PaperClause(label=words["list_code"], text=f"{facts.paper_code}."),
            *_figures(words, facts),
            *_differences(words, facts),
            PaperHeading(text=words["conclusion"], centred=False),
            *_conclusion(words, facts),
        ),
        signatures=(
            (
                PaperSignature(heading=words["counters_sign"], note=words["sign_note"]),
                PaperSignature(
                    heading=words["leader_sign"], note=words["sign_note"], name=facts.leader
                ),
            ),
        ),
    )


def incident_report_paper(
    form: WordsForm, facts: IncidentPaperFacts, levels: Mapping[SecrecyLevel, str]
) -> OfficePaper:
    """The ad-hoc report with the four parts of a report (BC-05); it tells no title.

    What is not known yet is said to be so; the number may be left to be written by hand.
    """
    words, detail = form.words, facts.detail
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        number=facts.number or words["open_number"].format(symbol=facts.symbol),
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words[f"title_{detail.row.kind.value}"],
        addressed=(facts.told or words["to_unknown"],),
        blocks=(
            PaperHeading(text=words["part_situation"], centred=False),
            *_situation(words, detail, levels),
            PaperHeading(text=words["part_results"], centred=False),
            *_results(words, detail),
            PaperHeading(text=words["part_figures"], centred=False),
            words["figures"].format(
                copies=detail.row.copies,
                lost=detail.row.lost,
                found=sum(copy.found_on is not None for copy in detail.copies),
            ),
            PaperHeading(text=words["part_proposals"], centred=False),
            *_proposals(words, detail),
        ),
        signatures=(
            (
                PaperSignature(
                    heading=(facts.leader_position or words["leader_unknown"]).upper(),
                    name=facts.leader,
                ),
            ),
        ),
        recipients=(
            words["recipient_told"].format(told=facts.told or words["to_unknown"]),
            words["recipient_archive"],
        ),
        keeps_level_place=True,
    )


def _figures(words: Mapping[str, str], facts: InventoryPaperFacts) -> Iterator[PaperBlock]:
    made = facts.row.figures
    yield PaperHeading(text=words["figures"], centred=False)
    rows = (
        (str(place), words[f"figure_{name}"], str(getattr(made, name)))
        for place, name in enumerate(FIGURES, start=1)
    )
    columns = {"number": 12, "figure": 120, "copies": 33}
    yield worded_table(words, columns, rows, centred=(0, 2))
    if made.balances:
        yield words["balance"].format(
            opening=made.opening,
            came=made.came,
            went=made.went,
            lost=made.lost,
            closing=made.closing,
        )
    else:
        yield words["unbalanced"].format(reckoned=made.reckoned, closing=made.closing)


def _differences(words: Mapping[str, str], facts: InventoryPaperFacts) -> Iterator[PaperBlock]:
    differing = [row for row in facts.rows if row.outcome is not None and row.outcome.is_difference]
    yield PaperHeading(text=words["differences"], centred=False)
    if not differing:
        yield words["no_differences"]
        return
    rows = (
        (str(place), _named(words, row), _difference(words, row), _answer(words, row), row.paper)
        for place, row in enumerate(differing, start=1)
    )
    columns = {"number": 10, "document": 42, "difference": 40, "answer": 45, "paper": 28}
    yield worded_table(words, columns, rows, centred=(0,))


def _named(words: Mapping[str, str], row: CountRow) -> str:
    if not row.reference:
        return row.words
    number = copy_number_text(row.number)
    if not number:
        return row.reference
    return words["document"].format(reference=row.reference, number=number)


def _difference(words: Mapping[str, str], row: CountRow) -> str:
    outcome = row.outcome or CountOutcome.FOUND
    seen = words["seen_at"].format(holder=row.seen_holder or "…", place=row.seen_place or "…")
    told = [words[f"outcome_{outcome.value}"]]
    if row.seen_holder or row.seen_place:
        told.append(seen)
    if row.words and row.reference:
        told.append(row.words)
    return "; ".join(told)


def _answer(words: Mapping[str, str], row: CountRow) -> str:
    if row.way is None:
        return words["open"]
    return words["answered"].format(way=words[f"way_{row.way.value}"], reason=row.reason)


def _conclusion(words: Mapping[str, str], facts: InventoryPaperFacts) -> Iterator[PaperBlock]:
    row = facts.row
    if row.figures.uncounted:
        yield words["uncounted"].format(count=row.figures.uncounted)
    elif not row.words:
        yield words["no_conclusion"]
    if row.words:
        yield row.words


def _situation(
    words: Mapping[str, str], detail: IncidentDetail, levels: Mapping[SecrecyLevel, str]
) -> Iterator[PaperBlock]:
    row = detail.row
    yield words["found"].format(day=short_day(row.found_on), by=row.found_by)
    if detail.place:
        yield words["place"].format(place=detail.place)
    if detail.subject:
        yield words["subject"].format(subject=detail.subject)
    elif not detail.copies and row.what:
        yield words["document"].format(reference=row.what)
    yield words["how"].format(words=detail.how)
    if not detail.copies:
        return
    rows = (
        (
            str(place),
            copy.reference,
            copy_number_text(copy.number),
            levels[copy.level],
            _now(words, copy.found_on, is_lost=copy.is_lost),
        )
        for place, copy in enumerate(detail.copies, start=1)
    )
    columns = {"number": 12, "document": 60, "copy": 22, "level": 28, "now": 43}
    yield worded_table(words, columns, rows, centred=(0, 2, 3))


def _now(words: Mapping[str, str], found_on: date | None, *, is_lost: bool) -> str:
    if is_lost:
        return words["now_lost"]
    return (
        words["now_held"]
        if found_on is None
        else words["now_found"].format(day=short_day(found_on))
    )


def _results(words: Mapping[str, str], detail: IncidentDetail) -> Iterator[PaperBlock]:
    told = False
    for each in detail.remedies:
        day = short_day(each.day)
        if each.kind is RemedyKind.DONE and each.by:
            yield words["done_by"].format(day=day, by=each.by, words=each.words)
        elif each.kind is RemedyKind.DONE:
            yield words["done"].format(day=day, words=each.words)
        elif each.kind is RemedyKind.CAUSE:
            yield words["cause"].format(words=each.words)
        told = told or each.kind is not RemedyKind.PROPOSED
    if detail.end_words:
        yield detail.end_words
    elif not told:
        yield words["none"]


def _proposals(words: Mapping[str, str], detail: IncidentDetail) -> Iterator[PaperBlock]:
    proposed = [each.words for each in detail.remedies if each.kind is RemedyKind.PROPOSED]
    yield from (words["proposed"].format(words=each) for each in proposed)
    if not proposed:
        yield words["none"]

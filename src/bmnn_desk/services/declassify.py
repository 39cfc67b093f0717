"""Declassify (giải mật): early by a council, whole or a part; or because no danh mục names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_cases import DeclassificationCase, DeclassificationPaper
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.changes import DECLASSIFICATION
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import DaysOutOfOrderError, WrongStageError
from bmnn_desk.services.keep_change import (
    Changed,
    NewChange,
    cited_entries,
    is_head,
    keep_change,
    require_order,
    require_reason,
)
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.secrecy_now import require_secret
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.secrecy_changes import DeclassificationRequest, PaperGiven

EARLY = frozenset({ChangeKind.DECLASSIFIED, ChangeKind.DECLASSIFIED_PART})
"""What a council decides before the term is over."""


@allowed(Role.CLERK, Role.LEADER)
def declassify(work: Work, request: DeclassificationRequest) -> Changed:
    """Keep a declassification; of the whole document it ends the term on its day.

    Raises:
        NotFoundError: the body has no such item, entry or person.
        WrongStageError: it stands in no register, is no secret any more, or came in from outside;
            or the kind is none of the three.
        DaysOutOfOrderError: the decision lies before the last change, or before one of its papers.
        ReasonMissingError: nobody says why.
        RulesBrokenError: CFG-02 or TH-08 blocks.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    if request.kind not in EARLY | {ChangeKind.DELISTED}:
        raise WrongStageError(request.kind.value, ChangeKind.DECLASSIFIED.value)
    now = require_secret(work, request.body, request.item, request.day, own=True)
    require_order(now, request.day)
    require_reason(request.reason)
    cited_entries(work, request.body, request.bases)
    broken = _check(work, request)
    is_whole = request.kind is not ChangeKind.DECLASSIFIED_PART
    row = keep_change(
        work,
        request.body,
        now,
        NewChange(
            kind=request.kind,
            day=request.day,
            number=request.number,
            reason=request.reason,
            shown=request.shown,
            decider=request.decider,
            until=request.day if is_whole else None,
            is_shorter=True,
            released="" if is_whole else request.released,
            council_by=request.council_by,
            bases=request.bases,
        ),
    )
    work.session.add_all(
        t.ChangePaper(
            change_id=row.id,
            paper=paper.paper.value,
            number=paper.number.strip(),
            day=paper.day,
            words=paper.words.strip(),
        )
        for paper in request.papers
        if is_given(paper)
    )
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    return Changed(change=row.id, warnings=broken)


def is_given(paper: PaperGiven) -> bool:
    """True for a paper of which anything is known: its number, its day, where it is."""
    return bool(paper.number.strip() or paper.words.strip() or paper.day is not None)


def declassification_case(work: Work, request: DeclassificationRequest) -> DeclassificationCase:
    """What the rules look at; the council counts by who was head on the day it was set up."""
    by = None if request.council_by is None else work.find(t.Person, request.council_by).id
    given = [paper for paper in request.papers if is_given(paper)]
    return DeclassificationCase(
        papers=frozenset(paper.paper for paper in given),
        council_by_head=by is not None
        and is_head(work, request.body, by, council_day(given, request.day)),
        is_partial=request.kind is ChangeKind.DECLASSIFIED_PART,
        released=request.released,
    )


def council_day(papers: list[PaperGiven], day: date) -> date:
    """The day of the paper by which the council was set up; without one that of the decision."""
    council = DeclassificationPaper.COUNCIL_DECISION
    return next((each.day for each in papers if each.paper is council and each.day), day)


def _check(work: Work, request: DeclassificationRequest) -> tuple[Rule, ...]:
    broken = require_head(work, request.body, request.day, request.other_cases)
    if request.kind not in EARLY:
        return broken
    late = [paper.day for paper in request.papers if paper.day and paper.day > request.day]
    if late:
        raise DaysOutOfOrderError(request.day, max(late))
    case = declassification_case(work, request)
    return (
        *broken,
        *work.require(request.day, case, DECLASSIFICATION, request.other_cases),
    )

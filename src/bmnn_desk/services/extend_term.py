"""Extend a secret's term (gia hạn), let it run out, or fix that of a secret which has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.terms import EXTENSION
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.term_cases import ExtensionCase
from bmnn_desk.domain.terms import end_of_term
from bmnn_desk.errors import DaysOutOfOrderError, TermTooLongError, WrongStageError
from bmnn_desk.services.keep_change import (
    Changed,
    NewChange,
    keep_change,
    require_order,
    require_reason,
)
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.secrecy_now import require_secret, require_term
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from bmnn_desk.domain.secrecy_changes import ExtensionRequest, LapseRequest, TermFixRequest


@allowed(Role.CLERK, Role.LEADER)
def extend_term(work: Work, request: ExtensionRequest) -> Changed:
    """Keep an extension as it was decided: from the last day on, by the level's years or fewer.

    Raises:
        NotFoundError: the body has no such item or delegation, or nothing says when it ends.
        WrongStageError: it stands in no register, is no secret any more, or came in from outside.
        DaysOutOfOrderError: the decision lies before the last change.
        ReasonMissingError: nobody says why.
        RulesBrokenError: CFG-02 or TH-03 blocks.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    now = require_secret(work, request.body, request.item, request.day, own=True)
    require_order(now, request.day)
    require_reason(request.reason)
    until, regime = require_term(now), work.law.on(request.day)
    years = regime.term_years[now.level]
    case = ExtensionCase(
        decided_on=request.day,
        until=until,
        extended_until=request.until,
        years=years,
        late_reason=request.late_reason,
        decide=regime.deadlines.spans[DeadlineKind.EXTENSION_DECIDED],
    )
    broken = (
        *require_head(work, request.body, request.day, request.other_cases),
        *work.require(request.day, case, EXTENSION, request.other_cases),
    )
    row = keep_change(
        work,
        request.body,
        now,
        NewChange(
            kind=ChangeKind.EXTENDED,
            day=request.day,
            number=request.number,
            reason=request.reason,
            shown=request.shown,
            decider=request.decider,
            late_reason=request.late_reason,
            until=request.until,
            is_shorter=request.until < end_of_term(until, years),
        ),
    )
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    return Changed(change=row.id, warnings=broken)


@allowed(Role.CLERK, Role.LEADER)
def leave_to_lapse(work: Work, request: LapseRequest) -> Changed:
    """Keep the decision that nobody extends a term: the document is free when it is over.

    Raises:
        NotFoundError: the body has no such item, or nothing says when it ends.
        WrongStageError: it stands in no register, is no secret any more, came in from outside, or
            this was decided before.
        DaysOutOfOrderError: the decision lies before the last change.
        ReasonMissingError: nobody says why.
    """
    now = require_secret(work, request.body, request.item, request.day, own=True)
    require_order(now, request.day)
    require_reason(request.reason)
    require_term(now)
    if now.last is ChangeKind.LAPSING:
        raise WrongStageError(now.last.value, "secret")
    row = keep_change(
        work,
        request.body,
        now,
        NewChange(
            kind=ChangeKind.LAPSING,
            day=request.day,
            reason=request.reason,
            decider=request.decider,
        ),
    )
    return Changed(change=row.id)


@allowed(Role.CLERK, Role.LEADER)
def fix_term(work: Work, request: TermFixRequest) -> Changed:
    """Keep the last day of a secret that has none on record (bí mật cũ), as it was decided.

    Raises:
        NotFoundError: the body has no such item.
        WrongStageError: it stands in no register, is no secret any more, or has a term.
        DaysOutOfOrderError: the last day lies before the day of the document.
        TermTooLongError: it lies after the end of the level's own term.
        ReasonMissingError: nobody says why.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    now = require_secret(work, request.body, request.item, request.day, own=None)
    require_reason(request.reason)
    if now.until is not None and not now.is_inferred:
        msg = "has_term"
        raise WrongStageError(msg, "no_term")
    since = now.determined_on or request.day
    if request.until < since:
        raise DaysOutOfOrderError(request.until, since)
    own_end = end_of_term(since, work.law.on(request.day).term_years[now.level])
    if request.until > own_end:
        raise TermTooLongError(own_end)
    row = keep_change(
        work,
        request.body,
        now,
        NewChange(
            kind=ChangeKind.FIXED,
            day=request.day,
            number=request.number,
            reason=request.reason,
            decider=request.decider,
            until=request.until,
            is_shorter=request.until < own_end,
        ),
    )
    return Changed(change=row.id)

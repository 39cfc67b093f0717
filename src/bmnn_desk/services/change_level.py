"""Raise or lower a secret's level (điều chỉnh độ mật)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_cases import LevelChangeCase
from bmnn_desk.domain.change_stamps import kind_of_level_change
from bmnn_desk.domain.office import DelegationScope, Role
from bmnn_desk.domain.rules.changes import LEVEL_CHANGE
from bmnn_desk.domain.secrecy import highest_level
from bmnn_desk.domain.terms import end_of_term
from bmnn_desk.errors import DaysOutOfOrderError, TermTooLongError
from bmnn_desk.services.keep_change import (
    Changed,
    NewChange,
    cited_entries,
    is_head,
    is_police,
    keep_change,
    power_of,
    require_order,
    require_reason,
)
from bmnn_desk.services.level_follows import follow_level
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.secrecy_now import require_secret
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.secrecy_changes import LevelChangeRequest
    from bmnn_desk.services.secrecy_now import SecretNow


@allowed(Role.CLERK, Role.LEADER)
def change_level(work: Work, request: LevelChangeRequest) -> Changed:
    """Keep another level as it was decided, from that day on; the words of its lines follow.

    Raises:
        NotFoundError: the body has no such item, entry, person or delegation.
        WrongStageError: it stands in no register, is no secret any more, or came in from outside.
        DaysOutOfOrderError: the decision lies before the last change; or the term would be over
            before it, and the decision names no last day.
        TermTooLongError: the last day lies after the end of the new level's term.
        ReasonMissingError: nobody says why.
        RulesBrokenError: CFG-02, TH-05, TH-05B or TH-05C blocks.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    now = require_secret(work, request.body, request.item, request.day, own=True)
    require_order(now, request.day)
    require_reason(request.reason)
    entries = cited_entries(work, request.body, request.bases)
    case = level_change_case(work, request, now, entries)
    broken = (
        *require_head(work, request.body, request.day, request.other_cases),
        *work.require(request.day, case, LEVEL_CHANGE, request.other_cases),
    )
    until = _until(work, request, now)
    row = keep_change(
        work,
        request.body,
        now,
        NewChange(
            kind=kind_of_level_change(now.level, request.level),
            day=request.day,
            number=request.number,
            reason=request.reason,
            shown=request.shown,
            decider=request.decider,
            until=until,
            is_shorter=request.until is not None,
            level=request.level,
            bases=request.bases,
        ),
    )
    follow_level(work, now.item, request.level)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    return Changed(change=row.id, warnings=broken)


def level_change_case(
    work: Work, request: LevelChangeRequest, now: SecretNow, entries: Sequence[t.SecretItem]
) -> LevelChangeCase:
    """What the rules look at for a change on that day by that person."""
    by = request.decider
    fields = frozenset(work.find(t.SecretList, entry.list_id).field for entry in entries)
    reaches, power = max(now.level, request.level), power_of(work, request.body, by)
    return LevelChangeCase(
        level=now.level,
        changed_to=request.level,
        listed=highest_level(entry.level for entry in entries),
        is_head=is_head(work, request.body, by.person, request.day),
        is_delegated=power is not None
        and power.covers(DelegationScope.DETERMINE, request.day, reaches, fields),
        is_police=is_police(work, request.body, request.day),
    )


def _until(work: Work, request: LevelChangeRequest, now: SecretNow) -> date | None:
    """The new last day: the decision's, else the new level's years from the first determination.

    A term that was extended stays as it is where the decision says nothing else.
    """
    years = work.law.on(request.day).term_years[request.level]
    if request.until is not None:
        longest = end_of_term(request.day, years)
        if request.until > longest:
            raise TermTooLongError(longest)
        until = request.until
    elif now.is_extended or now.determined_on is None:
        return now.until
    else:
        until = end_of_term(now.determined_on, years)
    if until < request.day:
        raise DaysOutOfOrderError(until, request.day)
    return until

"""Tick off sent copies that came back: they are at the clerk's again (TH-11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.ending_cases import RecallCase
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.endings import RECALL
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.away_copies import require_copies
from bmnn_desk.services.move_copies import clerk_words
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.sent_copies import sent_copies
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.recalls import RecalledRequest
    from bmnn_desk.services.sent_copies import SentCopy

RECALLED = "recalled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """How many copies came back, how many are still waited for, what it breaks all the same."""

    copies: int
    out: int
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def record_recalled(work: Work, request: RecalledRequest) -> Recalled:
    """The ticked copies are at the clerk's from that day on.

    Raises:
        NotFoundError: the body has no such document, it no such copy, or none is named.
        WrongStageError: a copy is not out: it is back, away otherwise, or never left.
        DaysOutOfOrderError: the day lies before a copy's newest move.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    item = work.find(t.Item, request.item, request.body)
    copies = require_copies(work, request.body, request.copies, request.day)
    for number, copy in copies.items():
        if copy.at.item != item.id:
            raise NotFoundError(t.Copy.__tablename__, number)
        if not copy.is_out:
            raise WrongStageError(copy.event.state, CopyState.DELIVERED.value)
    before = {each.copy: each for each in sent_copies(work, [item.id]).get(item.id, ())}
    if missing := set(copies) - set(before):
        raise NotFoundError(t.Copy.__tablename__, min(missing))
    holder, place = clerk_words(work, request.day), settings_of(work, request.body).clerk_place
    work.session.add_all(
        t.CopyEvent(
            copy_id=copy,
            kind=RECALLED,
            day=request.day,
            holder=holder,
            place=place,
            state=CopyState.AT_CLERK.value,
            paper=request.paper.strip(),
        )
        for copy in copies
    )
    work.about(t.Item.__tablename__, item.id)
    waited = [each for each in before.values() if each.is_out and each.due is not None]
    return Recalled(
        copies=len(copies),
        out=len({each.copy for each in waited} - set(copies)),
        warnings=_warnings(work, request, [before[copy] for copy in copies]),
    )


def _warnings(
    work: Work, request: RecalledRequest, copies: Collection[SentCopy]
) -> tuple[Rule, ...]:
    """What their coming back breaks: it may be too late."""
    broken: dict[str, Rule] = {}
    for due in sorted({copy.due for copy in copies if copy.due is not None}):
        case = RecallCase(
            day=request.day,
            recall_on=due,
            meeting_on=None,
            returned=tuple(
                (place, request.day)
                for place, copy in enumerate(copies, start=1)
                if copy.due == due
            ),
        )
        broken |= {rule.id: rule for rule in work.require(request.day, case, RECALL)}
    return tuple(broken.values())

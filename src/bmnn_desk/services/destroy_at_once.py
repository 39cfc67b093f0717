"""Destroy without a proposal: spoiled and surplus copies, and in an emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.endings import DESTRUCTION
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.services.destroy_copies import (
    Destroyed,
    keep_minutes,
    new_end,
    require_place,
)
from bmnn_desk.services.destruction_case import destruction_case
from bmnn_desk.services.destruction_copies import copies_to_destroy, keep_destroyed, lines_stand
from bmnn_desk.services.end_contents import end_contents
from bmnn_desk.services.keep_change import require_reason
from bmnn_desk.services.move_copies import require_paper
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import DestroyAtOnceRequest
    from bmnn_desk.domain.findings import Rule

_AT_ONCE = {"TH-10F": DESTRUCTION["TH-10F"]}


@allowed(Role.CLERK, Role.OFFICER, second=SecondAct.DESTROY)
def destroy_at_once(work: Work, request: DestroyAtOnceRequest) -> Destroyed:
    """Spoiled and surplus copies are no more (NĐ 26/2020 Đ3k3); only what never left the clerk.

    Raises:
        NotFoundError: there is no such person, or the body has no such copy.
        ReasonMissingError: nobody says why.
        DestructionUnseenError: nobody says where, how, or who saw it.
        SignedPaperMissingError: no minutes are told: in every regime the record is whole by them.
        WrongStageError: a copy is a bản gốc or came from outside, or was given to somebody.
        DaysOutOfOrderError: the day lies before the last move of a copy.
        RulesBrokenError: TH-10F blocks: it stands in no register.
    """
    return _destroy(work, request, DestructionKind.AT_ONCE)


@allowed(Role.CLERK, Role.OFFICER, second=SecondAct.DESTROY)
def destroy_in_emergency(work: Work, request: DestroyAtOnceRequest) -> Destroyed:
    """Who keeps copies destroyed them in an emergency, wherever they were; he reports at once.

    Raises:
        NotFoundError, ReasonMissingError, DestructionUnseenError: as `destroy_at_once`.
        WrongStageError: a copy is not the office's any more.
        DaysOutOfOrderError: the day lies before the last move of a copy.
        RulesBrokenError: a rule of TH-10 blocks.
    """
    return _destroy(work, request, DestructionKind.EMERGENCY)


def _destroy(work: Work, request: DestroyAtOnceRequest, kind: DestructionKind) -> Destroyed:
    work.find(t.Person, request.person)
    require_reason(request.reason)
    require_place(request.done)
    if kind is DestructionKind.AT_ONCE:
        require_paper(request.minutes)
    rows = copies_to_destroy(work, request.body, request.copies, request.day, kind)
    copies = [row.copy_id for row in rows]
    made = work.keep(
        t.Destruction(
            body_id=request.body,
            kind=kind.value,
            day=request.day,
            reason=request.reason.strip(),
            proposed_by=request.person,
        )
    )
    work.session.add_all(t.DestructionCopy(destruction_id=made.id, copy_id=copy) for copy in copies)
    work.session.flush()
    keep_minutes(work, made.id, request)
    end = new_end(made.id, request, lines_kept=lines_stand(work, request.body, copies))
    broken = _check(work, request, made, end)
    work.session.add(end)
    keep_destroyed(work, rows, request.day, request.minutes)
    files = end_contents(work, request.body, made.id, copies) if request.wipe else ()
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.Destruction.__tablename__, made.id)
    return Destroyed(destruction=made.id, copies=len(rows), files=files, warnings=broken)


def _check(
    work: Work, request: DestroyAtOnceRequest, made: t.Destruction, end: t.DestructionEnd
) -> tuple[Rule, ...]:
    """Decision, council and their papers are not asked of what is spoiled or surplus."""
    case = destruction_case(work, made, end, request.day)
    rules = DESTRUCTION if made.kind == DestructionKind.EMERGENCY else _AT_ONCE
    return work.require(request.day, case, rules, request.other_cases)

"""Record the decision on a slip: approved, or sent back (xác định độ mật)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.proposal import DecisionCase, SlipAct
from bmnn_desk.domain.rules.proposal import DECISION, PROPOSAL
from bmnn_desk.domain.terms import end_of_term
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotAllowedError,
    PaperCodeMismatchError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.office_facts import delegation, head_persons
from bmnn_desk.services.slip_case import slip_case
from bmnn_desk.services.slips import decision_on, fields_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.proposal import DecisionRequest


# What was right when the slip was written may not be on the day of the decision.
_OF_THE_DAY = {rule: PROPOSAL[rule] for rule in ("PDX-03", "PDX-03B", "PDX-03C")}


@allowed(Role.CLERK, Role.LEADER)
def determine_level(work: Work, request: DecisionRequest) -> tuple[Rule, ...]:
    """Keep the decision as the head, or a deputy with recorded power, took it on paper.

    Returns:
        The rules it breaks and still may: warnings, and blocks with their other case.

    Raises:
        WrongStageError: the slip was decided already.
        NotAllowedError: it is said to be decided by account, and this account is another's.
        DaysOutOfOrderError: the decision lies before the slip.
        ReasonMissingError: a slip is sent back without a word why.
        PaperCodeMismatchError: the paper is not this slip's print.
        RulesBrokenError: CFG-02, PDX-03 or PDX-09 blocks an approval.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    slip = work.find(t.Slip, request.slip, request.body)
    before = decision_on(work, slip.id).row
    if before is not None:
        raise WrongStageError(before.kind.value, SlipAct.PROPOSED.value)
    if not request.approved and not request.note.strip():
        raise ReasonMissingError
    _require_proof(work, request, slip)
    broken = _check(work, request, slip) if request.approved else ()
    act = work.keep(
        t.SlipAct(
            slip_id=slip.id,
            kind=SlipAct.APPROVED if request.approved else SlipAct.SENT_BACK,
            day=request.day,
            decided_by=work.find(t.Person, request.decided_by).id,
            on_paper=request.on_paper,
            paper_code=slip.print_code if request.on_paper else "",
            delegation_id=request.delegation,
            note=request.note,
            capacity=request.capacity,
            title_consent=request.approved and request.title_consent,
        )
    )
    if request.approved:
        _keep_level(work, request, slip, act.id)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", slip.item_id)
    return broken


def decision_case(
    work: Work, slip: t.Slip, day: date, approver: int, power: int | None
) -> DecisionCase:
    """What the rules look at for a decision on that day by that person."""
    drafter = work.session.scalar(select(t.Item.drafter_id).where(t.Item.id == slip.item_id))
    return DecisionCase(
        day=day,
        heads=head_persons(work, slip.body_id, day),
        approver=approver,
        drafter=drafter or 0,
        level=slip.level,
        fields=fields_of(work, slip),
        delegation=delegation(work, slip.body_id, power),
    )


def _require_proof(work: Work, request: DecisionRequest, slip: t.Slip) -> None:
    if request.day < slip.day:
        raise DaysOutOfOrderError(request.day, slip.day)
    if request.on_paper:
        if request.paper_code.strip().upper() != slip.print_code:
            raise PaperCodeMismatchError
    elif request.decided_by != work.actor.person:
        # Without a signed paper nobody but the decider himself can say what he decided.
        msg = "determine_level"
        raise NotAllowedError(msg)


def _check(work: Work, request: DecisionRequest, slip: t.Slip) -> tuple[Rule, ...]:
    case = decision_case(work, slip, request.day, request.decided_by, request.delegation)
    return (
        *require_head(work, request.body, request.day, request.other_cases),
        *work.require(
            request.day, slip_case(work, slip, request.day), _OF_THE_DAY, request.other_cases
        ),
        *work.require(request.day, case, DECISION, request.other_cases),
    )


def _keep_level(work: Work, request: DecisionRequest, slip: t.Slip, act: int) -> None:
    years = work.law.on(request.day).term_years[slip.level]
    whole = end_of_term(request.day, years)
    shorter = slip.term_until is not None and slip.term_until < whole
    work.keep(
        t.ItemLevel(item_id=slip.item_id, level=slip.level, since=request.day, slip_act_id=act)
    )
    work.keep(
        t.ItemTerm(
            item_id=slip.item_id,
            decided_on=request.day,
            shorter=shorter,
            until=slip.term_until if shorter and slip.term_until else whole,
        )
    )

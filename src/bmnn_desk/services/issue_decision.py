"""The decision on a slip, judged once more when its document is issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.rules.proposal import DECISION
from bmnn_desk.services.determine_level import decision_case
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.proposal import DecisionCase
    from bmnn_desk.services.issue_facts import IssueFacts
    from bmnn_desk.services.work import Work


def require_decision(
    work: Work, facts: IssueFacts, given: tuple[OtherCase, ...]
) -> tuple[Rule, ...]:
    """Check the decision once more by its own day: a power may have been found void since.

    Returns:
        The rules it breaks and still may.

    Raises:
        RulesBrokenError: PDX-09 blocks, and the decision carries no other case for it.
    """
    case = _decision_case(work, facts)
    if case is None:
        return ()
    return work.require(case.day, case, DECISION, (*_decisions_other_cases(work, facts), *given))


def broken_decision(work: Work, facts: IssueFacts) -> tuple[Rule, ...]:
    """What `require_decision` finds broken that the decision's own other cases do not answer."""
    case = _decision_case(work, facts)
    if case is None:
        return ()
    answered = {each.rule for each in _decisions_other_cases(work, facts) if each.is_complete}
    broken = work.law.on(case.day).check(case, DECISION)
    return tuple(rule for rule in broken if not (rule.may_be_excused and rule.id in answered))


def _decision_case(work: Work, facts: IssueFacts) -> DecisionCase | None:
    approval = facts.approval
    if approval is None or approval.decided_by is None:
        return None
    return decision_case(
        work, facts.slip, approval.day, approval.decided_by, approval.delegation_id
    )


def _decisions_other_cases(work: Work, facts: IssueFacts) -> tuple[OtherCase, ...]:
    if facts.approval is None:
        return ()
    rows = work.session.scalars(
        select(t.OtherCase).where(t.OtherCase.act_seq == facts.approval.act_seq)
    )
    return tuple(
        OtherCase(
            rule=row.rule,
            reason=row.reason,
            document_number=row.document_number,
            responsible=row.responsible,
        )
        for row in rows
    )

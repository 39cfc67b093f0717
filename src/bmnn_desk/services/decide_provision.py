"""Grant or refuse a request for a secret: by a post of the matrix; a refusal says why (SC-15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.provision import PROVISION
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.permitters import permitters
from bmnn_desk.services.provisions import decision_of, provision_case, provision_row
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import Permitter
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.provision_list import ProvisionDecisionRequest

_DECIDED, _OPEN = "provision_decided", "provision_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionDecided:
    """The decision on record, and the rules it breaks and still may."""

    decision: int
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def decide_provision(work: Work, request: ProvisionDecisionRequest) -> ProvisionDecided:
    """Keep the decision; what is granted goes out by copying or hand-over like anything else.

    Raises:
        NotFoundError: the body has no such request, or nobody holds that post or acts for it.
        WrongStageError: it was decided.
        DaysOutOfOrderError: the day lies before the request came.
        RulesBrokenError: SC-15 to SC-15D block.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    row = work.find(t.Provision, request.provision, request.body)
    if decision_of(work, row.id) is not None:
        raise WrongStageError(_DECIDED, _OPEN)
    if request.day < row.day:
        raise DaysOutOfOrderError(request.day, row.day)
    decider = _decider(work, request)
    post = "" if request.held is None else work.find(t.AuthorityHeld, request.held).post
    answer = (request.granted, request.number, request.reason)
    case = provision_case(work, provision_row(row, None), request.day, post, answer)
    broken = work.require(request.day, case, PROVISION, request.other_cases)
    kept = work.keep(
        t.ProvisionDecision(
            provision_id=row.id,
            day=request.day,
            granted=request.granted,
            number=request.number.strip(),
            reason=request.reason.strip(),
            person_id=request.person,
            decided_by=_name(work, request, decider),
            title="" if decider is None else decider.title,
            post=post,
            delegation_id=None if decider is None else decider.delegation,
        )
    )
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.Provision.__tablename__, row.id)
    return ProvisionDecided(decision=kept.id, warnings=broken)


def _decider(work: Work, request: ProvisionDecisionRequest) -> Permitter | None:
    if request.held is None:
        return None
    asked = PeopleAsked(body=request.body, day=request.day)
    for each in permitters(work, asked, 0).rows:
        if each.holder == request.held and each.person == request.person:
            return each
    raise NotFoundError(t.AuthorityHeld.__tablename__, request.held)


def _name(work: Work, request: ProvisionDecisionRequest, decider: Permitter | None) -> str:
    if decider is not None:
        return decider.name
    return "" if request.person is None else work.find(t.Person, request.person).name

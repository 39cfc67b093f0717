"""What the rules would say to a request, before anything is written: for the findings panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.copies import plan_copies
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.recipients import copies_sent
from bmnn_desk.domain.rules.outgoing import ISSUE
from bmnn_desk.services.issue_decision import broken_decision
from bmnn_desk.services.issue_facts import gather, issue_case, require_free
from bmnn_desk.services.office_day import broken_on_day
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.secret_items import withdrawn_items
from bmnn_desk.services.slip_case import PROPOSED, asked_case
from bmnn_desk.services.slips import bases_from, with_holders
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copies import PlannedCopy
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.domain.proposal import ProposalRequest
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secret_list import Basis


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlipCheck:
    """What a slip would come to: its level, its copies, each numbered, and the rules it breaks.

    `copies` is what nơi nhận and the archive ask for; the request's own number may differ.
    """

    level: SecrecyLevel | None
    copies: int
    rules: tuple[Rule, ...]
    plan: tuple[PlannedCopy, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IssueCheck:
    """What an issue would come to: the number it would take now, and the rules it breaks."""

    number: int
    reference: str
    plan: tuple[PlannedCopy, ...]
    rules: tuple[Rule, ...]
    hand_written: bool


@allowed(Role.CLERK, Role.DRAFTER)
def slip_check(work: Work, request: ProposalRequest, _after: int) -> Block[SlipCheck]:
    """Judge a slip as `propose_level` would, half filled as it may be.

    Every broken rule is there, in the order in which it would be raised; those that the
    request answers by an other case too.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    drafter = work.session.get(t.Person, request.drafter)
    case = asked_case(work, request, _bases(work, request), "" if drafter is None else drafter.name)
    regime = work.law.on(request.day)
    archive = with_holders(request.archive, regime.words)
    check = SlipCheck(
        level=case.level,
        copies=copies_sent(request.recipients) + len(request.archive),
        rules=(
            *broken_on_day(work, request.body, request.day),
            *regime.check(case, PROPOSED),
        ),
        plan=plan_copies(request.recipients, archive, settings_of(work, request.body).copy_order),
    )
    return Block(rows=(check,), next_key=None)


@allowed(Role.CLERK)
def issue_check(work: Work, request: IssueRequest, _after: int) -> Block[IssueCheck]:
    """Judge an issue as `issue_outgoing` would, also of a text not decided or signed yet.

    Every broken rule is there, in the order in which it would be raised; those that the
    request answers by an other case too. Until it is issued another may take the number.

    Raises:
        NotFoundError: item, slip or book does not exist in this body.
        WrongStageError: the item is issued already.
        DaysOutOfOrderError: the day lies before the last line of a printed book.
        BookClosedError: the book has no volume for it, or was closed.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    facts = gather(work, request)
    require_free(facts)
    check = IssueCheck(
        number=facts.number,
        reference=facts.reference,
        plan=facts.plan,
        rules=(
            *broken_on_day(work, request.body, request.day),
            *broken_decision(work, facts),
            *work.law.on(request.day).check(issue_case(work, request, facts), ISSUE),
        ),
        hand_written=facts.place.book.hand_written,
    )
    return Block(rows=(check,), next_key=None)


def _bases(work: Work, request: ProposalRequest) -> tuple[Basis, ...]:
    """The bases that are there: a form still being filled may name none."""
    there = frozenset(
        work.session.scalars(
            select(t.SecretItem.id)
            .join(t.SecretList, t.SecretList.id == t.SecretItem.list_id)
            .where(t.SecretList.body_id == request.body, t.SecretItem.id.in_(request.bases))
        )
    )
    gone = withdrawn_items(work)
    named = tuple(number for number in request.bases if number in there and number not in gone)
    return bases_from(work, named, request.body, checked_on_paper=request.checked_on_paper)

"""Propose a level: write the slip (phiếu đề xuất độ mật)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.terms import end_of_term
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    LevelMissingError,
    TermTooLongError,
)
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.secret_items import require_standing_items
from bmnn_desk.services.sight import require_self
from bmnn_desk.services.slip_case import PROPOSED, asked_case
from bmnn_desk.services.slips import bases_from
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.proposal import ProposalRequest
    from bmnn_desk.domain.secrecy import SecrecyLevel

# No I, L, O, 0, 1: the code is read from paper and typed.
_CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_CODE_LENGTH = 8


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Proposed:
    """A slip written: its item, number, level and print code, and what it may still lack."""

    item: int
    slip: int
    level: SecrecyLevel
    print_code: str
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK, Role.DRAFTER)
def propose_level(work: Work, request: ProposalRequest) -> Proposed:
    """Check and keep a slip; the level is derived from its bases and sources (PDX-04).

    Raises:
        NotAllowedError: who only drafts names another drafter.
        RulesBrokenError: a rule of PDX or NN blocks.
        LevelMissingError: the other case for PDX-06 names no level.
        DaysOutOfOrderError, TermTooLongError: the term or the recall lies outside its bounds.
        NotFoundError: an entry, a person or the body does not exist, or the entry was withdrawn.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    require_self(work, request.drafter, propose_level)
    require_standing_items(work, request.bases)
    bases = bases_from(work, request.bases, request.body, checked_on_paper=request.checked_on_paper)
    case = asked_case(work, request, bases, work.find(t.Person, request.drafter).name)
    broken = (
        *require_head(work, request.body, request.day, request.other_cases),
        *work.require(request.day, case, PROPOSED, request.other_cases),
    )
    if case.level is None:
        raise LevelMissingError
    _require_days(work, request, case.level)
    slip = _keep(work, request, case.level)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", slip.item_id)
    return Proposed(
        item=slip.item_id,
        slip=slip.id,
        level=slip.level,
        print_code=slip.print_code,
        warnings=broken,
    )


def new_print_code() -> str:
    """A code to stand on a paper: by it the signed sheet is known again."""
    return "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))


def _require_days(work: Work, request: ProposalRequest, level: SecrecyLevel) -> None:
    for day in (request.term_until, request.recall_on):
        if day is not None and day <= request.day:
            raise DaysOutOfOrderError(day, request.day)
    longest = end_of_term(request.day, work.law.on(request.day).term_years[level])
    if request.term_until is not None and request.term_until > longest:
        raise TermTooLongError(longest)


def _keep(work: Work, request: ProposalRequest, level: SecrecyLevel) -> t.Slip:
    item = work.keep(
        t.Item(
            body_id=work.find(t.Body, request.body).id,
            kind="document",
            type_name=request.type_name,
            type_code=request.type_code,
            title=request.title,
            unit=request.unit,
            drafter_id=request.drafter,
        )
    )
    slip = work.keep(
        t.Slip(
            body_id=request.body,
            item_id=item.id,
            day=request.day,
            drafter_position=request.drafter_position,
            level=level,
            copies=request.copies,
            may_copy=request.may_copy,
            term_until=request.term_until,
            archive=[[kind.value, holder] for kind, holder in request.archive],
            recall_on=request.recall_on,
            addressee=request.addressee,
            issue_form=request.issue_form,
            reason=request.reason,
            print_code=new_print_code(),
        )
    )
    _keep_bases(work, request, slip.id)
    work.session.add_all(
        t.SlipRecipient(
            slip_id=slip.id,
            ordinal=ordinal,
            name=line.name,
            copies=line.copies,
            members=list(line.members),
            is_group=line.is_group,
            delivery=line.delivery,
        )
        for ordinal, line in enumerate(request.recipients, start=1)
    )
    work.session.add(t.SlipAct(slip_id=slip.id, kind=SlipAct.PROPOSED, day=request.day))
    return slip


def _keep_bases(work: Work, request: ProposalRequest, slip: int) -> None:
    cited = [
        t.SlipBasis(
            slip_id=slip,
            ordinal=ordinal,
            secret_item_id=number,
            checked_on_paper=request.checked_on_paper,
        )
        for ordinal, number in enumerate(request.bases, start=1)
    ]
    used = [
        t.SlipBasis(
            slip_id=slip,
            ordinal=ordinal,
            source_number=source.number,
            source_agency=source.agency,
            source_level=source.level,
            source_day=source.day,
        )
        for ordinal, source in enumerate(request.sources, start=len(cited) + 1)
    ]
    work.session.add_all([*cited, *used])

"""What the rules look at of a slip: as it is asked for, and on record by a later day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.cited_laws import outdated_citations
from bmnn_desk.domain.proposal import ProposalCase
from bmnn_desk.domain.rules.proposal import PROPOSAL
from bmnn_desk.domain.rules.recipients import PROPOSED_RECIPIENTS
from bmnn_desk.domain.secrecy import highest_level
from bmnn_desk.services.slips import archive_of, bases_of, drafter_name, recipients_of, sources_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bmnn_desk.domain.proposal import ProposalRequest
    from bmnn_desk.domain.secret_list import Basis
    from bmnn_desk.services.work import Work

PROPOSED: Mapping[str, Callable[[ProposalCase], bool]] = {**PROPOSAL, **PROPOSED_RECIPIENTS}


def asked_case(
    work: Work, request: ProposalRequest, bases: tuple[Basis, ...], drafter: str
) -> ProposalCase:
    """A slip as it is asked for; a level that nobody named is derived (PDX-04)."""
    levels = [basis.item.level for basis in bases]
    levels += [source.level for source in request.sources if source.level is not None]
    return ProposalCase(
        day=request.day,
        bases=bases,
        sources=request.sources,
        level=highest_level(levels) if request.level is None else request.level,
        recipients=request.recipients,
        archive=request.archive,
        copies=request.copies,
        may_copy=request.may_copy,
        drafter=drafter,
        drafter_position=request.drafter_position,
        unit=request.unit,
        type_name=request.type_name,
        title=request.title,
        outdated=tuple(
            each.written for each in outdated_citations(request.reason, work.law.laws, request.day)
        ),
    )


def slip_case(work: Work, slip: t.Slip, day: date) -> ProposalCase:
    """The slip as it was proposed, judged by another day: a danh mục may have ended since."""
    item = work.find(t.Item, slip.item_id, slip.body_id)
    return ProposalCase(
        day=day,
        bases=bases_of(work, slip),
        sources=sources_of(work, slip),
        level=slip.level,
        recipients=recipients_of(work, slip.id),
        archive=archive_of(slip),
        copies=slip.copies,
        may_copy=slip.may_copy,
        drafter=drafter_name(work, item),
        drafter_position=slip.drafter_position,
        unit=item.unit,
        type_name=item.type_name,
        title=item.title,
    )

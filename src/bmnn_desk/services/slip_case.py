"""What the rules look at of a slip that is on record, on a later day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.proposal import ProposalCase
from bmnn_desk.services.slips import bases_of, drafter_name, recipients_of, sources_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.work import Work


def slip_case(work: Work, slip: t.Slip, day: date) -> ProposalCase:
    """The slip as it was proposed, judged by another day: a danh mục may have ended since."""
    item = work.find(t.Item, slip.item_id, slip.body_id)
    return ProposalCase(
        day=day,
        bases=bases_of(work, slip),
        sources=sources_of(work, slip),
        level=slip.level,
        recipients=recipients_of(work, slip.id),
        archive=tuple((CopyKind(kind), holder) for kind, holder in slip.archive),
        copies=slip.copies,
        may_copy=slip.may_copy,
        drafter=drafter_name(work, item),
        drafter_position=slip.drafter_position,
        unit=item.unit,
        type_name=item.type_name,
        title=item.title,
    )

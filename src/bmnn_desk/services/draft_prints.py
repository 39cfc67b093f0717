"""Printed drafts, and how many of them are still about (PDX-19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.drafting import OpenDraft
from bmnn_desk.domain.office import Role
from bmnn_desk.services.sight import seen_items
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ScalarSelect

    from bmnn_desk.services.settings import BodyAsked

DRAFT = "draft"


@allowed(*Role)
def open_drafts(work: Work, asked: BodyAsked, after: int) -> Block[OpenDraft]:
    """The draft prints of a body that were neither destroyed nor filed wholly, oldest first."""
    ended = _ended()
    rows = work.session.execute(
        select(t.PrintJob, t.PrintJob.prints - ended)
        .join(t.Item, t.Item.id == t.PrintJob.item_id)
        .where(
            t.Item.body_id == asked.body,
            seen_items(work),
            t.PrintJob.what == DRAFT,
            t.PrintJob.prints > ended,
            t.PrintJob.id > after,
        )
        .order_by(t.PrintJob.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(
            OpenDraft(
                print_job=job.id,
                item=job.item_id or 0,
                day=job.day,
                prints=job.prints,
                left=left,
            )
            for job, left in rows
        ),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


def prints_left(work: Work, item: int) -> int:
    """How many prints of an item's drafts are still about."""
    left = select(func.sum(t.PrintJob.prints - _ended())).where(
        t.PrintJob.item_id == item, t.PrintJob.what == DRAFT
    )
    return work.session.scalar(left) or 0


def left_of(work: Work, print_job: int) -> int:
    """How many prints of one draft print are still about."""
    left = select(t.PrintJob.prints - _ended()).where(t.PrintJob.id == print_job)
    return work.session.scalar(left) or 0


def _ended() -> ScalarSelect[int]:
    return (
        select(func.coalesce(func.sum(t.DraftEnd.prints), 0))
        .where(t.DraftEnd.print_job_id == t.PrintJob.id)
        .scalar_subquery()
    )

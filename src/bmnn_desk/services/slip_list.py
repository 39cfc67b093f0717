"""Read the slips with their states; take a slip as the beginning of a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, exists, func, or_, select, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.proposal import ProposalRequest, SlipAct
from bmnn_desk.domain.secrecy import highest_level
from bmnn_desk.domain.slip_list import SlipEntry, SlipState
from bmnn_desk.services.sight import reads_title, require_sight, seen_items
from bmnn_desk.services.slips import (
    archive_of,
    bases_of,
    cited_items,
    recipients_of,
    slip_of,
    sources_of,
)
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from sqlalchemy import Row

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.paper_facts import ItemAsked

MOST_ROWS = 128
FINAL_ACTS = {
    SlipAct.APPROVED: SlipState.APPROVED,
    SlipAct.SENT_BACK: SlipState.SENT_BACK,
    SlipAct.WITHDRAWN: SlipState.WITHDRAWN,
}
"""What decides a slip, and the state in which it leaves it."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlipsAsked:
    """Which slips of a body: all, that of one item, those of some (128), or the newest alone.

    `to_ask_again` leaves out those that `slip_as_request` would refuse to this account.
    """

    body: int
    item: int | None = None
    newest_alone: bool = False
    items: tuple[int, ...] | None = None
    to_ask_again: bool = False

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.items or ()) > MOST_ROWS:
            raise ValueError(len(self.items or ()))


@allowed(*Role)
def slip_entries(work: Work, asked: SlipsAsked, after: int) -> Block[SlipEntry]:
    """The slips of a body, newest first; `after` is the last slip that was read.

    A Tuyệt mật trích yếu is empty for who neither drafted it, decides nor clerks.
    """
    most = 1 if asked.newest_alone else BLOCK
    rows = _rows(work, asked, after, most)
    return Block(
        rows=tuple(_entry(work, row) for row in rows),
        next_key=rows[-1].slip if len(rows) == most and not asked.newest_alone else None,
    )


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER)
def slip_as_request(work: Work, asked: ItemAsked, _after: int) -> Block[ProposalRequest]:
    """What was asked by the slip of an item; the one who begins anew gives day and request id.

    The level is left to be derived where it was the highest of its bases and sources.

    Raises:
        NotFoundError: the body has no such item, or the item no slip.
    """
    require_sight(work, asked.item, slip_as_request)
    slip, item = slip_of(work, asked.item, asked.body), work.find(t.Item, asked.item, asked.body)
    bases, sources = bases_of(work, slip), sources_of(work, slip)
    levels = [*(basis.item.level for basis in bases), *(source.level for source in sources)]
    request = ProposalRequest(
        request_id="",
        body=asked.body,
        day=slip.day,
        type_name=item.type_name,
        type_code=item.type_code,
        title=item.title,
        unit=item.unit,
        drafter=item.drafter_id or 0,
        drafter_position=slip.drafter_position,
        bases=cited_items(work, slip),
        recipients=recipients_of(work, slip.id),
        copies=slip.copies,
        may_copy=slip.may_copy,
        sources=sources,
        checked_on_paper=any(basis.checked_on_paper for basis in bases),
        archive=archive_of(slip),
        level=_said(slip.level, levels),
        term_until=slip.term_until,
        recall_on=slip.recall_on,
        addressee=slip.addressee,
        issue_form=slip.issue_form,
        reason=slip.reason,
    )
    return Block(rows=(request,), next_key=None)


def _rows(work: Work, asked: SlipsAsked, after: int, most: int) -> Sequence[Row[*tuple[Any, ...]]]:
    """Columns alone: whole rows of four tables would hold the turn twice as long."""
    decider, act = aliased(t.Person), aliased(t.SlipAct)
    last = (
        select(func.max(act.id))
        .where(act.slip_id == t.Slip.id, act.kind.in_(FINAL_ACTS))
        .scalar_subquery()
    )
    used = or_(
        exists().where(t.Signature.item_id == t.Slip.item_id),
        exists().where(t.Line.item_id == t.Slip.item_id),
    )
    rows = (
        select(
            t.Slip.id.label("slip"),
            t.Slip.item_id.label("item"),
            t.Slip.day.label("day"),
            t.Item.type_name,
            t.Item.title,
            t.Slip.level,
            t.Item.unit,
            t.Item.drafter_id,
            t.Person.name.label("drafter"),
            t.Slip.copies,
            t.Slip.print_code,
            t.SlipAct.kind,
            t.SlipAct.day.label("decided_on"),
            decider.name.label("decided_by"),
            t.SlipAct.note,
            t.SlipAct.on_paper,
            used.label("used"),
        )
        .join(t.Item, t.Item.id == t.Slip.item_id)
        .outerjoin(t.Person, t.Person.id == t.Item.drafter_id)
        .outerjoin(t.SlipAct, t.SlipAct.id == last)
        .outerjoin(decider, decider.id == t.SlipAct.decided_by)
        .where(
            t.Slip.body_id == asked.body,
            seen_items(work, slip_as_request if asked.to_ask_again else None),
            true() if asked.item is None else t.Slip.item_id == asked.item,
            true() if asked.items is None else t.Slip.item_id.in_(asked.items),
            t.Slip.id < after if after else true(),
        )
        .order_by(desc(t.Slip.id))
        .limit(most)
    )
    return work.session.execute(rows).all()


def _entry(work: Work, row: Row[*tuple[Any, ...]]) -> SlipEntry:
    shows = reads_title(work, row.level, row.drafter_id)
    decided = SlipState.PROPOSED if row.kind is None else FINAL_ACTS[row.kind]
    return SlipEntry(
        slip=row.slip,
        item=row.item,
        day=row.day,
        type_name=row.type_name,
        title=row.title if shows else "",
        level=row.level,
        unit=row.unit,
        drafter=row.drafter or "",
        copies=row.copies,
        state=SlipState.USED if row.used else decided,
        print_code=row.print_code,
        decided_on=row.decided_on,
        decided_by=row.decided_by or "",
        note=row.note or "",
        on_paper=bool(row.on_paper),
    )


def _said(level: SecrecyLevel, derived: list[SecrecyLevel | None]) -> SecrecyLevel | None:
    known = [each for each in derived if each is not None]
    return None if highest_level(known) is level else level

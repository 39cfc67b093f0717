"""Documents that rest on nothing any more: every entry they cite has left the lists (TH-07)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from bmnn_desk.services.change_counts import LEVELS
from bmnn_desk.services.outgoing_stages import is_there, last_of
from bmnn_desk.services.secrecy_now import ended_by, registered_line
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class DelistedItem:
    """A document with its register line, and the day on which the last of its entries left.

    `is_ended` says that the record has it as no secret any more.
    """

    item: int
    line: int
    since: date
    is_ended: bool


def delisted_items(
    work: Work, body: int, day: date, most: int, *, ended_too: bool = False
) -> tuple[DelistedItem, ...]:
    """Own documents whose cited entries are all out of the lists by a day, first the longest out.

    One that uses another body's secret is that body's matter; one whose level was changed rests
    on the entries of that decision. The walk begins with the entries that left, which are few.
    """
    slip, basis, other = aliased(t.Slip), aliased(t.SlipBasis), aliased(t.Slip)
    gone, left = aliased(t.DelistedEntry), aliased(t.DelistedEntry)
    newest = last_of(other.id, other.item_id == slip.item_id)
    cited = aliased(t.SlipBasis)
    still = is_there(
        cited.id,
        cited.slip_id == slip.id,
        or_(
            cited.secret_item_id.is_(None),
            ~is_there(left.id, left.secret_item_id == cited.secret_item_id, left.since <= day),
        ),
    )
    change = aliased(t.SecrecyChange)
    rests_anew = is_there(
        change.id, change.item_id == slip.item_id, change.kind.in_(LEVELS), ~change.by_sender
    )
    since = func.max(gone.since)
    rows = (
        select(
            slip.item_id,
            registered_line().label("line"),
            since.label("since"),
            ended_by().is_not(None).label("ended"),
        )
        .select_from(gone)
        .join(basis, basis.secret_item_id == gone.secret_item_id)
        .join(slip, slip.id == basis.slip_id)
        .join(t.Item, t.Item.id == slip.item_id)
        .where(
            gone.body_id == body,
            gone.since <= day,
            slip.id == newest,
            ~still,
            ~rests_anew,
            registered_line().is_not(None),
        )
        .group_by(slip.item_id)
        .order_by(since, slip.item_id)
        .limit(most)
    )
    if not ended_too:
        rows = rows.where(ended_by().is_(None))
    return tuple(
        DelistedItem(item=item, line=line or 0, since=out, is_ended=bool(ended))
        for item, line, out, ended in work.session.execute(rows)
    )

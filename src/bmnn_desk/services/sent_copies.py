"""The sent copies of a document: which are out, which came back and when, by what day they must."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.outgoing_stages import is_outgoing, last_of, line_stands
from bmnn_desk.services.still_out import NOT_GIVEN, SENT, STILL_OUT, WENT
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SentCopy:
    """A copy that has left the clerk; `due` None where it need not come back.

    `back` is the day on which it came back, None while it is out. A copy that is lost or was
    destroyed cannot come back, and is no longer waited for (`is_gone`); one that was found again
    is.
    """

    copy: int
    item: int
    due: date | None
    holder: str
    back: date | None
    paper: str
    is_gone: bool

    @property
    def is_out(self) -> bool:
        """True while it is waited for."""
        return self.back is None and not self.is_gone


def sent_copies(work: Work, items: Collection[int]) -> dict[int, list[SentCopy]]:
    """Every sent copy of each item that ever left the clerk, by its number."""
    found: dict[int, list[SentCopy]] = {}
    for chunk in in_chunks(list(items)):
        stamped, called = stamped_days(work, chunk), _called(work, chunk)
        for copy, item, moves in _moves(work, chunk):
            left = [at for at, move in enumerate(moves) if move.state in WENT]
            after = moves[left[-1] + 1 :] if left else []
            if not left or (after and after[0].kind == NOT_GIVEN):
                continue
            came = _coming_back(after)
            gone = came is not None and came.state not in {
                CopyState.AT_CLERK.value,
                CopyState.ARCHIVED.value,
            }
            back = None if came is None or gone else came
            found.setdefault(item, []).append(
                SentCopy(
                    copy=copy,
                    item=item,
                    due=called.get(copy, stamped.get(item)),
                    holder=moves[-1].holder,
                    back=None if back is None else back.day,
                    paper="" if back is None else back.paper,
                    is_gone=gone,
                )
            )
    return found


def stamped_days(work: Work, items: Collection[int]) -> dict[int, date]:
    """The day of return that stands on each issued document (TÀI LIỆU THU HỒI), by its slip."""
    rows = work.session.execute(
        select(t.Slip.item_id, t.Slip.recall_on)
        .join(t.Item, t.Item.id == t.Slip.item_id)
        .where(
            t.Slip.item_id.in_(items),
            t.Slip.recall_on.is_not(None),
            is_stamped(),
        )
    )
    return {item: day for item, day in rows if day is not None}


@cache
def is_stamped() -> ColumnElement[bool]:
    """The condition on `slip`: it is the one of its item that counts, whose number stands."""
    other = aliased(t.Slip)
    newest = last_of(other.id, other.item_id == t.Slip.item_id)
    standing = (
        select(t.Line.id)
        .where(t.Line.item_id == t.Slip.item_id, line_stands(), is_outgoing(t.Line.id))
        .exists()
    )
    return (t.Slip.id == newest) & standing


def _called(work: Work, items: Collection[int]) -> dict[int, date]:
    """The day that the newest calling back set for each copy."""
    rows = work.session.execute(
        select(t.RecallCopy.copy_id, t.Recall.due)
        .join(t.Recall, t.Recall.id == t.RecallCopy.recall_id)
        .where(t.Recall.item_id.in_(items))
        .order_by(t.RecallCopy.id)
    )
    return dict(rows.all())


def _coming_back(after: list[t.CopyEvent]) -> t.CopyEvent | None:
    """The move that ended its being out, None where none did.

    A loss after which it moved was no end: it was found again.
    """
    ends = (move for move in after if move.state not in STILL_OUT)
    return next((move for move in ends if move.state != CopyState.LOST or move is after[-1]), None)


def _moves(work: Work, items: Collection[int]) -> list[tuple[int, int, list[t.CopyEvent]]]:
    rows = work.session.execute(
        select(t.Copy.id, t.Copy.item_id, t.CopyEvent)
        .join(t.CopyEvent, t.CopyEvent.copy_id == t.Copy.id)
        .where(t.Copy.item_id.in_(items), t.Copy.kind.in_(SENT))
        .order_by(t.Copy.item_id, t.Copy.number, t.Copy.id, t.CopyEvent.id)
    )
    found: dict[int, tuple[int, int, list[t.CopyEvent]]] = {}
    for copy, item, move in rows:
        found.setdefault(copy, (copy, item, []))[2].append(move)
    return list(found.values())

"""Who holds copies of a secret: the clerk, units and persons of the office, those outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.change_notices import HolderKind
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.term_list import CopyOfSecret, ToldHolder
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.written_numbers import written_number
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ScalarSelect

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
# What no longer is, or nobody knows where: there is no holder to be told.
GONE = frozenset(
    {
        CopyState.DESTROYED.value,
        CopyState.CANCELLED.value,
        CopyState.NOT_MADE.value,
        CopyState.GIVEN_BACK.value,
        CopyState.LOST.value,
    }
)
_ORDER = tuple(HolderKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldersAsked:
    """The holders of which item of which body."""

    body: int
    item: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Held:
    kind: HolderKind
    name: str
    row: t.CopyNow
    copy: CopyOfSecret


@allowed(*READERS)
def holders_of(work: Work, asked: HoldersAsked, _after: int) -> Block[ToldHolder]:
    """Everybody who has copies of an item now, with these copies; the clerk first.

    Raises:
        NotFoundError: the body has no such item.
    """
    work.find(t.Item, asked.item, asked.body)
    return Block(rows=holders_now(work, asked.item), next_key=None)


def holders_now(work: Work, item: int) -> tuple[ToldHolder, ...]:
    """The holders of an item's copies; a name of two kinds stands twice."""
    found: dict[tuple[HolderKind, str], list[_Held]] = {}
    for held in _copies(work, item):
        key = "" if held.kind is HolderKind.CLERK else fold(held.name)
        found.setdefault((held.kind, key), []).append(held)
    holders = [_holder(kind, rows) for (kind, _), rows in found.items()]
    return tuple(sorted(holders, key=lambda each: (_ORDER.index(each.kind), each.copies[0].copy)))


def _copies(work: Work, item: int) -> Iterator[_Held]:
    rows = work.session.execute(
        select(t.CopyNow, written_number(), _goes_inside())
        .join(t.Copy, t.Copy.id == t.CopyNow.copy_id)
        .where(t.Copy.item_id == item, t.CopyNow.state.not_in(GONE))
        .order_by(t.CopyNow.copy_id)
        # Triggers write these rows behind the session's back.
        .execution_options(populate_existing=True)
    )
    for row, number, inside in rows:
        kind = _kind(row, goes_inside=bool(inside))
        yield _Held(
            kind=kind,
            name=(row.place if row.state == CopyState.ON_THE_WAY else row.holder).strip(),
            row=row,
            copy=CopyOfSecret(
                copy=row.copy_id,
                number=number,
                state=row.state,
                place=row.place,
                is_own=kind is not HolderKind.OUTSIDE,
            ),
        )


def _goes_inside() -> ScalarSelect[bool | None]:
    """Whether the last round that carried a copy stayed in the office."""
    return (
        select(t.Handover.inside)
        .join(t.TransferLine, t.TransferLine.handover_id == t.Handover.id)
        .join(t.TransferCopy, t.TransferCopy.transfer_line_id == t.TransferLine.id)
        .where(t.TransferCopy.copy_id == t.CopyNow.copy_id)
        .order_by(t.TransferCopy.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _kind(row: t.CopyNow, *, goes_inside: bool) -> HolderKind:
    """What is on the way to somebody counts as his: he gets it before any notice."""
    if row.state == CopyState.AT_CLERK:
        return HolderKind.CLERK
    if not row.ours or (row.state == CopyState.ON_THE_WAY and not goes_inside):
        return HolderKind.OUTSIDE
    in_hand = row.person_id is not None and row.state != CopyState.ON_THE_WAY
    return HolderKind.PERSON if in_hand else HolderKind.UNIT


def _holder(kind: HolderKind, held: Sequence[_Held]) -> ToldHolder:
    first = held[0]
    return ToldHolder(
        holder=0,
        name=first.name,
        kind=kind,
        copies=tuple(each.copy for each in held),
        person=first.row.person_id if kind is HolderKind.PERSON else None,
        unit=first.row.unit_id if kind is HolderKind.UNIT else None,
    )

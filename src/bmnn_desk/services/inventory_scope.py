"""What a round of counting is about: which copies, what moved since its list was frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, text

from bmnn_desk.domain.inventory import CountOutcome, InventoryFigures, InventoryScope
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import WrongStageError
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.tables.inventory import moved_since

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import ColumnElement, Row, Select

    from bmnn_desk.services.work import Work

_CLOSED, _COUNTING = "inventory_closed", "inventory_open"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MovedCopy:
    """The newest move of a copy that moved since: its event, and whether it is in the round now."""

    event: int
    is_in: bool
    is_lost: bool


def open_inventory(work: Work, number: int, body: int) -> t.Inventory:
    """A round that is still open.

    Raises:
        NotFoundError: the body has no such round.
        WrongStageError: it was closed.
    """
    row = work.find(t.Inventory, number, body)
    if end_of(work, number) is not None:
        raise WrongStageError(_CLOSED, _COUNTING)
    return row


def end_of(work: Work, number: int) -> t.InventoryEnd | None:
    """How a round was closed, None while it is open."""
    return work.session.scalars(
        select(t.InventoryEnd).where(t.InventoryEnd.inventory_id == number)
    ).first()


def in_scope(row: t.Inventory) -> ColumnElement[bool]:
    """The condition on `copy_now` by which a copy belongs to a round."""
    ours = (t.CopyNow.body_id == row.body_id) & t.CopyNow.ours
    if row.scope == InventoryScope.PLACE:
        return ours & (t.CopyNow.place == row.place)
    if row.scope == InventoryScope.ALL:
        return ours
    if row.person_id is not None:
        return ours & (t.CopyNow.person_id == row.person_id)
    return ours & (t.CopyNow.holder == row.holder)


def moved(work: Work, row: t.Inventory) -> dict[int, MovedCopy]:
    """The copies of the body that moved since the list was frozen, as their moves tell."""
    asked = {"last": row.last_event_id, "body": row.body_id}
    belongs = _belongs(row)
    return {
        each.copy_id: MovedCopy(
            event=each.id,
            is_in=bool(each.ours) and belongs(each),
            is_lost=each.state == CopyState.LOST,
        )
        for each in work.session.execute(text(_named()), asked)
    }


def newest_counts(inventory: int) -> Select[int]:
    """The rows of what was counted that hold: the newest of each copy, and every other thing."""
    counts = t.InventoryCount
    return select(func.max(counts.id)).where(counts.inventory_id == inventory).group_by(
        func.coalesce(counts.copy_id, -counts.id)
    )  # fmt: skip


def uncounted(
    work: Work, row: t.Inventory, since: Mapping[int, MovedCopy] | None = None
) -> frozenset[int]:
    """The copies that are expected, were not counted, and did not go away since.

    `since` is what `moved` says, where it was read before.
    """
    counted = (
        select(t.InventoryCount.id)
        .where(
            t.InventoryCount.copy_id == t.InventoryCopy.copy_id,
            t.InventoryCount.inventory_id == row.id,
        )
        .exists()
    )
    waiting = work.session.scalars(
        select(t.InventoryCopy.copy_id).where(t.InventoryCopy.inventory_id == row.id, ~counted)
    ).all()
    if not waiting:
        return frozenset()
    moves = moved(work, row) if since is None else since
    return frozenset(copy for copy in waiting if copy not in moves or moves[copy].is_in)


def figures(work: Work, row: t.Inventory) -> InventoryFigures:
    """The figures of a round as they stand; of a closed one as it was closed with."""
    outcomes = _outcomes(work, row.id)
    differences = {
        outcome.value: outcomes.get(outcome, (0, 0))[0]
        for outcome in CountOutcome
        if outcome.is_difference
    }
    found = outcomes.get(CountOutcome.FOUND, (0, 0))[0]
    end = end_of(work, row.id)
    if end is not None:
        return InventoryFigures(
            opening=end.opening,
            came=end.came,
            went=end.went,
            lost=end.lost,
            closing=end.closing,
            found=found,
            uncounted=0,
            unresolved=0,
            **differences,
        )
    since = moved(work, row)
    came, went, lost = _movements(work, row, since)
    return InventoryFigures(
        opening=_expected(work, row.id),
        came=came,
        went=went,
        lost=lost,
        closing=work.session.scalar(
            select(func.count()).select_from(t.CopyNow).where(in_scope(row))
        )
        or 0,
        found=found,
        uncounted=len(uncounted(work, row, since)),
        unresolved=sum(
            whole - answered
            for outcome, (whole, answered) in outcomes.items()
            if outcome.is_difference
        ),
        **differences,
    )


def _named() -> str:
    """`moved_since` says `id` for the event and `1` or `0` for `ours`: name them."""
    columns = "copy_id, body_id, id, state, day, holder, place, person_id, unit_id, ours"
    return f"WITH moves ({columns}) AS ({moved_since()}) SELECT * FROM moves"  # noqa: S608


def _belongs(row: t.Inventory) -> Callable[[Row[*tuple[Any, ...]]], bool]:
    if row.scope == InventoryScope.PLACE:
        return lambda move: bool(move.place == row.place)
    if row.scope == InventoryScope.ALL:
        return lambda _move: True
    if row.person_id is not None:
        return lambda move: bool(move.person_id == row.person_id)
    return lambda move: bool(move.holder == row.holder)


def _expected(work: Work, inventory: int) -> int:
    expected = select(func.count(t.InventoryCopy.id)).where(
        t.InventoryCopy.inventory_id == inventory
    )
    return work.session.scalar(expected) or 0


def _movements(
    work: Work, row: t.Inventory, since: Mapping[int, MovedCopy]
) -> tuple[int, int, int]:
    """How many copies came into the round, went out of it, and were lost out of it."""
    expected = set(
        work.session.scalars(
            select(t.InventoryCopy.copy_id).where(t.InventoryCopy.inventory_id == row.id)
        )
        if since
        else ()
    )
    came = sum(move.is_in and copy not in expected for copy, move in since.items())
    gone = [move for copy, move in since.items() if copy in expected and not move.is_in]
    lost = sum(move.is_lost for move in gone)
    return came, len(gone) - lost, lost


def _outcomes(work: Work, inventory: int) -> dict[CountOutcome, tuple[int, int]]:
    """How many things have an outcome, and for how many of them there is an answer."""
    rows = work.session.execute(
        select(t.InventoryCount.outcome, func.count(), func.count(t.InventoryAnswer.id))
        .outerjoin(t.InventoryAnswer, t.InventoryAnswer.inventory_count_id == t.InventoryCount.id)
        .where(t.InventoryCount.id.in_(newest_counts(inventory)))
        .group_by(t.InventoryCount.outcome)
    )
    return {CountOutcome(outcome): (whole, answered) for outcome, whole, answered in rows}

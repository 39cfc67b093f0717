"""What a round of counting is about: which copies, what moved since its list was frozen."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import bindparam, func, select, text

from bmnn_desk.domain.inventory import CountOutcome, InventoryFigures, InventoryScope
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import WrongStageError
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.tables.custody import NEWEST_COLUMNS
from bmnn_desk.storage.tables.inventory import moved_since

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from sqlalchemy import ColumnElement, Row, Select

    from bmnn_desk.services.work import Work

_Outcomes: TypeAlias = dict[CountOutcome, tuple[int, int]]
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


def ends_of(work: Work, numbers: Collection[int]) -> dict[int, t.InventoryEnd]:
    """How rounds were closed, by their numbers; an open one is left out."""
    rows = work.session.scalars(
        select(t.InventoryEnd).where(t.InventoryEnd.inventory_id.in_(numbers))
    )
    return {row.inventory_id: row for row in rows}


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


def moved(
    work: Work, row: t.Inventory, copies: Sequence[int] | None = None
) -> dict[int, MovedCopy]:
    """The copies of the body that moved since the list was frozen, as their moves tell.

    Of `copies` alone where they are named: few, for each is looked up.
    """
    asked: dict[str, object] = {"last": row.last_event_id, "body": row.body_id}
    named = text(_named())
    if copies is not None:
        named = text(f"{_named()} WHERE copy_id IN :copies").bindparams(
            bindparam("copies", expanding=True)
        )
        asked["copies"] = list(copies)
    belongs = _belongs(row)
    return {
        each.copy_id: MovedCopy(
            event=each.id,
            is_in=bool(each.ours) and belongs(each),
            is_lost=each.state == CopyState.LOST,
        )
        for each in work.session.execute(named, asked)
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
    waiting = _waiting(work, [row.id])[row.id]
    if not waiting:
        return frozenset()
    return _still_in(waiting, moved(work, row) if since is None else since)


def _waiting(work: Work, inventories: Collection[int]) -> defaultdict[int, list[int]]:
    """The copies that rounds expect and that were not counted."""
    counted = (
        select(t.InventoryCount.id)
        .where(
            t.InventoryCount.copy_id == t.InventoryCopy.copy_id,
            t.InventoryCount.inventory_id == t.InventoryCopy.inventory_id,
        )
        .exists()
    )
    found: defaultdict[int, list[int]] = defaultdict(list)
    rows = work.session.execute(
        select(t.InventoryCopy.inventory_id, t.InventoryCopy.copy_id).where(
            t.InventoryCopy.inventory_id.in_(inventories), ~counted
        )
    )
    for inventory, copy in rows:
        found[inventory].append(copy)
    return found


def _still_in(waiting: Collection[int], since: Mapping[int, MovedCopy]) -> frozenset[int]:
    return frozenset(copy for copy in waiting if copy not in since or since[copy].is_in)


def figures(work: Work, row: t.Inventory) -> InventoryFigures:
    """The figures of a round as they stand; of a closed one as it was closed with."""
    return figures_of(work, [row], ends_of(work, [row.id]))[row.id]


def figures_of(
    work: Work, rows: Collection[t.Inventory], ends: Mapping[int, t.InventoryEnd]
) -> dict[int, InventoryFigures]:
    """The same of several rounds by their numbers; `ends` tells how those were closed that are."""
    outcomes = _outcomes(work, [row.id for row in rows])
    still_open = [row.id for row in rows if row.id not in ends]
    expected, waiting = _expected(work, still_open), _waiting(work, still_open)
    return {
        row.id: _closed(ends[row.id], outcomes[row.id])
        if row.id in ends
        else _open(work, row, expected.get(row.id, 0), waiting[row.id], outcomes[row.id])
        for row in rows
    }


def _closed(end: t.InventoryEnd, outcomes: _Outcomes) -> InventoryFigures:
    return InventoryFigures(
        opening=end.opening,
        came=end.came,
        went=end.went,
        lost=end.lost,
        closing=end.closing,
        uncounted=0,
        unresolved=0,
        **_counted(outcomes),
    )


def _open(
    work: Work, row: t.Inventory, expected: int, waiting: Collection[int], outcomes: _Outcomes
) -> InventoryFigures:
    since = moved(work, row)
    came, went, lost = _movements(work, row, since)
    closing = select(func.count()).select_from(t.CopyNow).where(in_scope(row))
    return InventoryFigures(
        opening=expected,
        came=came,
        went=went,
        lost=lost,
        closing=work.session.scalar(closing) or 0,
        uncounted=len(_still_in(waiting, since)),
        unresolved=sum(
            whole - answered
            for outcome, (whole, answered) in outcomes.items()
            if outcome.is_difference
        ),
        **_counted(outcomes),
    )


def _counted(outcomes: _Outcomes) -> dict[str, int]:
    """How many things were found, and how many differences there are of each kind."""
    return {
        outcome.value: outcomes.get(outcome, (0, 0))[0]
        for outcome in CountOutcome
        if outcome.is_difference or outcome is CountOutcome.FOUND
    }


def _named() -> str:
    """`moved_since` says `id` for the event and `1` or `0` for `ours`: name them."""
    columns = NEWEST_COLUMNS.replace("event_id", "id")
    return f"WITH moves ({columns}) AS ({moved_since()}) SELECT * FROM moves"  # noqa: S608


def _belongs(row: t.Inventory) -> Callable[[Row[*tuple[Any, ...]]], bool]:
    if row.scope == InventoryScope.PLACE:
        return lambda move: bool(move.place == row.place)
    if row.scope == InventoryScope.ALL:
        return lambda _move: True
    if row.person_id is not None:
        return lambda move: bool(move.person_id == row.person_id)
    return lambda move: bool(move.holder == row.holder)


def _expected(work: Work, inventories: Collection[int]) -> dict[int, int]:
    """How many copies rounds expect."""
    rows = work.session.execute(
        select(t.InventoryCopy.inventory_id, func.count())
        .where(t.InventoryCopy.inventory_id.in_(inventories))
        .group_by(t.InventoryCopy.inventory_id)
    )
    return dict(rows.all())


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


def _outcomes(work: Work, inventories: Collection[int]) -> defaultdict[int, _Outcomes]:
    """How many things of each round have an outcome, and for how many there is an answer."""
    counts, answer = t.InventoryCount, t.InventoryAnswer
    newest = select(func.max(counts.id)).where(counts.inventory_id.in_(inventories)).group_by(
        counts.inventory_id, func.coalesce(counts.copy_id, -counts.id)
    )  # fmt: skip
    rows = work.session.execute(
        select(counts.inventory_id, counts.outcome, func.count(), func.count(answer.id))
        .outerjoin(answer, answer.inventory_count_id == counts.id)
        .where(counts.id.in_(newest))
        .group_by(counts.inventory_id, counts.outcome)
    )
    found: defaultdict[int, _Outcomes] = defaultdict(dict)
    for inventory, outcome, whole, answered in rows:
        found[inventory][CountOutcome(outcome)] = whole, answered
    return found

"""Record what was counted: from a printed list with ticks, or from scanned codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.inventory import CountOutcome
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    HolderMissingError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.inventory_scope import newest_counts, open_inventory
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection

    from bmnn_desk.domain.inventory import CountedThing, CountRequest

_RESOLVED, _OPEN = "difference_resolved", "inventory_open"
_LISTED, _UNLISTED, _AS_TOLD = "on_the_list", "not_on_the_list", "as_told"


@allowed(Role.CLERK, Role.OFFICER)
def count_copies(work: Work, request: CountRequest) -> int:
    """Keep each outcome; how many they were is the answer.

    A copy that is counted again counts as the last time, until its difference is resolved. One
    that the list does not have is one too many, and so is a thing that is no copy.

    Raises:
        NotFoundError: the body has no such round or copy, or nothing was counted.
        WrongStageError: the round was closed; a copy's difference was resolved; or a copy on the
            list is told as one too many, or one that is not as expected.
        ReasonMissingError: a thing that is no copy is not told in words.
        HolderMissingError: a copy was elsewhere, and nobody says where.
        DaysOutOfOrderError: the day lies before the round began.
    """
    row = open_inventory(work, request.inventory, request.body)
    if request.day < row.day:
        raise DaysOutOfOrderError(request.day, row.day)
    copies = {each.copy for each in request.counts if each.copy is not None}
    if not request.counts:
        raise NotFoundError(t.Copy.__tablename__, 0)
    _require_known(work, request.body, copies)
    expected, resolved = _expected(work, row.id, copies), _resolved(work, row.id, copies)
    for each in request.counts:
        _require(each, expected, resolved)
    work.session.add_all(
        t.InventoryCount(
            inventory_id=row.id,
            copy_id=each.copy,
            outcome=each.outcome.value,
            day=request.day,
            holder=each.holder.strip(),
            place=each.place.strip(),
            words=each.words.strip(),
        )
        for each in request.counts
    )
    work.about(t.Inventory.__tablename__, row.id)
    return len(request.counts)


def _require(each: CountedThing, expected: set[int], resolved: set[int]) -> None:
    if each.copy is None:
        if each.outcome is not CountOutcome.EXTRA:
            raise NotFoundError(t.Copy.__tablename__, 0)
        if not each.words.strip():
            raise ReasonMissingError
        return
    if each.copy in resolved:
        raise WrongStageError(_RESOLVED, _OPEN)
    if (each.copy in expected) is (each.outcome is CountOutcome.EXTRA):
        raise WrongStageError(_LISTED if each.copy in expected else _UNLISTED, _AS_TOLD)
    if each.outcome is CountOutcome.ELSEWHERE and not (each.holder.strip() and each.place.strip()):
        raise HolderMissingError


def _require_known(work: Work, body: int, copies: Collection[int]) -> None:
    known = {
        copy
        for chunk in in_chunks(sorted(copies))
        for copy in work.session.scalars(
            select(t.CopyNow.copy_id).where(t.CopyNow.copy_id.in_(chunk), t.CopyNow.body_id == body)
        )
    }
    if strange := set(copies) - known:
        raise NotFoundError(t.Copy.__tablename__, min(strange))


def _expected(work: Work, inventory: int, copies: Collection[int]) -> set[int]:
    return {
        copy
        for chunk in in_chunks(sorted(copies))
        for copy in work.session.scalars(
            select(t.InventoryCopy.copy_id).where(
                t.InventoryCopy.inventory_id == inventory, t.InventoryCopy.copy_id.in_(chunk)
            )
        )
    }


def _resolved(work: Work, inventory: int, copies: Collection[int]) -> set[int]:
    """Those of the copies whose difference has its answer."""
    return {
        copy or 0
        for chunk in in_chunks(sorted(copies))
        for copy in work.session.scalars(
            select(t.InventoryCount.copy_id)
            .join(t.InventoryAnswer, t.InventoryAnswer.inventory_count_id == t.InventoryCount.id)
            .where(
                t.InventoryCount.copy_id.in_(chunk),
                t.InventoryCount.id.in_(newest_counts(inventory)),
            )
        )
    }

"""Begin a round of counting: the list of what is expected is frozen with holder and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.inventory import InventoryScope
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    AlreadyThereError,
    CountersMissingError,
    HolderMissingError,
    NotFoundError,
)
from bmnn_desk.services.inventory_scope import in_scope
from bmnn_desk.services.propose_level import new_print_code
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.inventory import InventoryRequest


@allowed(Role.CLERK, Role.OFFICER)
def begin_inventory(work: Work, request: InventoryRequest) -> int:
    """Freeze the list of what a holder has, what lies at a place, or of all; the round's number.

    Raises:
        NotFoundError: there is no such body or person, or nothing to be counted.
        CountersMissingError: nobody says who counts.
        HolderMissingError: nobody says whose copies are counted, or where.
        AlreadyThereError: a round about the same is open.
    """
    work.find(t.Body, request.body)
    _require_said(work, request)
    row = t.Inventory(
        body_id=request.body,
        day=request.day,
        scope=request.scope.value,
        person_id=request.person,
        holder=request.holder.strip(),
        place=request.place.strip(),
        counters=[name.strip() for name in request.counters],
        decision=request.decision.strip(),
        paper_code=new_print_code(),
        last_event_id=work.session.scalar(select(func.max(t.CopyEvent.id))) or 0,
    )
    _require_new(work, row)
    expected = work.session.execute(
        select(t.CopyNow.copy_id, t.CopyNow.event_id)
        .where(in_scope(row))
        .order_by(t.CopyNow.copy_id)
    ).all()
    if not expected:
        raise NotFoundError(t.Copy.__tablename__, 0)
    work.keep(row)
    work.session.add_all(
        t.InventoryCopy(inventory_id=row.id, copy_id=copy, event_id=event)
        for copy, event in expected
    )
    work.about(t.Inventory.__tablename__, row.id)
    return row.id


def _require_said(work: Work, request: InventoryRequest) -> None:
    if not (request.counters and all(name.strip() for name in request.counters)):
        raise CountersMissingError
    said = {
        InventoryScope.ALL: True,
        InventoryScope.HOLDER: bool(request.holder.strip()),
        InventoryScope.PLACE: bool(request.place.strip()),
    }
    if not said[request.scope]:
        raise HolderMissingError
    if request.person is not None:
        work.find(t.Person, request.person)


def _require_new(work: Work, row: t.Inventory) -> None:
    ended = select(t.InventoryEnd.id).where(t.InventoryEnd.inventory_id == t.Inventory.id).exists()
    same = work.session.scalars(
        select(t.Inventory).where(
            t.Inventory.body_id == row.body_id,
            t.Inventory.scope == row.scope,
            t.Inventory.person_id.is_not_distinct_from(row.person_id),
            t.Inventory.holder == row.holder,
            t.Inventory.place == row.place,
            ~ended,
        )
    ).first()
    if same is not None:
        raise AlreadyThereError(t.Inventory.__tablename__)

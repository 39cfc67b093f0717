"""Whose account a slot is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.work import Actor
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


def actor_of_slot(session: Session, slot: str, today: date) -> Actor:
    """The account of a header slot.

    Raises:
        NotFoundError: no account uses that slot.
        NotAllowedError: the account has ended.
    """
    row = session.scalars(
        select(t.Account).where(t.Account.slot == slot).order_by(desc(t.Account.id)).limit(1)
    ).first()
    if row is None:
        msg = "account"
        raise NotFoundError(msg, 0)
    if row.until is not None and row.until < today:
        msg = "account"
        raise NotAllowedError(msg)
    return Actor(account=row.id, person=row.person_id, roles=frozenset(map(Role, row.roles)))

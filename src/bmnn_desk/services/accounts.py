"""Whose account a slot is; the accounts of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, func, select

from bmnn_desk.domain.accounts import AccountEntry
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AccountEndedError, LastOfficerError, NotFoundError
from bmnn_desk.services.work import Actor, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsAsked:
    """Every account, or with a slot that one alone."""

    slot: str = ""


def actor_of_slot(session: Session, slot: str, today: date) -> Actor:
    """The account of a header slot, with the roles of its newest row.

    Raises:
        NotFoundError: no account uses that slot.
        AccountEndedError: its last day has gone.
    """
    row = newest_row(session, slot)
    if row.until is not None and row.until < today:
        raise AccountEndedError(row.until)
    first = session.scalar(select(func.min(t.Account.id)).where(t.Account.slot == slot))
    return Actor(
        account=row.id,
        person=row.person_id,
        roles=frozenset(map(Role, row.roles)),
        origin=first or row.id,
        until=row.until,
    )


def newest_row(session: Session, slot: str) -> t.Account:
    """The row that holds for a slot now.

    Raises:
        NotFoundError: no account uses that slot.
    """
    row = session.scalars(
        select(t.Account).where(t.Account.slot == slot).order_by(desc(t.Account.id)).limit(1)
    ).first()
    if row is None:
        msg = "account"
        raise NotFoundError(msg, 0)
    return row


@allowed(*Role)
def account_entries(work: Work, asked: AccountsAsked, _after: int) -> Block[AccountEntry]:
    """The accounts, oldest first, each as its newest row has it; `login` is not known here."""
    newest = select(func.max(t.Account.id)).group_by(t.Account.slot)
    rows = work.session.execute(
        select(t.Account, t.Person.name)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .where(t.Account.id.in_(newest))
    ).all()
    firsts = dict(
        work.session.execute(
            select(t.Account.slot, func.min(t.Account.id)).group_by(t.Account.slot)
        ).all()
    )
    entries = [
        AccountEntry(
            account=row.id,
            slot=row.slot,
            login="",
            person=row.person_id,
            name=name,
            roles=frozenset(map(Role, row.roles)),
            until=row.until,
        )
        for row, name in sorted(rows, key=lambda found: firsts[found[0].slot])
        if asked.slot in {"", row.slot}
    ]
    return Block(rows=tuple(entries), next_key=None)


def require_other_officer(work: Work, slot: str, day: date) -> None:
    """Let an account go only where another one can still keep accounts.

    Raises:
        LastOfficerError: it is the last.
    """
    entries = account_entries(work, AccountsAsked(), 0).rows
    others = [
        entry
        for entry in entries
        if entry.slot != slot and Role.OFFICER in entry.roles and entry.is_live_on(day)
    ]
    # One that ends some day would leave nobody on the day after it.
    if not any(entry.until is None for entry in others):
        raise LastOfficerError

"""Whose account a slot is; the accounts of the desk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import desc, func, select, true

from bmnn_desk.domain.accounts import AccessKind, AccountEntry
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AccountEndedError, LastOfficerError, NotFoundError
from bmnn_desk.services.work import Actor, Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.header_file import read_headers

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

_TYPED_ANEW = (AccessKind.PASSPHRASE_CHANGED.value, AccessKind.PASSPHRASE_RESET.value)


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


def actor_now(session: Session, actor: Actor) -> Actor:
    """The same actor with the roles and the last day that his account has now."""
    row = newest_row(session, session.get_one(t.Account, actor.account).slot)
    return replace(actor, account=row.id, roles=frozenset(map(Role, row.roles)), until=row.until)


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


def is_set_by_another(session: Session, slot: str) -> bool:
    """Whether somebody else typed this account's passphrase last: at its making, or a reset.

    Who did the last act of these tells; what the recovery code sets anew is his own act.
    """
    rows = select(t.Account.id).where(t.Account.slot == slot)
    made = select(func.min(t.Account.act_seq)).where(t.Account.slot == slot)
    typed = select(func.max(t.AccessNote.act_seq)).where(
        t.AccessNote.account_id.in_(rows), t.AccessNote.kind.in_(_TYPED_ANEW)
    )
    last = session.scalar(typed) or session.scalar(made)
    by_him = select(t.Act.seq).where(t.Act.seq == last, t.Act.actor_id.in_(rows))
    return session.scalar(by_him) is None


@allowed(*Role)
def account_entries(work: Work, asked: AccountsAsked, _after: int) -> Block[AccountEntry]:
    """The accounts, oldest first, each as its newest row has it; `login` is not known here."""
    held = (
        select(func.max(t.Account.id).label("newest"), func.min(t.Account.id).label("first"))
        .where(t.Account.slot == asked.slot if asked.slot else true())
        .group_by(t.Account.slot)
        .subquery()
    )
    rows = work.session.execute(
        select(t.Account, t.Person.name)
        .join(held, held.c.newest == t.Account.id)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .order_by(held.c.first)
    ).all()
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
        for row, name in rows
    ]
    return Block(rows=tuple(entries), next_key=None)


@allowed(*Role)
def passphrase_is_foreign(work: Work, _asked: AccountsAsked, _after: int) -> Block[bool]:
    """Whether somebody else typed the passphrase of who sits here: he should change it."""
    slot = work.find(t.Account, work.actor.account).slot
    return Block(rows=(is_set_by_another(work.session, slot),), next_key=None)


def require_other_officer(work: Work, slot: str) -> None:
    """Let an account go only where another one can still keep accounts.

    One that ends some day would leave nobody on the day after it, and one whose slot is gone
    from the header opens nothing.

    Raises:
        LastOfficerError: it is the last.
    """
    opening = None if work.folder is None else _slots_in(work.folder)
    if not any(
        entry.slot != slot
        and Role.OFFICER in entry.roles
        and entry.until is None
        and (opening is None or entry.slot in opening)
        for entry in account_entries(work, AccountsAsked(), 0).rows
    ):
        raise LastOfficerError


def _slots_in(folder: Path) -> frozenset[str]:
    return frozenset(one.id for one in read_headers(folder)[0].slots)

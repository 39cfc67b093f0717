"""Whose account a slot is; the accounts of the desk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import desc, func, select

from bmnn_desk.domain.accounts import AccessKind, AccountEntry
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AccountEndedError, LastOfficerError, NotFoundError
from bmnn_desk.services.work import Actor, Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.header_file import read_headers

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

_TYPED_BY_HIM = (AccessKind.PASSPHRASE_CHANGED.value, AccessKind.OPENED_BY_CODE.value)


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
    """Whether somebody else typed this account's passphrase last: at its making, or a reset."""
    rows = select(t.Account.id).where(t.Account.slot == slot)
    notes = select(func.max(t.AccessNote.act_seq)).where(t.AccessNote.account_id.in_(rows))
    # Only what he noted himself: an officer could write the same note about anybody.
    his = notes.join(t.Act, t.Act.seq == t.AccessNote.act_seq).where(t.Act.actor_id.in_(rows))
    own = session.scalar(his.where(t.AccessNote.kind.in_(_TYPED_BY_HIM))) or 0
    reset = notes.where(t.AccessNote.kind == AccessKind.PASSPHRASE_RESET.value)
    first, made_by = session.execute(
        select(t.Account.act_seq, t.Act.actor_id)
        .join(t.Act, t.Act.seq == t.Account.act_seq)
        .where(t.Account.slot == slot)
        .order_by(t.Account.id)
        .limit(1)
    ).one()
    is_founder = session.get_one(t.Account, made_by).slot == slot
    return max(session.scalar(reset) or 0, 0 if is_founder else first) > own


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


@allowed(*Role)
def passphrase_is_foreign(work: Work, _asked: AccountsAsked, _after: int) -> Block[bool]:
    """Whether somebody else typed the passphrase of who sits here: he should change it."""
    slot = work.find(t.Account, work.actor.account).slot
    return Block(rows=(is_set_by_another(work.session, slot),), next_key=None)


def opens_the_store(work: Work, slot: str) -> bool:
    """Whether a passphrase leads to the account: an account whose slot is gone keeps nothing."""
    if work.folder is None:
        return True
    return any(one.id == slot for one in read_headers(work.folder)[0].slots)


def require_other_officer(work: Work, slot: str, day: date) -> None:
    """Let an account go only where another one can still keep accounts.

    Raises:
        LastOfficerError: it is the last.
    """
    entries = account_entries(work, AccountsAsked(), 0).rows
    others = [
        entry
        for entry in entries
        if entry.slot != slot
        and Role.OFFICER in entry.roles
        and entry.is_live_on(day)
        and opens_the_store(work, entry.slot)
    ]
    # One that ends some day would leave nobody on the day after it.
    if not any(entry.until is None for entry in others):
        raise LastOfficerError

"""Enter an account: a person, a slot of the header, roles, a last day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.accounts import (
    AccessKind,
    AccountTrouble,
    account_trouble,
    may_read_highest,
)
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import AccountRefusedError, AlreadyThereError
from bmnn_desk.services.access_notes import keep_note
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRequest:
    """Whose account, by which slot, with which roles, until when; for Tuyệt mật contents or not."""

    request_id: str
    day: date
    person: int
    slot: str
    roles: frozenset[Role]
    until: date | None = None
    tuyet_mat: bool = False


@allowed(Role.OFFICER, second=SecondAct.ACCOUNTS)
def enter_account(work: Work, request: AccountRequest) -> int:
    """Enter an account; its row's number comes back.

    The slot itself is made after this act: an account without a key opens nothing, a key
    without an account would.

    Raises:
        NotFoundError: there is no such person.
        AccountRefusedError: these roles and this last day cannot be.
        AlreadyThereError: the slot has an account.
    """
    person = work.find(t.Person, request.person)
    trouble = account_trouble(request.roles, request.until, request.day)
    if trouble is None and request.tuyet_mat and not may_read_highest(request.roles):
        trouble = AccountTrouble.NOT_FOR_HIGHEST
    if trouble is not None:
        raise AccountRefusedError(trouble)
    if work.session.scalar(select(t.Account.id).where(t.Account.slot == request.slot)):
        msg = "account"
        raise AlreadyThereError(msg)
    row = work.keep(
        t.Account(
            person_id=person.id,
            slot=request.slot,
            roles=sorted(role.value for role in request.roles),
            until=request.until,
        )
    )
    if request.tuyet_mat:
        keep_note(work, row.id, AccessKind.TUYET_MAT_GIVEN)
    work.about("account", row.id)
    return row.id

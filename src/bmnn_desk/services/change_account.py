"""Give an account other roles or another last day, or end it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import account_trouble
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import AccountRefusedError, NotAllowedError
from bmnn_desk.services.accounts import newest_row, require_other_officer
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAccountRequest:
    """The roles and the last day that an account shall have from now on."""

    request_id: str
    day: date
    slot: str
    roles: frozenset[Role]
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndAccountRequest:
    """The account that ends before this day."""

    request_id: str
    day: date
    slot: str


@allowed(Role.OFFICER, second=SecondAct.ACCOUNTS)
def change_account(work: Work, request: ChangeAccountRequest) -> int:
    """Enter what holds from now on; the rows before it stay on record.

    Raises:
        NotFoundError: no account has that slot.
        AccountRefusedError: these roles and this last day cannot be.
        LastOfficerError: nobody could keep accounts any more.
    """
    trouble = account_trouble(request.roles, request.until, request.day)
    if trouble is not None:
        raise AccountRefusedError(trouble)
    before = newest_row(work.session, request.slot)
    if Role.OFFICER not in request.roles or request.until is not None:
        require_other_officer(work, request.slot)
    return _next(work, before, sorted(request.roles), request.until)


@allowed(Role.OFFICER, second=SecondAct.ACCOUNTS)
def end_account(work: Work, request: EndAccountRequest) -> int:
    """End an account with the day before; its slot is taken out of the header after this act.

    Raises:
        NotFoundError: no account has that slot.
        NotAllowedError: it is the account that sits here.
        LastOfficerError: nobody could keep accounts any more.
    """
    before = newest_row(work.session, request.slot)
    if before.slot == work.find(t.Account, work.actor.account).slot:
        raise NotAllowedError(before.__tablename__)
    require_other_officer(work, request.slot)
    return _next(work, before, before.roles, request.day - timedelta(days=1))


def _next(work: Work, before: t.Account, roles: list[str], until: date | None) -> int:
    row = work.keep(
        t.Account(
            person_id=before.person_id,
            slot=before.slot,
            roles=[str(role) for role in roles],
            until=until,
        )
    )
    work.about("account", row.id)
    return row.id

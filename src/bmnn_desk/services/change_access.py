"""Put on record, before the header changes, that an account's way in is changed by another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind, AccountTrouble, may_read_highest
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import AccountRefusedError, NotAllowedError
from bmnn_desk.services.access_notes import keep_note
from bmnn_desk.services.accounts import newest_row
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

KEEPERS: Mapping[AccessKind, frozenset[Role]] = {
    AccessKind.PASSPHRASE_RESET: frozenset({Role.OFFICER}),
    AccessKind.RECOVERY_RENEWED: frozenset({Role.OFFICER}),
    AccessKind.TUYET_MAT_GIVEN: frozenset({Role.LEADER, Role.OFFICER}),
    AccessKind.TUYET_MAT_TAKEN: frozenset({Role.LEADER, Role.OFFICER}),
}
"""Who may change what; the change of the header that goes with it is for these roles alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessChange:
    """What is changed of whose way in; no slot is the store's own recovery code."""

    request_id: str
    day: date
    kind: AccessKind
    slot: str = ""


@allowed(Role.LEADER, Role.OFFICER, second=SecondAct.ACCOUNTS)
def change_access(work: Work, request: AccessChange) -> None:
    """Keep the note that goes before the change itself.

    Raises:
        NotAllowedError: who sits here may not change it, or would reset himself, whose own keys
            only he can take along.
        NotFoundError: no account has that slot.
        AccountRefusedError: the account has ended, or its roles ask for no Tuyệt mật contents.
    """
    if not KEEPERS.get(request.kind, frozenset()) & work.actor.roles:
        raise NotAllowedError(request.kind)
    account = work.find(t.Account, work.actor.account)
    if request.slot:
        own, account = account.slot, newest_row(work.session, request.slot)
        if request.kind is AccessKind.PASSPHRASE_RESET and account.slot == own:
            raise NotAllowedError(request.kind)
    if request.kind is AccessKind.TUYET_MAT_GIVEN and not _may_be_named(account, request.day):
        raise AccountRefusedError(AccountTrouble.NOT_FOR_HIGHEST)
    keep_note(work, account.id, request.kind)
    work.about("account", account.id)


def _may_be_named(account: t.Account, day: date) -> bool:
    is_live = account.until is None or day <= account.until
    return is_live and may_read_highest(frozenset(map(Role, account.roles)))

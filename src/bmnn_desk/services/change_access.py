"""Put on record, before the header changes, that an account's way in is changed by another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.accounts import newest_row
from bmnn_desk.services.note_access import KEEPERS
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.accounts import AccessKind


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
        NotAllowedError: who sits here may not change it.
        NotFoundError: no account has that slot.
    """
    if not KEEPERS.get(request.kind, frozenset()) & work.actor.roles:
        raise NotAllowedError(request.kind)
    account = newest_row(work.session, request.slot).id if request.slot else work.actor.account
    now = datetime.now(UTC).isoformat(timespec="seconds")
    work.keep(
        t.AccessNote(
            account_id=account, kind=request.kind.value, count=1, first_at=now, last_at=now
        )
    )
    work.about("account", account)

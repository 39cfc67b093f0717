"""Order new keys for the whole store, before it is closed for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import LastOfficerError
from bmnn_desk.services.access_notes import keep_note
from bmnn_desk.services.accounts import newest_row
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class RekeyOrder:
    """Whose passphrases stay, by slot; everybody else waits for a new one."""

    request_id: str
    day: date
    holders: frozenset[str]


@allowed(Role.OFFICER, second=SecondAct.REKEY)
def order_rekey(work: Work, order: RekeyOrder) -> None:
    """Put the order on record; that it was done is noted at the next opening, by the new keys.

    Raises:
        NotFoundError: a holder has no account.
        LastOfficerError: no officer without a last day is among the holders.
    """
    rows = [newest_row(work.session, slot) for slot in order.holders]
    if not any(Role.OFFICER in row.roles and row.until is None for row in rows):
        raise LastOfficerError
    keep_note(work, work.actor.account, AccessKind.REKEY_ORDERED)
    work.about("account", work.actor.account)

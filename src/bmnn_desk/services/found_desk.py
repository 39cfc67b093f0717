"""Found the desk: its first person and account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import Actor, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import start_journal

if TYPE_CHECKING:
    from datetime import date

FOUNDER = Actor(account=1, person=1, roles=frozenset(Role) - {Role.INSPECTOR})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FoundingRequest:
    """The first user of a new store: his name, and the slot his passphrase opens."""

    request_id: str
    day: date
    person_name: str
    slot: str


@allowed(Role.OFFICER)
def found_desk(work: Work, request: FoundingRequest) -> int:
    """Begin the journal and enter the first person with every role: one may hold several.

    Returns:
        The person's number.
    """
    start_journal(work.session, work.keys)
    person = work.keep(t.Person(name=request.person_name))
    account = work.keep(
        t.Account(
            person_id=person.id,
            slot=request.slot,
            roles=sorted(role.value for role in FOUNDER.roles),
            until=None,
        )
    )
    work.about("account", account.id)
    return person.id

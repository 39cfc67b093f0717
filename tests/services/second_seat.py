"""A store on disk whose founder has every role, and the accounts that may stand by, or may not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.office import Role
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.refusals import Refusals
from bmnn_desk.storage.slots import Credential, NewSlot, add_slot
from tests import make
from tests.services.each_office import chooses_second
from tests.services.each_write import EACH_WRITE
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.second_person import Approval
    from bmnn_desk.law.loader import Law
    from bmnn_desk.services.work import ActRequest
    from tests.make import Office

HIS = "trâu vàng uống nước ao sâu"
LEADER, CLERK, OWN_OTHER, ENDED = (f"{number:016x}" for number in range(1, 5))
HEAD = 2  # the head of `make.office`, who is the leader of the desk too


@dataclass(frozen=True, kw_only=True)
class Seat:
    """The office at a store on disk, one of the verbs, and who sits here."""

    at: Office
    verb: Callable[..., Any]
    name: str

    @property
    def desk(self) -> Desk:
        """Where the act is done."""
        return self.at.desk

    @property
    def mine(self) -> Credential:
        """Of who sits here, with every role."""
        return Credential(slot=self.desk.slot, passphrase=PASSPHRASE)

    def request(self) -> Any:  # noqa: ANN401  each verb has its own
        """One that goes through; of the choice itself, one that asks for less."""
        if self.name == "choose_second_person":
            return chooses_second(self.at, acts=frozenset())
        return EACH_WRITE[self.name](self.at)

    def approved(self, request: ActRequest, slot: str = LEADER) -> Approval:
        """The word of an account by its passphrase."""
        return self.desk.approve(self.verb, request, self.mine, his(slot))


def his(slot: str) -> Credential:
    return Credential(slot=slot, passphrase=HIS)


def enter(at: Office, slot: str, person: int, role: Role, **changes: Any) -> None:  # noqa: ANN401
    """An account with its key, as `account_keys` makes them."""
    make.account(at, role, person=person, slot=slot, **changes)
    new = NewSlot(id=slot, name=f"tài khoản {slot}", passphrase=HIS, cost=CHEAP)
    assert at.desk.folder is not None
    add_slot(at.desk.folder, Credential(slot=at.desk.slot, passphrase=PASSPHRASE), new)
    if "until" not in changes:
        make.types_himself(at.desk, slot, at.day)


def found_office(folder: Path, law: Law) -> Office:
    """The office at a new store, with a leader, a clerk, and two that cannot stand by at all."""
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        Refusals(folder).note_opened()
        at = make.office(vault, law)
        enter(at, LEADER, at.head, Role.LEADER)
        enter(at, CLERK, at.deputy, Role.CLERK)
        enter(at, OWN_OTHER, at.clerk, Role.LEADER)
        enter(at, ENDED, at.deputy, Role.LEADER, until=at.day + timedelta(days=1))
    return at

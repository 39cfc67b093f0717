"""The desk of a store that was just made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.desk import Desk
from bmnn_desk.services.found_desk import FOUNDER, FoundingRequest, found_desk
from bmnn_desk.services.work import Actor

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault


def found(vault: Vault, law: Law, request: FoundingRequest) -> Desk:
    """The desk of a new store: its journal begins, its first person gets an account."""
    desk = Desk(vault, law, FOUNDER)
    person = desk.do(found_desk, request)
    account, roles = FOUNDER.account, FOUNDER.roles
    return Desk(vault, law, Actor(account=account, person=person, roles=roles, origin=account))

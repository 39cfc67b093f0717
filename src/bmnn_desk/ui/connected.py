"""Whether this machine is on a network now, and what the law of the day says of that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.errors import NoRegimeError

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.machine_probe import MachineLinks


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Connected:
    """The adapters by name, and the rules that they break; none where no regime is in force."""

    adapters: str
    rules: tuple[Rule, ...]


class Standing(StrEnum):
    """How this machine stands to networks: nothing leads out, what leads out is allowed, or not.

    Or the system does not say of all adapters, and nobody knows.
    """

    APART = "apart"
    ALLOWED = "allowed"
    CONNECTED = "connected"
    UNKNOWN = "unknown"


def standing(links: MachineLinks, found: Connected | None) -> Standing:
    """How the machine stands by its links, and by what `connected` found of them."""
    if found is not None:
        return Standing.CONNECTED
    if not links.is_known:
        return Standing.UNKNOWN
    return Standing.ALLOWED if links.adapters else Standing.APART


def connected(desk: Desk, body: int, day: date, links: MachineLinks) -> Connected | None:
    """How the machine is connected; None where nothing leads out, but to what the law allows."""
    # The first window waits for no verb.
    from bmnn_desk.services.connection_now import LinksAsked, connection_rules  # noqa: PLC0415

    if not links.adapters:
        return None
    try:
        rules = tuple(desk.read(connection_rules, LinksAsked(body=body, day=day, links=links)))
    except NoRegimeError:
        # A clock that is set wrong excuses nothing.
        return Connected(adapters=links.names, rules=())
    return Connected(adapters=links.names, rules=rules) if rules else None

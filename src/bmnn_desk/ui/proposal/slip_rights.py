"""What the account may do on the page of slips: each act by the verb behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.paper_facts import slip_facts
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_copy_prints import record_copy_prints

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRights:
    """What may be done; `read` is to see all that a slip says."""

    propose: bool
    decide: bool
    print: bool
    save: bool
    read: bool


def slip_rights(seat: Seat) -> SlipRights:
    """The rights of who sits here."""
    return SlipRights(
        propose=seat.may(propose_level),
        decide=seat.may(determine_level, slip_facts),
        print=seat.may(record_copy_prints, slip_facts),
        save=seat.may(slip_facts),
        read=seat.may_read(slip_facts),
    )

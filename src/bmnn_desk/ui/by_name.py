"""The office's lists of names in the order in which people look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.sort_keys import sort_key
from bmnn_desk.services.peers import peers_of
from bmnn_desk.services.people import units_of
from bmnn_desk.services.settings import BodyAsked

if TYPE_CHECKING:
    from bmnn_desk.domain.export_entries import PeerEntry
    from bmnn_desk.domain.office_entries import UnitEntry
    from bmnn_desk.ui.seat import Seat


def units_by_name(seat: Seat) -> tuple[UnitEntry, ...]:
    """The units of the body.

    Raises:
        DeskError: the read went wrong.
    """
    units = seat.desk.read(units_of, BodyAsked(body=seat.body))
    return tuple(sorted(units, key=lambda each: sort_key(each.name)))


def peers_by_name(seat: Seat) -> tuple[PeerEntry, ...]:
    """The desks that the body knows, and those that it no longer does.

    Raises:
        DeskError: the read went wrong.
    """
    peers = seat.desk.read(peers_of, BodyAsked(body=seat.body))
    return tuple(sorted(peers, key=lambda each: sort_key(each.name)))

"""A machine of the office as its card and the system describe it (hồ sơ máy)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.drives import ListedDrive


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkLink:
    """A network adapter with a link, now.

    `is_independent` where the card says that it leads to a mạng LAN độc lập: of one site, linked
    to nothing outside.
    """

    adapter: str
    is_independent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionCase:
    """How a machine is and was connected (IT-01).

    `was_connected` is the card's word for the time before, None where it says nothing;
    `networked_printers` counts the printers that are reached over a network.
    """

    links: tuple[NetworkLink, ...]
    was_connected: bool | None
    networked_printers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DriveUseCase:
    """A drive that something is read from or written to, and the office's list (IT-02)."""

    day: date
    serial: str
    listed: tuple[ListedDrive, ...]
    is_logged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DriveHistoryCase:
    """The serials of drives that the system remembers, and the office's list (IT-02)."""

    seen: frozenset[str]
    listed: tuple[ListedDrive, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineCardCase:
    """A machine's card (IT-03, IT-04): where it stands, what runs on it, when it was looked at.

    `inspected_on` is its security inspection, `definitions_on` the day of the antivirus
    definitions, `scanned_on` the last scan; None where nothing is known.
    """

    day: date
    serial: str
    place: str
    inspected_on: date | None
    system: str
    antivirus: str
    definitions_on: date | None
    scanned_on: date | None

    def has_come(self, day: date | None) -> bool:
        """True for a day that is known and not to come."""
        return day is not None and day <= self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLockCase:
    """How the way to the data is kept (IT-05): minutes without a key, 0 where it never locks."""

    follows_passphrase_rules: bool
    lock_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PurposeCase:
    """A machine that is to serve something else from a day on (IT-07).

    `removals` are the days on which each line of the removal list was done, None where it was
    not.
    """

    day: date
    removals: tuple[date | None, ...]

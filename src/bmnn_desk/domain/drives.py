"""Removable drives (ổ lưu trữ di động): what is plugged in, and what the office has listed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import in_term

if TYPE_CHECKING:
    from datetime import date


class Encryption(StrEnum):
    """By what a volume is encrypted, as the system says."""

    LUKS2 = "luks2"
    LUKS1 = "luks1"
    VERACRYPT = "veracrypt"
    BITLOCKER = "bitlocker"


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeFound:
    """A mounted volume of a drive.

    `mount` is where it is mounted, `device` its number as the system writes it ("8:1"; a letter
    on Windows). Sizes are bytes, 0 where the system did not say.
    """

    mount: str
    device: str
    encryption: Encryption | None
    file_system: str
    read_only: bool
    size: int
    free: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DriveFound:
    """A removable drive that is plugged in: one serial, whatever its volumes.

    `port` tells drives of the same serial apart; `serial` is empty where the drive has none.
    """

    port: str
    serial: str
    model: str
    volumes: tuple[VolumeFound, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ListedDrive:
    """A drive on the office's list; `self_encrypting` ones look plain and were approved by two.

    `ended_on` is its last day on the list, None while it stands there.
    """

    id: int
    serial: str
    model: str
    holder: str
    ground: str
    self_encrypting: bool
    since: date
    ended_on: date | None = None

    def is_listed_on(self, day: date) -> bool:
        """True from its first day on the list to its last."""
        return in_term(day, self.since, self.ended_on)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChosenDrive:
    """The one drive that a package may go onto, and the volume of it."""

    listed: ListedDrive
    drive: DriveFound
    volume: VolumeFound


def safe_volumes(drive: DriveFound, *, self_encrypting: bool) -> tuple[VolumeFound, ...]:
    """The volumes that encrypt what is written, the roomiest that can be written first."""
    safe = (each for each in drive.volumes if self_encrypting or each.encryption is not None)
    return tuple(sorted(safe, key=lambda each: (each.read_only, -each.free)))

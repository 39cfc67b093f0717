"""Drives of Windows: what its answers mean, apart from how they are asked for.

Only what is asked of the system is there on other machines; nothing of it was run on Windows
in the making of this file.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from bmnn_desk.domain.drives import DriveFound, Encryption, VolumeFound

BUS_USB, BUS_SD, BUS_MMC = 7, 12, 13
"""STORAGE_BUS_TYPE of ntddstor.h."""
BITLOCKER_ON = 1
"""System.Volume.BitLockerProtection: 2 off, 3 encrypting, 4 decrypting, 5 suspended, 6 locked."""
BITLOCKER_LOCKED = 6
_VERACRYPT = ("\\Device\\VeraCryptVolume", "\\Device\\TrueCryptVolume")


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowsVolume:
    """What Windows says of a drive letter; `bitlocker` is None where it says nothing.

    `disk` is the number of the physical disk, -1 where the letter stands on none; `host` is the
    letter's own device, such as that of VeraCrypt.
    """

    letter: str
    host: str
    disk: int
    bus: int
    removable: bool
    serial: str
    model: str
    bitlocker: int | None
    file_system: str
    read_only: bool
    size: int
    free: int
    is_system: bool = False


def drives_of_volumes(volumes: tuple[WindowsVolume, ...]) -> tuple[DriveFound, ...]:
    """The removable drives among the letters; a VeraCrypt letter counts to the disk under it.

    VeraCrypt does not tell which disk its letter stands on. It is taken for a removable disk's
    where that one alone is plugged in and has a partition that shows no file system, as what
    VeraCrypt encrypts does; else it counts to none, and nothing goes onto it.
    """
    system = {each.disk for each in volumes if each.is_system}
    disks: dict[int, list[WindowsVolume]] = {}
    for each in volumes:
        if each.disk >= 0 and each.disk not in system and _is_removable(each):
            disks.setdefault(each.disk, []).append(each)
    adrift = [each for each in volumes if each.disk < 0 and _is_veracrypt(each)]
    if len(disks) == 1 and len(adrift) == 1:
        (letters,) = disks.values()
        if any(not each.file_system and each.bitlocker is None for each in letters):
            letters.extend(adrift)
    return tuple(_drive(number, letters) for number, letters in sorted(disks.items()))


def _drive(number: int, letters: list[WindowsVolume]) -> DriveFound:
    first = letters[0]
    return DriveFound(
        port=f"PhysicalDrive{number}",
        serial=first.serial.strip(),
        model=first.model.strip(),
        volumes=tuple(
            VolumeFound(
                mount=f"{each.letter}:\\",
                device=each.letter,
                encryption=_encryption(each),
                file_system=each.file_system,
                read_only=each.read_only,
                size=each.size,
                free=each.free,
            )
            for each in letters
            # A locked letter, or the raw partition under VeraCrypt, has no file system to show.
            if each.file_system and each.bitlocker != BITLOCKER_LOCKED
        ),
    )


def _is_removable(volume: WindowsVolume) -> bool:
    return volume.removable or volume.bus in {BUS_USB, BUS_SD, BUS_MMC}


def _is_veracrypt(volume: WindowsVolume) -> bool:
    return volume.host.startswith(_VERACRYPT)


def _encryption(volume: WindowsVolume) -> Encryption | None:
    if _is_veracrypt(volume):
        return Encryption.VERACRYPT
    return Encryption.BITLOCKER if volume.bitlocker == BITLOCKER_ON else None


if sys.platform == "win32":
    from bmnn_desk.machine.windows_probe import probe

    def volumes_there() -> tuple[WindowsVolume, ...]:
        """Every letter that Windows has now."""
        return tuple(WindowsVolume(**facts) for facts in probe())
else:

    def volumes_there() -> tuple[WindowsVolume, ...]:
        """No letters elsewhere."""
        return ()

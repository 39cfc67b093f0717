from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.drives import DriveFound, Encryption, ListedDrive, VolumeFound
from bmnn_desk.errors import (
    DeskError,
    DriveLockedError,
    DriveNotEncryptedError,
    DriveNotListedError,
    DriveReadOnlyError,
    DriveWithoutSerialError,
    NoDriveError,
    NotOnADriveError,
    SeveralDrivesError,
)
from bmnn_desk.machine.chosen_drive import chosen_drive, known_drive


def volume(encryption: Encryption | None, *, read_only: bool = False) -> VolumeFound:
    return VolumeFound(
        mount="/run/a",
        device="8:1",
        encryption=encryption,
        file_system="vfat",
        read_only=read_only,
        size=9,
        free=9,
    )


def drive(*volumes: VolumeFound, serial: str = "USB-1", port: str = "1-1") -> DriveFound:
    return DriveFound(port=port, serial=serial, model="", volumes=volumes)


def listed(serial: str = "USB-1", *, self_encrypting: bool = False) -> ListedDrive:
    return ListedDrive(
        id=1,
        serial=serial,
        model="",
        holder="",
        ground="",
        self_encrypting=self_encrypting,
        since=date(2026, 1, 2),
    )


SAFE, PLAIN = volume(Encryption.LUKS2), volume(None)


@pytest.mark.parametrize(
    ("found", "known", "error"),
    [
        ((), (listed(),), NoDriveError),
        ((drive(SAFE), drive(SAFE, port="1-2")), (listed(),), SeveralDrivesError),
        ((drive(),), (listed(),), DriveLockedError),
        ((drive(PLAIN),), (listed(),), DriveNotEncryptedError),
        ((drive(PLAIN),), (), DriveNotEncryptedError),
        ((drive(SAFE, serial=""),), (listed(""),), DriveWithoutSerialError),
        ((drive(SAFE),), (listed("USB-2"),), DriveNotListedError),
        ((drive(SAFE),), (), DriveNotListedError),
        ((drive(volume(Encryption.LUKS1, read_only=True)),), (listed(),), DriveReadOnlyError),
    ],
)
def test_each_refusal_is_its_own(
    found: tuple[DriveFound, ...], known: tuple[ListedDrive, ...], error: type[DeskError]
) -> None:
    with pytest.raises(error):
        chosen_drive(found, known)


def test_several_drives_are_counted_and_an_unlisted_one_is_named() -> None:
    with pytest.raises(SeveralDrivesError) as several:
        chosen_drive((drive(SAFE), drive(PLAIN, port="1-2"), drive(port="1-3")), (listed(),))
    assert several.value.count == 3
    with pytest.raises(DriveNotListedError) as unlisted:
        chosen_drive((drive(SAFE, serial="USB-9"),), (listed(),))
    assert unlisted.value.serial == "USB-9"


@pytest.mark.parametrize("encryption", Encryption)
def test_an_encrypted_listed_drive_is_taken_by_its_encrypted_volume(encryption: Encryption) -> None:
    safe = volume(encryption)
    chosen = chosen_drive((drive(PLAIN, safe),), (listed("USB-2"), listed()))
    assert (chosen.volume, chosen.listed.serial) == (safe, "USB-1")


def test_a_drive_approved_as_self_encrypting_may_look_plain() -> None:
    chosen = chosen_drive((drive(PLAIN),), (listed(self_encrypting=True),))
    assert chosen.volume == PLAIN
    with pytest.raises(DriveNotEncryptedError):
        chosen_drive((drive(PLAIN, serial="USB-2"),), (listed(self_encrypting=True),))


def test_a_package_is_read_from_a_listed_drive_alone_also_from_one_that_refuses_writing() -> None:
    with pytest.raises(NotOnADriveError):
        known_drive(None, (listed(),))
    with pytest.raises(DriveNotEncryptedError):
        known_drive(drive(PLAIN), (listed(),))
    with pytest.raises(DriveNotListedError):
        known_drive(drive(SAFE), ())
    locked = volume(Encryption.BITLOCKER, read_only=True)
    assert known_drive(drive(locked), (listed(),)).volume == locked

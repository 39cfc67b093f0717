"""What Windows answered, as it is documented to answer: no Windows was at hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from bmnn_desk.domain.drives import Encryption, ListedDrive
from bmnn_desk.errors import (
    DeskError,
    DriveLockedError,
    DriveNotEncryptedError,
    DriveReadOnlyError,
)
from bmnn_desk.machine.chosen_drive import chosen_drive
from bmnn_desk.machine.windows_drives import WindowsVolume, drives_of_volumes, volumes_there

RECORDED = json.loads((Path(__file__).parent / "windows_drives/recorded.json").read_text("utf-8"))
LETTERS: dict[str, list[dict[str, Encryption | None]]] = {
    "bitlocker on": [{"E:\\": Encryption.BITLOCKER}],
    "bitlocker off": [{"E:\\": None}],
    "bitlocker still encrypting": [{"E:\\": None}],
    "bitlocker suspended": [{"E:\\": None}],
    "bitlocker locked": [{}],
    "usb disk that calls itself fixed": [{"F:\\": Encryption.BITLOCKER}],
    "write-protected": [{"E:\\": Encryption.BITLOCKER}],
    "veracrypt partition": [{"V:\\": Encryption.VERACRYPT}],
    "veracrypt container that may lie on the pc": [{"E:\\": None}],
    "two sticks": [{"E:\\": Encryption.BITLOCKER}, {"F:\\": Encryption.BITLOCKER}],
    "two letters of one stick": [{"E:\\": None, "F:\\": Encryption.BITLOCKER}],
}
REFUSALS: dict[str, type[DeskError]] = {
    "bitlocker suspended": DriveNotEncryptedError,
    "bitlocker locked": DriveLockedError,
    "write-protected": DriveReadOnlyError,
    "veracrypt container that may lie on the pc": DriveNotEncryptedError,
}
TAKEN = ("bitlocker on", "veracrypt partition", "two letters of one stick")


def listed(serial: str) -> ListedDrive:
    return ListedDrive(
        id=1,
        serial=serial,
        model="",
        holder="",
        ground="",
        self_encrypting=False,
        since=date(2026, 1, 2),
    )


def volumes(name: str) -> tuple[WindowsVolume, ...]:
    return tuple(WindowsVolume(**each) for each in RECORDED[name])


def test_every_recorded_answer_has_its_row() -> None:
    assert set(RECORDED) == set(LETTERS)


@pytest.mark.parametrize("name", sorted(LETTERS))
def test_letters_are_put_together_by_their_disk(name: str) -> None:
    drives = drives_of_volumes(volumes(name))
    found = [{each.mount: each.encryption for each in drive.volumes} for drive in drives]
    assert found == LETTERS[name]
    assert all(drive.serial == drive.serial.strip() for drive in drives)


@pytest.mark.parametrize("name", sorted(REFUSALS))
def test_what_is_not_wholly_encrypted_open_and_writable_is_refused(name: str) -> None:
    (drive,) = drives_of_volumes(volumes(name))
    with pytest.raises(REFUSALS[name]):
        chosen_drive((drive,), (listed(drive.serial),))


@pytest.mark.parametrize("name", TAKEN)
def test_what_is_wholly_encrypted_and_open_is_taken(name: str) -> None:
    (drive,) = drives_of_volumes(volumes(name))
    assert chosen_drive((drive,), (listed(drive.serial),)).volume.encryption is not None


def test_the_disk_that_windows_runs_from_is_none_and_neither_is_one_built_in() -> None:
    system, *_ = volumes("bitlocker on")
    assert drives_of_volumes((system,)) == ()


def test_elsewhere_there_are_no_letters() -> None:
    assert isinstance(volumes_there(), tuple)

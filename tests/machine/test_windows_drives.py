"""What Windows answered, as it is documented to answer: no Windows was at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bmnn_desk.domain.drives import DriveState, Encryption, drive_state
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
STATES = {
    "bitlocker on": DriveState.READY,
    "bitlocker suspended": DriveState.PLAIN,
    "bitlocker locked": DriveState.LOCKED,
    "write-protected": DriveState.READ_ONLY,
    "veracrypt partition": DriveState.READY,
    "veracrypt container that may lie on the pc": DriveState.PLAIN,
    "two letters of one stick": DriveState.READY,
}


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


@pytest.mark.parametrize("name", sorted(STATES))
def test_only_what_is_wholly_encrypted_and_open_counts(name: str) -> None:
    (drive,) = drives_of_volumes(volumes(name))
    assert drive_state(drive, self_encrypting=False) is STATES[name]


def test_the_disk_that_windows_runs_from_is_none_and_neither_is_one_built_in() -> None:
    system, *_ = volumes("bitlocker on")
    assert drives_of_volumes((system,)) == ()


def test_elsewhere_there_are_no_letters() -> None:
    assert isinstance(volumes_there(), tuple)

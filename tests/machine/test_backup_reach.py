from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.backups import BackupPlace
from bmnn_desk.domain.drives import DriveFound, Encryption, ListedDrive, VolumeFound
from bmnn_desk.machine.backup_reach import is_on_one_volume, reached_places
from bmnn_desk.machine.removable_drives import DriveSources, removable_drives
from tests.machine.drive_tree import laid_out
from tests.machine.test_removable_drives import ROOM, tree

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 1, 2)


def place(number: int = 1, path: str = "", drive: int | None = 7) -> BackupPlace:
    return BackupPlace(id=number, words="", path=path, drive=drive, since=DAY, ended_on=None)


def listed(serial: str = "USB-1", *, self_encrypting: bool = False) -> ListedDrive:
    return ListedDrive(
        id=7,
        serial=serial,
        model="",
        holder="",
        ground="",
        self_encrypting=self_encrypting,
        since=DAY,
    )


def volume(mount: Path, encryption: Encryption | None = Encryption.LUKS2) -> VolumeFound:
    return VolumeFound(
        mount=str(mount),
        device="8:1",
        encryption=encryption,
        file_system="vfat",
        read_only=False,
        size=9,
        free=9,
    )


def drive(*volumes: VolumeFound, serial: str = "USB-1", port: str = "1-1") -> DriveFound:
    return DriveFound(port=port, serial=serial, model="", volumes=volumes)


def at(place_: BackupPlace, entry: ListedDrive, *found: DriveFound) -> Path | None:
    return reached_places([place_], [entry], lambda: found)[place_.id]


def test_a_folder_is_where_it_says_while_it_is_there(tmp_path: Path) -> None:
    def never() -> tuple[DriveFound, ...]:
        pytest.fail("no place is on a drive")

    here, gone = place(1, str(tmp_path), None), place(2, str(tmp_path / "x"), None)
    assert reached_places([here, gone], [], never) == {1: tmp_path, 2: None}


def test_a_drive_is_where_it_is_mounted_whatever_else_is_plugged_in(tmp_path: Path) -> None:
    other = drive(volume(tmp_path / "other"), serial="USB-2", port="1-2")
    (tmp_path / "bak").mkdir()
    assert at(place(), listed(), other, drive(volume(tmp_path))) == tmp_path
    assert at(place(path="bak"), listed(), drive(volume(tmp_path))) == tmp_path / "bak"
    assert at(place(path="none"), listed(), drive(volume(tmp_path))) is None


def test_a_drive_that_is_away_locked_plain_or_shut_is_not_reached(tmp_path: Path) -> None:
    plain = volume(tmp_path, None)
    assert at(place(), listed()) is None
    assert at(place(), listed(), drive()) is None
    assert at(place(), listed(), drive(plain)) is None
    assert at(place(), listed(self_encrypting=True), drive(plain)) == tmp_path
    assert at(place(), listed(), drive(replace(volume(tmp_path), read_only=True))) is None
    assert at(place(), listed(""), drive(volume(tmp_path), serial="")) is None
    assert reached_places([place()], [], lambda: (drive(volume(tmp_path)),)) == {1: None}


def test_two_drives_of_one_serial_are_neither(tmp_path: Path) -> None:
    twin = drive(volume(tmp_path), port="1-2")
    assert at(place(), listed(), drive(volume(tmp_path)), twin) is None


@pytest.mark.parametrize("inner", ["..", "a/../..", "/etc"])
def test_no_path_leads_out_of_the_drive(tmp_path: Path, inner: str) -> None:
    (tmp_path / "m" / "a").mkdir(parents=True)
    assert at(place(path=inner), listed(), drive(volume(tmp_path / "m"))) is None


def test_the_machines_own_answer_is_understood(tmp_path: Path) -> None:
    root = laid_out(tree("veracrypt"), tmp_path)
    found = removable_drives(DriveSources(root=root, usage=lambda _point: ROOM))
    entry = listed("USB-VERACRYPT-001")
    # Its volumes are mounted at /run/…, which no test makes: none is there, none is invented.
    assert at(place(), entry, *found) is None
    here = tuple(
        replace(
            each,
            volumes=tuple(replace(one, mount=f"{tmp_path}{one.mount}") for one in each.volumes),
        )
        for each in found
    )
    for name in ("beside", "two"):
        (tmp_path / "run" / name).mkdir(parents=True, exist_ok=True)
    assert at(place(), entry, *here) == tmp_path / "run" / "two"


def test_folders_of_one_volume_die_together(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert is_on_one_volume(tmp_path, tmp_path / "a")
    assert not is_on_one_volume(tmp_path, tmp_path / "gone")

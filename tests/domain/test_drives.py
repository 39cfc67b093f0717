from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.drives import (
    DriveFound,
    DriveState,
    Encryption,
    ListedDrive,
    VolumeFound,
    drive_state,
    safe_volumes,
)


def volume(
    mount: str = "/run/a",
    encryption: Encryption | None = Encryption.LUKS2,
    *,
    read_only: bool = False,
    free: int = 10,
) -> VolumeFound:
    return VolumeFound(
        mount=mount,
        device="8:1",
        encryption=encryption,
        file_system="vfat",
        read_only=read_only,
        size=20,
        free=free,
    )


def drive(*volumes: VolumeFound) -> DriveFound:
    return DriveFound(port="usb1/1-1", serial="USB-1", model="", volumes=volumes)


@pytest.mark.parametrize(
    ("volumes", "self_encrypting", "state"),
    [
        ((), False, DriveState.LOCKED),
        ((), True, DriveState.LOCKED),
        ((volume(),), False, DriveState.READY),
        ((volume(encryption=None),), False, DriveState.PLAIN),
        ((volume(encryption=None),), True, DriveState.READY),
        ((volume(read_only=True),), False, DriveState.READ_ONLY),
        ((volume(encryption=None), volume("/run/b", read_only=True)), False, DriveState.READ_ONLY),
        ((volume(encryption=None), volume("/run/b")), False, DriveState.READY),
    ],
)
def test_of_several_volumes_the_best_one_counts(
    volumes: tuple[VolumeFound, ...], self_encrypting: bool, state: DriveState
) -> None:
    assert drive_state(drive(*volumes), self_encrypting=self_encrypting) is state


def test_the_roomiest_volume_that_can_be_written_comes_first() -> None:
    small, full, locked = volume("/a", free=5), volume("/b", free=9), volume("/c", read_only=True)
    plain = volume("/d", encryption=None, free=99)
    found = safe_volumes(drive(locked, small, plain, full), self_encrypting=False)
    assert found == (full, small, locked)


def test_a_drive_is_on_the_list_from_its_first_day_to_its_last() -> None:
    entry = ListedDrive(
        id=1,
        serial="USB-1",
        model="",
        holder="",
        ground="",
        self_encrypting=False,
        since=date(2026, 1, 2),
        ended_on=date(2026, 3, 1),
    )
    days = [date(2026, 1, 1), date(2026, 1, 2), date(2026, 3, 1), date(2026, 3, 2)]
    assert [entry.is_listed_on(day) for day in days] == [False, True, True, False]

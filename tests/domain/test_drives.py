from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.drives import (
    DriveFound,
    Encryption,
    ListedDrive,
    VolumeFound,
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
    ("volumes", "self_encrypting", "mounts"),
    [
        ((), False, []),
        ((), True, []),
        ((volume(),), False, ["/run/a"]),
        ((volume(encryption=None),), False, []),
        ((volume(encryption=None),), True, ["/run/a"]),
        ((volume(read_only=True),), False, ["/run/a"]),
        ((volume(encryption=None), volume("/run/b", read_only=True)), False, ["/run/b"]),
        ((volume(encryption=None), volume("/run/b")), False, ["/run/b"]),
    ],
)
def test_only_what_encrypts_is_safe_unless_the_drive_does_so_itself(
    volumes: tuple[VolumeFound, ...], self_encrypting: bool, mounts: list[str]
) -> None:
    safe = safe_volumes(drive(*volumes), self_encrypting=self_encrypting)
    assert [each.mount for each in safe] == mounts


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

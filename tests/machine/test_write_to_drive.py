"""A package is on the drive wholly, or nothing of it is, whatever happens at whichever call."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from bmnn_desk.domain.drives import Encryption, VolumeFound
from bmnn_desk.errors import (
    DeskError,
    DriveFullError,
    DriveGoneError,
    DriveReadBackError,
    DriveReadOnlyError,
)
from bmnn_desk.machine.disk_hands import DiskHands
from bmnn_desk.machine.write_to_drive import BESIDE, write_to_drive
from tests.machine.faulty_hands import FaultyHands

DATA = bytes(range(256)) * 5000
NAME = "bmnn-2026-AAAA-BBBB-CCCC.7z"
TOLD = {
    errno.ENOSPC: DriveFullError,
    errno.EDQUOT: DriveFullError,
    errno.EROFS: DriveReadOnlyError,
    errno.EACCES: DriveReadOnlyError,
    errno.EIO: DriveGoneError,
    errno.ENODEV: DriveGoneError,
    errno.ENOENT: DriveGoneError,
}


class OtherBytes(DiskHands):
    """A drive that gives back one bit less."""

    def read(self, path: Path) -> bytes:
        there = super().read(path)
        return there[:-1] + bytes([there[-1] ^ 1])


class NoRoom(DiskHands):
    """A drive of which next to nothing is free."""

    def free(self, folder: Path) -> int:  # noqa: ARG002
        return 1000


@pytest.fixture
def volume(tmp_path: Path) -> VolumeFound:
    folder = tmp_path / "thẻ nhớ"
    folder.mkdir()
    return VolumeFound(
        mount=str(folder),
        device=DiskHands().device(folder),
        encryption=Encryption.LUKS2,
        file_system="vfat",
        read_only=False,
        size=10**9,
        free=10**9,
    )


def left(volume: VolumeFound) -> list[str]:
    return sorted(DiskHands().names(Path(volume.mount)))


def test_a_package_lies_beside_its_place_until_it_is_named(volume: VolumeFound) -> None:
    made = write_to_drive(volume, NAME, DATA)
    assert left(volume) == [NAME + BESIDE]
    assert made.size == len(DATA)
    path = made.named()
    assert left(volume) == [NAME]
    assert path.read_bytes() == DATA


def test_what_is_not_recorded_is_taken_away_again(volume: VolumeFound) -> None:
    write_to_drive(volume, NAME, DATA).taken_away()
    assert left(volume) == []


@pytest.mark.parametrize("number", sorted(TOLD), ids=errno.errorcode.get)
@pytest.mark.parametrize("for_ever", [True, False])
def test_whichever_call_fails_nothing_is_left_and_it_is_told_what_it_was(
    volume: VolumeFound, number: int, *, for_ever: bool
) -> None:
    whole = FaultyHands(10**6, number)
    write_to_drive(volume, NAME, DATA, whole).named().unlink()
    assert len(whole.calls) >= 8
    for at in range(len(whole.calls)):
        hands = FaultyHands(at, number, for_ever=for_ever)
        with pytest.raises(TOLD[number]):
            write_to_drive(volume, NAME, DATA, hands).named()
        assert left(volume) == [], whole.calls[at]


def test_a_drive_that_gives_back_other_bytes_keeps_nothing(volume: VolumeFound) -> None:
    with pytest.raises(DriveReadBackError):
        write_to_drive(volume, NAME, DATA, OtherBytes())
    assert left(volume) == []


def test_a_full_drive_is_not_written_at_all_and_told_by_how_much(volume: VolumeFound) -> None:
    with pytest.raises(DriveFullError) as full:
        write_to_drive(volume, NAME, DATA, NoRoom())
    assert full.value.needed == 2
    assert left(volume) == []


def test_the_folder_that_a_pulled_drive_leaves_on_the_pc_is_never_written(
    volume: VolumeFound,
) -> None:
    for device in ("8:1", "253:0", ""):
        with pytest.raises(DriveGoneError):
            write_to_drive(replace(volume, device=device), NAME, DATA)
    assert left(volume) == []


def test_what_a_pulled_drive_kept_goes_with_the_next_writing(volume: VolumeFound) -> None:
    folder = Path(volume.mount)
    (folder / f"bmnn-2025-DDDD-EEEE-FFFF.age{BESIDE}").write_bytes(b"x")
    (folder / "thư riêng.txt").write_bytes(b"x")
    (folder / f"khac{BESIDE}").write_bytes(b"x")
    write_to_drive(volume, NAME, DATA).named()
    assert left(volume) == [NAME, f"khac{BESIDE}", "thư riêng.txt"]


def test_a_drive_without_its_folder_is_gone(volume: VolumeFound) -> None:
    with pytest.raises(DriveGoneError):
        write_to_drive(replace(volume, mount=f"{volume.mount}/khong co"), NAME, DATA)


def test_no_mishap_of_a_drive_carries_a_path(volume: VolumeFound) -> None:
    with pytest.raises(DeskError) as mishap:
        write_to_drive(volume, NAME, DATA, FaultyHands(3, errno.EIO))
    assert mishap.value.args == ()
    assert mishap.value.__cause__ is None

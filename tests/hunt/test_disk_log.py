"""The simulated disk: what is flushed stays, what is not may be lost, torn, or garbage."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.hunt.disk_log import SECTOR, WAYS, Call, Disk

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = b"a" * 2 * SECTOR, b"b" * 2 * SECTOR


def disk_in(folder: Path, **files: bytes) -> tuple[Disk, int]:
    """A disk with these files, and the inode of the last."""
    inode = 0
    for name, data in files.items():
        (folder / name).write_bytes(data)
        inode = (folder / name).stat().st_ino
    return Disk(folder), inode


def call(kind: str, inode: int = 0, number: int = 0, name: str = "", data: bytes = b"") -> Call:
    return Call(kind, inode, number, name, data)


def cuts(disk: Disk, way: str) -> set[bytes]:
    """What a file may be after a cut."""
    return {disk.cut(random.Random(seed), way).get("f", b"") for seed in range(200)}


def test_what_was_flushed_is_there_after_any_cut(tmp_path: Path) -> None:
    disk, inode = disk_in(tmp_path, f=OLD)
    disk.take(call("W", inode, 0, data=NEW))
    disk.take(call("S", inode))
    assert {data for way in WAYS for data in cuts(disk, way)} == {NEW}


def test_what_was_not_flushed_is_lost_or_kept_or_half_of_it(tmp_path: Path) -> None:
    disk, inode = disk_in(tmp_path, f=OLD)
    disk.take(call("W", inode, 0, data=NEW))
    assert cuts(disk, "nothing") == {OLD}
    assert cuts(disk, "all") == {NEW}
    assert cuts(disk, "writes") == cuts(disk, "first part") == {OLD, NEW}
    half = SECTOR
    torn = cuts(disk, "sectors")
    assert {OLD, NEW, OLD[:half] + NEW[half:], NEW[:half] + OLD[half:]} < torn


def test_a_spoilt_sector_takes_its_neighbours_along_but_no_other_sector(tmp_path: Path) -> None:
    disk, inode = disk_in(tmp_path, f=OLD)
    disk.take(call("W", inode, 10, data=b"b"))
    torn = cuts(disk, "sectors")
    spoilt = [data for data in torn if data[:10] != OLD[:10]]
    assert spoilt
    assert {data[SECTOR:] for data in torn} == {OLD[SECTOR:]}
    assert {len(data) for data in torn} == {len(OLD)}


def test_names_change_in_their_order_until_the_folder_is_flushed(tmp_path: Path) -> None:
    disk, _ = disk_in(tmp_path, f=OLD)
    disk.take(call("O", 1, name="new"))
    disk.take(call("W", 1, 0, data=NEW))
    disk.take(call("S", 1))
    disk.take(call("R", name="new", data=b"f"))
    found = {tuple(sorted(disk.cut(random.Random(seed), "writes"))) for seed in range(50)}
    assert found == {("f",), ("f", "new")}
    assert cuts(disk, "writes") == {OLD, NEW}
    disk.take(call("D"))
    assert cuts(disk, "nothing") == {NEW}
    disk.take(call("U", name="f"))
    assert cuts(disk, "writes") == {NEW, b""}


def test_a_file_that_is_gone_and_one_that_takes_its_inode_are_two(tmp_path: Path) -> None:
    disk, inode = disk_in(tmp_path, f=OLD)
    disk.take(call("U", name="f"))
    disk.take(call("O", inode, name="g"))
    disk.take(call("W", inode, 0, data=NEW))
    disk.take(call("S", inode))
    assert disk.cut(random.Random(1), "nothing") == {"f": OLD}
    assert disk.cut(random.Random(1), "all") == {"g": NEW}


def test_a_truncation_that_was_not_flushed_may_be_undone(tmp_path: Path) -> None:
    disk, inode = disk_in(tmp_path, f=OLD)
    disk.take(call("T", inode, 3))
    assert cuts(disk, "sectors") == {OLD, OLD[:3]}
    disk.take(call("S", inode))
    disk.take(call("T", inode, 5))
    assert cuts(disk, "all") == {OLD[:3] + bytes(2)}


def test_what_could_not_be_flushed_is_not_flushed_later_either(tmp_path: Path) -> None:
    disk, inode = disk_in(tmp_path, f=OLD)
    disk.take(call("W", inode, 0, data=NEW))
    disk.take(call("X", inode, name="f", data=b"S"))
    disk.take(call("S", inode))
    assert cuts(disk, "all") == {OLD}

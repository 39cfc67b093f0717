from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.disk_hands import DiskHands

if TYPE_CHECKING:
    from pathlib import Path

HANDS = DiskHands()


def test_what_was_written_is_read_back_from_the_disk(tmp_path: Path) -> None:
    data = os.urandom(3 * 1024 * 1024 + 17)
    path = tmp_path / "gói"
    HANDS.write(path, data)
    assert HANDS.read(path) == data
    HANDS.rename(path, "bmnn")
    assert HANDS.names(tmp_path) == ["bmnn"]
    HANDS.remove(tmp_path / "bmnn")
    HANDS.remove(tmp_path / "bmnn")
    assert HANDS.names(tmp_path) == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "gói").write_bytes(b"cu")
    with pytest.raises(FileExistsError):
        HANDS.write(tmp_path / "gói", b"moi")
    assert (tmp_path / "gói").read_bytes() == b"cu"


def test_free_bytes_are_those_of_the_folders_file_system(tmp_path: Path) -> None:
    assert HANDS.free(tmp_path) > 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a system with device numbers")
def test_a_device_is_told_as_the_table_of_mounts_does(tmp_path: Path) -> None:
    number = tmp_path.stat().st_dev
    assert HANDS.device(tmp_path) == f"{os.major(number)}:{os.minor(number)}"

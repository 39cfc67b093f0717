"""What a disk has left."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.disk_room import LEAST_ROOM_BYTES, room_left

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_what_the_disk_says(tmp_path: Path) -> None:
    left = room_left(tmp_path)
    assert left is not None
    assert left == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.2)


def test_a_folder_that_is_gone_has_no_room_that_could_be_told(tmp_path: Path) -> None:
    assert room_left(tmp_path / "none") is None


def test_the_least_room_is_what_the_desk_tells() -> None:
    assert LEAST_ROOM_BYTES == 200 * 1024 * 1024

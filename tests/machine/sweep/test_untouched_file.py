from __future__ import annotations

import hashlib
import os
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.sweep import untouched_file
from bmnn_desk.machine.sweep.untouched_file import TooSlowError, read_untouched

if TYPE_CHECKING:
    from pathlib import Path

DATA = b"noi dung mau" * 1000


def made(folder: Path) -> Path:
    path = folder / "a.txt"
    path.write_bytes(DATA)
    return path


def test_bytes_hash_size_and_day_are_read(tmp_path: Path) -> None:
    path = made(tmp_path)
    os.utime(path, (0, time.mktime((2025, 3, 1, 12, 0, 0, 0, 0, -1))))
    found = read_untouched(path, 10**6)
    assert found is not None
    assert (found.data, found.size, found.changed_on) == (DATA, len(DATA), date(2025, 3, 1))
    assert found.sha256 == hashlib.sha256(DATA).hexdigest()


def test_no_time_of_the_file_is_touched(tmp_path: Path) -> None:
    path = made(tmp_path)
    # Older than the last change: any way of noting a reading would set it anew.
    os.utime(path, ns=(10**15, 10**18))
    before = path.stat()
    read_untouched(path, 10**6)
    after = path.stat()
    assert (after.st_atime_ns, after.st_mtime_ns) == (before.st_atime_ns, before.st_mtime_ns)
    assert after.st_ctime_ns == before.st_ctime_ns


def test_a_file_of_another_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refused(path: Path, flags: int) -> int:
        if flags & os.O_NOATIME:
            raise PermissionError
        return real(path, flags)

    monkeypatch.setattr(os, "open", refused)
    found = read_untouched(made(tmp_path), 10**6)
    assert found is not None
    assert found.data == DATA


def test_a_larger_file_is_not_read(tmp_path: Path) -> None:
    found = read_untouched(made(tmp_path), len(DATA) - 1)
    assert found is not None
    assert (found.data, found.sha256, found.size) == (None, "", len(DATA))


def test_a_link_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    (tmp_path / "lien").symlink_to(made(tmp_path))
    os.mkfifo(tmp_path / "ong")
    for name in ("lien", "ong", ".", "khong co"):
        with pytest.raises(OSError):  # noqa: PT011  the system has many numbers for it
            read_untouched(tmp_path / name, 10**6)


def test_it_is_left_off_when_it_is_stopped_or_too_slow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path)
    assert read_untouched(path, 10**6, lambda: True) is None
    monkeypatch.setattr(untouched_file, "_SECONDS", -1.0)
    with pytest.raises(TooSlowError):
        read_untouched(path, 10**6)


def test_a_day_that_no_calendar_has_is_no_mishap(tmp_path: Path) -> None:
    path = made(tmp_path)
    os.utime(path, ns=(0, -(10**19)) if os.name == "nt" else (0, -(9 * 10**18)))
    found = read_untouched(path, 10**6)
    assert found is not None
    assert found.data == DATA

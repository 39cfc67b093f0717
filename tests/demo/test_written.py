"""Files are written beside and renamed, and listed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.demo.written import Written, table, write_file
from bmnn_desk.errors import DiskFullError
from tests.papers import documents

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_written_whole_and_nothing_else_stays_in_the_folder(tmp_path: Path) -> None:
    written = write_file(tmp_path / "a.pdf", documents.pdf(3), "Ba trang", 3)

    assert (written.pages, written.size) == (3, len(documents.pdf(3)))
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == documents.pdf(3)


def test_a_file_without_pages_has_none_in_the_table(tmp_path: Path) -> None:
    assert write_file(tmp_path / "a.txt", b"x", "Chữ").pages is None


def test_a_full_disk_leaves_the_old_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        write_file(tmp_path / "a.txt", b"new", "Chữ")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"old"}


def test_the_table_lines_up_vietnamese_letters(tmp_path: Path) -> None:
    files = [
        Written(path=tmp_path / "một.pdf", what="Sổ", pages=12, size=2048),
        Written(path=tmp_path / "x.txt", what="Nơi nhận", pages=None, size=10),
    ]

    lines = table(files, ("Tệp", "Là gì", "Trang", "Cỡ"), "{size} KB", tmp_path).splitlines()

    assert len({len(line) for line in (lines[0], *lines[2:])}) == 1
    assert lines[2].split() == ["một.pdf", "Sổ", "12", "2", "KB"]

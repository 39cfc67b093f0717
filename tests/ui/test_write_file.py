from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DiskFullError, FolderNotWritableError
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_written_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    write_beside(tmp_path / "phieu.pdf", b"noi dung")

    assert [file.name for file in tmp_path.iterdir()] == ["phieu.pdf"]
    assert (tmp_path / "phieu.pdf").read_bytes() == b"noi dung"


def test_a_file_that_was_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "phieu.pdf").write_bytes(b"cu")

    write_beside(tmp_path / "phieu.pdf", b"moi")

    assert (tmp_path / "phieu.pdf").read_bytes() == b"moi"


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError):
        write_beside(tmp_path / "khong co" / "phieu.pdf", b"noi dung")


def test_a_folder_in_the_place_of_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "phieu.pdf").mkdir()

    with pytest.raises(FolderNotWritableError):
        write_beside(tmp_path / "phieu.pdf", b"noi dung")

    assert [file.name for file in tmp_path.iterdir()] == ["phieu.pdf"]


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows has no limit of a file's size")
    (tmp_path / "phieu.pdf").write_bytes(b"cu")
    signals = pytest.importorskip("signal")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signals.signal(signals.SIGXFSZ, signals.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(DiskFullError):
            write_beside(tmp_path / "phieu.pdf", b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signals.signal(signals.SIGXFSZ, heard)

    assert (tmp_path / "phieu.pdf").read_bytes() == b"cu"
    assert [file.name for file in tmp_path.iterdir()] == ["phieu.pdf"]

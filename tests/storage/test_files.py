from __future__ import annotations

import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DiskFullError, FolderNotWritableError
from bmnn_desk.storage.files import create_file, drop_unfinished, write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for data in (b"old", b"newer and longer", b""):
        write_whole(path, data)
        assert path.read_bytes() == data
        assert path.stat().st_mode & 0o777 == 0o600
    assert [found.name for found in tmp_path.iterdir()] == ["file"]


def test_what_a_power_cut_left_beside_it_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "file.new").write_bytes(b"half")
    write_whole(tmp_path / "file", b"whole")
    assert [found.name for found in tmp_path.iterdir()] == ["file"]


def test_a_new_file_is_never_written_over_another(tmp_path: Path) -> None:
    create_file(tmp_path / "file", b"first")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "file", b"second")
    assert (tmp_path / "file").read_bytes() == b"first"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(DiskFullError):
            write_whole(tmp_path / "file", bytes(1000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_folder_that_refuses_writing_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    folder.chmod(0o500)
    # As another user, since root may write anywhere.
    program = (
        "import os, sys, pathlib\n"
        "from bmnn_desk.storage.files import write_whole\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "try: write_whole(pathlib.Path('file'), b'x')\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    path = [entry for entry in sys.path if entry]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
    )
    assert done.stdout.strip() == FolderNotWritableError.__name__


def test_what_a_write_that_was_cut_off_left_beside_a_file_goes(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"whole")
    (tmp_path / "file.new").write_bytes(b"ha")
    for _ in range(2):
        drop_unfinished(tmp_path / "file")
    assert [found.name for found in tmp_path.iterdir()] == ["file"]

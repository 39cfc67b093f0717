from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bmnn_desk.errors import DiskFullError, FolderNotWritableError, OfficeSuiteFailedError
from bmnn_desk.machine.private_folder import (
    private_folder,
    private_places,
    sweep_private_folders,
    wipe_folder,
)

CANARY = "Văn bản mật chim hoàng yến".encode()
GONE = "bmnn-desk-{pid}-{start}-0123456789abcdef"
LEAVING = """
import os, sys
from pathlib import Path
from bmnn_desk.machine.private_folder import private_folder
with private_folder([Path(sys.argv[1])]) as folder:
    (folder / "van-ban.docx").write_bytes(b"canary")
    os.kill(os.getpid(), 9)
"""


def fail_in_a_private_folder(place: Path) -> None:
    with private_folder([place]) as folder:
        (folder / "one").write_bytes(CANARY)
        raise OfficeSuiteFailedError


def test_only_the_user_may_enter_it(tmp_path: Path) -> None:
    with private_folder([tmp_path]) as folder:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert folder.parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_it_lies_in_memory_where_there_is_such_a_place() -> None:
    assert private_places()[0] == Path("/dev/shm")  # noqa: S108
    with private_folder() as folder:
        kind = subprocess.run(
            ["stat", "-f", "-c", "%T", str(folder)], capture_output=True, check=True, text=True
        ).stdout
    assert kind.strip() == "tmpfs"


def test_every_file_is_overwritten_before_it_is_removed(tmp_path: Path) -> None:
    with private_folder([tmp_path]) as folder:
        deep = folder / "a" / "b"
        deep.mkdir(parents=True)
        files = [folder / "one", deep / "two", deep / "read-only"]
        for file in files:
            file.write_bytes(CANARY * 100_000)
        files[-1].chmod(0o400)
        held = [file.open("rb") for file in files]
    for handle in held:
        with handle:
            assert handle.read() == bytes(len(CANARY) * 100_000)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_in_it_is_not_swallowed_and_wipes_it_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(OfficeSuiteFailedError):
        fail_in_a_private_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_links_are_removed_and_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "font").write_bytes(CANARY)
    with private_folder([tmp_path]) as folder:
        (folder / "file").symlink_to(outside / "font")
        (folder / "folder").symlink_to(outside)
        (folder / "nowhere").symlink_to(tmp_path / "none")
    assert list(tmp_path.iterdir()) == [outside]
    assert (outside / "font").read_bytes() == CANARY


def test_pipes_sockets_and_closed_folders_go_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_folder([tmp_path]) as folder:
        os.mkfifo(folder / "pipe")
        with socket.socket(socket.AF_UNIX) as heard:
            monkeypatch.chdir(folder)  # a socket's whole path may have no more than 107 bytes
            heard.bind("s")
            monkeypatch.chdir(tmp_path)
        (folder / "closed" / "in").mkdir(parents=True)
        (folder / "closed").chmod(0)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_not_there_is_passed_over(tmp_path: Path) -> None:
    with private_folder([tmp_path / "none", tmp_path]) as folder:
        assert folder.parent == tmp_path
    with pytest.raises(FolderNotWritableError), private_folder([tmp_path / "none"]):
        pass


def test_a_place_without_room_is_refused_as_full(tmp_path: Path) -> None:
    with pytest.raises(DiskFullError), private_folder([tmp_path], room_bytes=1 << 62):
        pass


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-c", LEAVING, str(tmp_path)], check=False)
    assert killed.returncode == -9
    (left,) = tmp_path.iterdir()
    assert (left / "van-ban.docx").read_bytes() == b"canary"
    assert sweep_private_folders([tmp_path, tmp_path]) == (left,)
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_a_process_that_runs_is_left_alone(tmp_path: Path) -> None:
    with private_folder([tmp_path]) as folder:
        assert sweep_private_folders([tmp_path]) == ()
        assert folder.is_dir()


def test_a_number_that_another_process_has_by_now_does_not_keep_a_folder(tmp_path: Path) -> None:
    left = tmp_path / GONE.format(pid=os.getpid(), start=1)
    left.mkdir()
    assert sweep_private_folders([tmp_path]) == (left,)


def test_what_only_looks_like_a_private_folder_is_left_alone(tmp_path: Path) -> None:
    name = GONE.format(pid=999_999_999, start=1)
    (tmp_path / f"{name}.old").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").write_bytes(CANARY)
    (tmp_path / name).symlink_to(tmp_path / "elsewhere")
    assert sweep_private_folders([tmp_path, tmp_path / "none"]) == ()
    assert (tmp_path / "elsewhere" / "kept").read_bytes() == CANARY


def test_a_folder_that_cannot_be_removed_is_said_and_its_files_are_gone(tmp_path: Path) -> None:
    folder = tmp_path / "held"
    folder.mkdir()
    (folder / "one").write_bytes(CANARY)
    mounted = subprocess.run(
        ["mount", "--bind", str(folder), str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only an administrator may mount")
    try:
        with pytest.raises(FolderNotWritableError):
            wipe_folder(folder)
        assert list(folder.iterdir()) == []
    finally:
        subprocess.run(["umount", str(folder)], check=True)

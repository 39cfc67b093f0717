from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

import pytest

from bmnn_desk.errors import FolderNotWritableError
from bmnn_desk.machine.cups import cups_library
from bmnn_desk.machine.own_printing import job_in_private, print_on_this_machine
from bmnn_desk.machine.private_folder import sweep_private_folders
from tests.machine.fresh_python import said_by

VARIABLE = "CUPS_SERVER"
TEMPORARY = "TMPDIR"
MIB = 1024 * 1024
PAGES = "Số 07-BM/VP: trang chờ in".encode()
# A process that is killed while CUPS has not yet taken a job over.
CUT_OFF = """
import os, signal
from pathlib import Path
from bmnn_desk.machine.own_printing import job_in_private
with job_in_private(0, 0, [Path(PLACE)]):
    Path(os.environ["TMPDIR"], "job").write_bytes(b"x")
    print(os.environ["TMPDIR"], flush=True)
    os._exit(0)
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="CUPS")


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "mayin.donvi.vn:631")
    monkeypatch.setenv(TEMPORARY, "/truoc")


@pytest.mark.parametrize("there", ["run/cups/cups.sock", "var/run/cups/cups.sock"])
def test_the_file_that_is_there_takes_the_place_of_another_machine(
    tmp_path: Path, there: str
) -> None:
    (tmp_path / there).parent.mkdir(parents=True)
    (tmp_path / there).touch()
    print_on_this_machine(tmp_path)
    assert os.environ[VARIABLE] == f"/{there}"


def test_without_cups_a_file_is_named_that_is_not_there(tmp_path: Path) -> None:
    print_on_this_machine(tmp_path)
    assert os.environ[VARIABLE] == "/run/cups/cups.sock"


def test_a_temp_folder_is_named_to_libcups_before_there_are_threads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_on_this_machine(tmp_path)
    assert os.environ[TEMPORARY] == "/truoc"
    monkeypatch.delenv(TEMPORARY)
    print_on_this_machine(tmp_path)
    assert os.environ[TEMPORARY] == "/tmp"  # noqa: S108


def job_file() -> Path:
    """Where libcups, or else any C code that goes by TMPDIR, begins a job, with pages in it."""
    library = cups_library()
    if library is None:
        name = ctypes.CDLL(None).getenv
        name.restype = ctypes.c_char_p
        made = Path(name(TEMPORARY.encode()).decode()) / "job"
    else:
        room = ctypes.create_string_buffer(1024)
        os.close(library.cupsTempFd(room, len(room)))
        made = Path(room.value.decode())
    made.write_bytes(PAGES)
    return made


def test_what_libcups_keeps_of_a_job_lies_in_a_private_folder_and_goes_with_it(
    tmp_path: Path,
) -> None:
    memory, disk = tmp_path / "memory", tmp_path / "disk"
    memory.mkdir()
    disk.mkdir()
    with job_in_private(MIB, MIB, [memory, disk]):
        made = job_file()
        assert made.parent.parent == memory
        assert made.parent.stat().st_mode & 0o077 == 0
    assert not made.exists()
    assert [*memory.iterdir(), *disk.iterdir()] == []
    assert os.environ[TEMPORARY] == "/truoc"


def break_off_a_large_job(memory: Path, disk: Path) -> None:
    with job_in_private(2 * MIB, MIB, [memory, disk]):
        assert job_file().parent.parent == disk
        raise ZeroDivisionError


def test_a_job_that_is_too_large_for_the_memory_lies_on_the_disk_and_goes_too(
    tmp_path: Path,
) -> None:
    memory, disk = tmp_path / "memory", tmp_path / "disk"
    memory.mkdir()
    disk.mkdir()
    with pytest.raises(ZeroDivisionError):
        break_off_a_large_job(memory, disk)
    assert list(disk.iterdir()) == []


def test_what_a_process_left_that_was_cut_off_is_swept(tmp_path: Path) -> None:
    left = Path(said_by(CUT_OFF.replace("PLACE", repr(str(tmp_path)))).strip())
    assert (left / "job").exists()
    assert sweep_private_folders([tmp_path]) == (left,)
    assert list(tmp_path.iterdir()) == []


def test_without_any_place_nothing_is_printed(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError), job_in_private(0, 0, [tmp_path / "gone"]):
        pytest.fail("it printed")

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from bmnn_desk.domain.sweeps import UnreadCause, UnreadFile
from bmnn_desk.machine.sweep.files_below import FileThere, cause_of, files_below, shown
from tests.machine.probes.trees import refuse, written


def names(*folders: Path, left_out: tuple[Path, ...] = ()) -> list[str]:
    found = list(files_below(folders, left_out))
    return sorted(each.name for each in found)


def test_every_file_is_met_once_even_where_folders_overlap(tmp_path: Path) -> None:
    written(tmp_path, {"a.txt": "", "b/c.txt": "", "b/d/e.txt": ""})
    assert names(tmp_path, tmp_path / "b") == ["a.txt", "c.txt", "e.txt"]


def test_what_is_left_out_is_left_out_with_all_below_it(tmp_path: Path) -> None:
    written(tmp_path, {"a.txt": "", "kho/b.txt": "", "kho/c/d.txt": ""})
    assert names(tmp_path, left_out=(tmp_path / "kho",)) == ["a.txt"]


def test_no_link_is_followed_and_nothing_but_a_file_is_a_file(tmp_path: Path) -> None:
    outside = written(tmp_path / "ngoai", {"x.txt": ""})
    inside = written(tmp_path / "trong", {"a.txt": ""})
    (inside / "lien").symlink_to(outside)
    (inside / "tep").symlink_to(outside / "x.txt")
    (inside / "vong").symlink_to(inside)
    os.mkfifo(inside / "ong")
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(inside / "o"))
        assert names(inside) == ["a.txt"]


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="There is no other file system.")
def test_another_file_system_is_not_entered_unless_it_is_chosen() -> None:
    devices = {Path(folder).stat().st_dev for folder in ("/", "/proc")}
    assert len(devices) == 2
    below = files_below((Path("/proc/self/task"),))
    assert next(below, None) is not None
    met = {type(each) for each in files_below((Path("/sys/kernel"),), (Path("/sys/kernel"),))}
    assert met == set()


def test_a_mounted_folder_below_a_chosen_one_is_not_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, {"a.txt": "", "usb/b.txt": ""})
    real = Path.lstat

    def elsewhere(path: Path) -> os.stat_result:
        found = real(path)
        if path.name != "usb":
            return found
        return os.stat_result([*found[:2], found.st_dev + 1, *found[3:]])

    monkeypatch.setattr(Path, "lstat", elsewhere)
    assert names(tmp_path) == ["a.txt"]
    assert names(tmp_path / "usb") == ["b.txt"]


def test_what_may_not_be_listed_or_is_gone_is_told(tmp_path: Path) -> None:
    written(tmp_path, {"khoa/a.txt": ""})
    refused = refuse(tmp_path / "khoa")
    found = list(files_below((tmp_path, tmp_path / "mat")))
    (tmp_path / "khoa").chmod(0o755)
    gone = next(each for each in found if each.name == "mat")
    assert isinstance(gone, UnreadFile)
    assert gone.cause is UnreadCause.GONE
    told = [each.name for each in found if isinstance(each, UnreadFile)]
    assert ("khoa" in told) is refused


@pytest.mark.skipif(sys.platform == "win32", reason="Names are letters there.")
def test_a_name_of_any_bytes_can_be_stored(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/b\xe1n\nm.txt"
    Path(os.fsdecode(raw)).write_text("")
    (found,) = files_below((tmp_path,))
    assert isinstance(found, FileThere)
    assert found.name == "b�n�m.txt"
    assert found.name.encode("utf-8")
    assert found.path.exists()
    assert shown("tờ trình.docx") == "tờ trình.docx"


def test_causes_are_told_apart() -> None:
    assert cause_of(PermissionError()) is UnreadCause.NO_RIGHT
    assert cause_of(FileNotFoundError()) is UnreadCause.GONE
    assert cause_of(OSError()) is UnreadCause.BROKEN

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from bmnn_desk.errors import AlreadyThereError, BackupDamagedError, DiskFullError
from bmnn_desk.storage.bring_backup import STAGE, bring_backup, stage_of

DATA = os.urandom(1 << 20) + b"end"
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.bmnnbak"
    path.write_bytes(DATA)
    (tmp_path / "place").mkdir()
    return path


def lies_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_comes_whole_under_its_name_and_private(source: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    (place / "old.bmnnbak.part").write_bytes(b"cut off")
    (place / "old.bmnnbak").write_bytes(b"kept")
    bring_backup(source, place, SHA)
    assert lies_in(place) == ["a.bmnnbak", "old.bmnnbak"]
    assert (place / "a.bmnnbak").read_bytes() == DATA
    assert os.name == "nt" or (place / "a.bmnnbak").stat().st_mode & 0o077 == 0


def test_what_somebody_else_put_there_stays(source: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    (place / "old.bmnnbak.zip").write_bytes(b"of mine")
    (place / "old.bmnnbak.part").mkdir()
    bring_backup(source, place, SHA)
    assert lies_in(place) == ["a.bmnnbak", "old.bmnnbak.part", "old.bmnnbak.zip"]


def test_a_stage_that_hung_takes_no_later_one_away(tmp_path: Path) -> None:
    with ExitStack() as later:
        with stage_of(tmp_path):
            stage = later.enter_context(stage_of(tmp_path))
            (stage / "new.bmnnbak").write_bytes(DATA)
        assert (stage / "new.bmnnbak").read_bytes() == DATA
    assert lies_in(tmp_path) == []


def test_what_reads_back_as_another_does_not_stay(source: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupDamagedError):
        bring_backup(source, tmp_path / "place", "00" * 32)
    assert lies_in(tmp_path / "place") == []


def test_one_that_is_there_is_not_written_over(source: Path, tmp_path: Path) -> None:
    (tmp_path / "place" / "a.bmnnbak").write_bytes(b"first")
    with pytest.raises(AlreadyThereError):
        bring_backup(source, tmp_path / "place", SHA)
    assert (tmp_path / "place" / "a.bmnnbak").read_bytes() == b"first"


def test_a_full_place_keeps_nothing(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        bring_backup(source, tmp_path / "place", SHA)
    assert lies_in(tmp_path / "place") == []


def test_the_stage_is_empty_and_goes_whatever_happens(tmp_path: Path) -> None:
    (tmp_path / STAGE).mkdir()
    (tmp_path / STAGE / "left.bmnnbak").write_bytes(b"of a run that was killed")

    def cut_off() -> None:
        with stage_of(tmp_path) as stage:
            assert lies_in(stage) == []
            (stage / "new.bmnnbak").write_bytes(DATA)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        cut_off()
    assert lies_in(tmp_path) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is not asked")
def test_it_is_read_back_from_the_medium(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int, int]] = []
    advise = os.posix_fadvise

    def seen(number: int, start: int, size: int, advice: int) -> None:
        name = Path(f"/proc/self/fd/{number}").readlink().name
        asked.append((name, os.fstat(number).st_size, advice))
        advise(number, start, size, advice)

    monkeypatch.setattr(os, "posix_fadvise", seen)
    bring_backup(source, tmp_path / "place", SHA)
    assert asked == [("a.bmnnbak.part", len(DATA), os.POSIX_FADV_DONTNEED)]

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import AlreadyThereError, BackupDamagedError, DiskFullError
from bmnn_desk.storage.bring_backup import STAGE, bring_backup, stage_of

if TYPE_CHECKING:
    from pathlib import Path

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

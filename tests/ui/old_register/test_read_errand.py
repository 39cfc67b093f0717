from __future__ import annotations

import hashlib
import time
from threading import Timer
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import FileMissingError, WorkbookTooBigError, WorkerDiedError
from bmnn_desk.papers.file_look import MOST_BYTES
from bmnn_desk.ui.old_register.read_errand import ReadErrand, brought_file
from tests.papers.reading.workbooks import many_lines
from tests.ui.old_register.old_files import clean, on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.machine.worker import Worker


def test_a_file_is_known_by_its_name_and_its_bytes_alone(tmp_path: Path) -> None:
    path = on_disk(tmp_path, clean())
    file = brought_file(path)
    assert file.name == "Sổ cũ 2024.xlsx"
    assert file.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert "Sổ" not in repr(file)


def test_a_file_that_is_not_there_or_too_big_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        brought_file(tmp_path / "a.xlsx")
    big = tmp_path / "to.xlsx"
    with big.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(WorkbookTooBigError):
        brought_file(big)


def test_the_worker_reads_it_by_the_given_names(tmp_path: Path, worker: Worker) -> None:
    file = brought_file(on_disk(tmp_path, clean()))
    read = ReadErrand(worker, {}).read(file)
    assert read is not None
    assert len(read.register.outgoing) == 3
    assert [sheet.name for sheet in read.sheets] == ["di"]
    named = ReadErrand(worker, {"di": ""}).read(file)
    assert named is not None
    assert not named.register.books


def test_one_that_was_stopped_before_it_began_reads_nothing(tmp_path: Path, worker: Worker) -> None:
    errand = ReadErrand(worker, {})
    errand.stop()
    assert errand.read(brought_file(on_disk(tmp_path, clean()))) is None


def test_a_long_reading_is_broken_off_and_the_next_need_not_wait(
    tmp_path: Path, worker: Worker
) -> None:
    path = tmp_path / "lon.xlsx"
    path.write_bytes(many_lines(25_000, {}))
    errand, short = ReadErrand(worker, {}), brought_file(on_disk(tmp_path, clean()))
    ReadErrand(worker, {}).read(short)  # it is warm
    timer = Timer(0.5, errand.stop)
    timer.start()
    began = time.monotonic()
    with pytest.raises(WorkerDiedError):
        errand.read(brought_file(path))
    assert errand.is_stopped
    assert time.monotonic() - began < 3.0
    assert ReadErrand(worker, {}).read(short) is not None
    timer.join()

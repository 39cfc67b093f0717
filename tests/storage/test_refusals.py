from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage.files import HEADER, HEADER_COPY, REFUSED
from bmnn_desk.storage.refusals import FREE, LONGEST_PAUSE, Refusals, RefusalState, pause_seconds
from tests.storage.stores import contents, store_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
UNKNOWN = RefusalState(count=FREE - 1, is_trustworthy=False)


def counted(folder: Path, tries: int) -> Refusals:
    """A store whose count began and stands at so many tries, one a minute."""
    refusals = Refusals(store_in(folder))
    refusals.note_opened()
    for minute in range(tries):
        refusals.note_refused(NOON + timedelta(minutes=minute))
    return refusals


def test_five_tries_are_free_and_each_further_one_costs_twice_the_last() -> None:
    pauses = [pause_seconds(count) for count in range(13)]
    assert pauses == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]
    assert pause_seconds(10**6) == LONGEST_PAUSE


def test_tries_count_up_with_their_times_until_the_store_is_opened(tmp_path: Path) -> None:
    refusals = counted(tmp_path / "store", 3)
    state = refusals.read(NOON)
    assert (state.count, state.left, state.wait_seconds, state.is_trustworthy) == (3, 2, 0, True)
    assert state.first_at == "2026-11-22T12:00:00.000+00:00"
    assert state.last_at == "2026-11-22T12:02:00.000+00:00"
    refusals.note_opened()
    assert refusals.read() == RefusalState()


def test_the_count_outlives_the_program(tmp_path: Path) -> None:
    counted(tmp_path / "store", 6)
    at = NOON + timedelta(minutes=5)
    assert Refusals(tmp_path / "store").read(at + timedelta(seconds=20)).wait_seconds == 40
    said = Refusals(tmp_path / "store").note_refused(at + timedelta(minutes=1))
    assert (said.count, said.wait_seconds) == (7, 120)


@pytest.mark.parametrize(
    ("seconds", "wait"), [(0, 30), (0.4, 30), (29.5, 1), (30, 0), (3600, 0), (-86400, 30)]
)
def test_the_pause_runs_out_and_a_clock_put_back_does_not_prolong_it(
    tmp_path: Path, seconds: float, wait: int
) -> None:
    refusals = counted(tmp_path / "store", 5)
    now = NOON + timedelta(minutes=4, seconds=seconds)
    assert refusals.read(now).wait_seconds == wait


def edit(folder: Path) -> None:
    data = json.loads((folder / REFUSED).read_bytes())
    (folder / REFUSED).write_bytes(json.dumps({**data, "count": 0}).encode())


def edit_neatly(folder: Path) -> None:
    raw = (folder / REFUSED).read_bytes()
    (folder / REFUSED).write_bytes(raw.replace(b'"count":7', b'"count":1'))


def lose_the_header(folder: Path) -> None:
    for name in (HEADER, HEADER_COPY):
        (folder / name).unlink()


def make_a_folder(folder: Path) -> None:
    (folder / REFUSED).unlink()
    (folder / REFUSED).mkdir()


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / REFUSED).unlink(),
        lambda folder: (folder / REFUSED).write_bytes(b""),
        lambda folder: (folder / REFUSED).write_bytes(b"{}"),
        lambda folder: (folder / REFUSED).write_bytes(b"\xff" * 9000),
        lambda folder: (folder / REFUSED).write_bytes(b'{"count":0}'),
        edit,
        edit_neatly,
        lose_the_header,
        make_a_folder,
    ],
)
def test_whoever_changes_or_removes_the_count_uses_up_the_free_tries(
    tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    folder = tmp_path / "store"
    refusals = counted(folder, 7)
    harm(folder)
    assert refusals.read() == UNKNOWN
    said = refusals.note_refused(NOON)
    assert (said.count, said.wait_seconds, said.is_trustworthy) == (FREE, 30, False)


def test_a_lost_count_stays_known_as_lost_until_the_store_is_opened(tmp_path: Path) -> None:
    refusals = counted(tmp_path / "store", 7)
    (tmp_path / "store" / REFUSED).unlink()
    refusals.note_refused(NOON)
    refusals.note_refused(NOON)
    state = refusals.read(NOON)
    assert (state.count, state.is_trustworthy, state.wait_seconds) == (FREE + 1, False, 60)
    refusals.note_opened()
    assert refusals.read().is_trustworthy


def test_times_that_are_none_are_a_changed_file(tmp_path: Path) -> None:
    refusals = counted(tmp_path / "store", 7)
    raw = (tmp_path / "store" / REFUSED).read_bytes()
    for wrong in (b"2026-11-22T12:06:00.000", b"hom nay", b""):
        (tmp_path / "store" / REFUSED).write_bytes(
            raw.replace(b"2026-11-22T12:06:00.000+00:00", wrong)
        )
        assert refusals.read() == UNKNOWN


def test_opening_again_and_again_writes_once(tmp_path: Path) -> None:
    refusals = counted(tmp_path / "store", 0)
    before = (tmp_path / "store" / REFUSED).stat().st_ino
    refusals.note_opened()
    assert (tmp_path / "store" / REFUSED).stat().st_ino == before
    assert (tmp_path / "store" / REFUSED).stat().st_mode & 0o777 == 0o600


def test_a_disk_that_refuses_writing_stops_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    counted(folder, 6)
    if os.getuid() == 0:
        for each in (folder, *folder.iterdir()):
            os.chown(each, 65534, 65534)
    folder.chmod(0o500)
    # As another user, since root may write anywhere.
    program = (
        "import os, sys, pathlib\n"
        "from bmnn_desk.storage.refusals import Refusals\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "here = Refusals(pathlib.Path('.'))\n"
        "here.note_opened()\n"
        "print(here.read().count, here.note_refused().count)\n"
    )
    path = [entry for entry in sys.path if entry]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}\n{program}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
    )
    assert done.stdout.split() == ["6", "7"]
    folder.chmod(0o700)


def test_a_folder_without_a_store_has_no_count_and_gets_no_file(tmp_path: Path) -> None:
    refusals = Refusals(tmp_path)
    assert refusals.read() == UNKNOWN
    refusals.note_refused()
    refusals.note_opened()
    assert contents(tmp_path) == {}

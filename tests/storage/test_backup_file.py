from __future__ import annotations

import hashlib
from itertools import count
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    AlreadyThereError,
    BackupDamagedError,
    BackupMissingError,
    BackupSlowError,
    DeskError,
    StoreDamagedError,
)
from bmnn_desk.storage.backup_file import (
    check_backup,
    digest_of,
    read_manifest,
    take_records,
    write_backup,
)
from bmnn_desk.storage.files import CONTENTS, RECORDS
from bmnn_desk.storage.opening import memory_vault
from tests.storage.backups import NOW, backed_up, opened
from tests.storage.peopled_store import PLAIN, TOP, WHOLE, peopled
from tests.storage.stores import contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_backup_is_one_file_that_says_what_it_holds(tmp_path: Path) -> None:
    store, place = peopled(tmp_path / "store"), tmp_path / "place"
    made = backed_up(store, place)
    raw = (place / made.name).read_bytes()

    assert sorted(path.name for path in place.iterdir()) == [made.name, CONTENTS]
    assert made.name == "20260310-173005-5.bmnnbak"
    assert (made.size, made.sha256) == (len(raw), hashlib.sha256(raw).hexdigest())
    assert made.manifest.counts["act"] == WHOLE.acts
    assert made.manifest.head.seq == WHOLE.acts
    assert (place / made.name).stat().st_mode & 0o777 == 0o600


def test_nothing_of_the_store_stands_in_it_as_plain_text(tmp_path: Path) -> None:
    store, place = peopled(tmp_path / "store"), tmp_path / "place"
    raw = (place / backed_up(store, place).name).read_bytes()

    assert b"SQLite format 3" not in raw
    for words in (PLAIN, TOP, "Người thử số".encode()):
        assert words not in raw


def test_each_backup_has_a_key_of_its_own(tmp_path: Path) -> None:
    store, place = peopled(tmp_path / "store"), tmp_path / "place"
    first = backed_up(store, place)
    second = backed_up(store, place, NOW.replace(second=6))
    texts = [digest_of(place / made.name, 100_000) for made in (first, second)]

    assert first.manifest.backup_id != second.manifest.backup_id
    assert len({*texts, digest_of(store / RECORDS, 100_000)}) == 3


def test_the_store_is_not_touched_and_goes_on(tmp_path: Path) -> None:
    store = peopled(tmp_path / "store")
    before = contents(store)
    backed_up(store, tmp_path / "place")

    assert contents(store) == before


def test_an_open_store_checks_its_own_backup_and_no_other(tmp_path: Path) -> None:
    store, other = peopled(tmp_path / "store"), peopled(tmp_path / "other")
    made = backed_up(store, tmp_path / "place")
    path = tmp_path / "place" / made.name
    with opened(store) as vault:
        assert check_backup(path, vault.keys) == made.manifest
    with opened(other) as vault:
        # A copy of the same store has the same keys.
        assert check_backup(path, vault.keys) == made.manifest
    with memory_vault() as vault, pytest.raises(BackupDamagedError):
        check_backup(path, vault.keys)


@pytest.mark.parametrize("part", ["magic", "length", "manifest", "records", "last"])
def test_a_changed_byte_is_noticed(tmp_path: Path, part: str) -> None:
    store = peopled(tmp_path / "store")
    path = tmp_path / "place" / backed_up(store, tmp_path / "place").name
    start = read_manifest(path)[1]
    at = {"magic": 3, "length": 9, "manifest": start // 2, "records": start + 5000, "last": -1}
    raw = bytearray(path.read_bytes())
    raw[at[part]] ^= 1
    path.write_bytes(raw)

    with opened(store) as vault, pytest.raises(BackupDamagedError):
        check_backup(path, vault.keys)


@pytest.mark.parametrize("cut", [0, 5, 200, -1])
def test_a_cut_or_lengthened_file_is_no_backup(tmp_path: Path, cut: int) -> None:
    store = peopled(tmp_path / "store")
    path = tmp_path / "place" / backed_up(store, tmp_path / "place").name
    raw = path.read_bytes()
    path.write_bytes(raw[:cut])
    with pytest.raises(BackupDamagedError):
        read_manifest(path)
    path.write_bytes(raw + b"\0")
    with pytest.raises(BackupDamagedError):
        read_manifest(path)


def test_a_file_that_is_away_is_missing(tmp_path: Path) -> None:
    with pytest.raises(BackupMissingError):
        read_manifest(tmp_path / "20260310-173005-5.bmnnbak")


def test_two_of_one_second_and_act_do_not_write_over_each_other(tmp_path: Path) -> None:
    store, place = peopled(tmp_path / "store"), tmp_path / "place"
    made = backed_up(store, place)
    raw = (place / made.name).read_bytes()

    with pytest.raises(AlreadyThereError):
        backed_up(store, place)
    assert (place / made.name).read_bytes() == raw


def test_a_place_that_is_gone_leaves_nothing(tmp_path: Path) -> None:
    store = peopled(tmp_path / "store")
    with opened(store) as vault, pytest.raises((DeskError, OSError)):
        write_backup(vault, tmp_path / "nowhere", NOW)

    assert not (tmp_path / "nowhere").exists()


def times(moments: int) -> Callable[[], bool]:
    """Yes, so many times; no from then on."""
    asked = count()
    return lambda: next(asked) < moments


def test_one_that_is_broken_off_at_any_moment_leaves_nothing(tmp_path: Path) -> None:
    store, place = peopled(tmp_path / "store"), tmp_path / "place"
    place.mkdir()
    made, moments = None, 0
    with opened(store) as vault:
        while made is None:
            try:
                made = write_backup(vault, place, NOW, times(moments))
            except BackupSlowError:
                assert list(place.iterdir()) == []
                moments += 1
    # While it is copied, and before each of the three times that it is read through.
    assert moments >= 4
    assert [path.name for path in place.iterdir()] == [made.name]


def test_a_store_in_memory_has_none(tmp_path: Path) -> None:
    with memory_vault() as vault, pytest.raises(StoreDamagedError):
        write_backup(vault, tmp_path, NOW)


def test_what_cuts_left_is_taken_away(tmp_path: Path) -> None:
    store, place = peopled(tmp_path / "store"), tmp_path / "place"
    first = backed_up(store, place)
    for name in ("20260310-173009-5.bmnnbak", "20260101-080000-2.bmnnbak"):
        for rest in (".part", ".part-wal", ".new"):
            (place / f"{name}{rest}").write_bytes(b"half")
    made = backed_up(store, place, NOW.replace(second=9))

    assert sorted(path.name for path in place.iterdir()) == [first.name, made.name, CONTENTS]


def test_records_are_taken_whole_or_not_at_all(tmp_path: Path) -> None:
    store = peopled(tmp_path / "store")
    path = tmp_path / "place" / backed_up(store, tmp_path / "place").name
    manifest, start = read_manifest(path)
    take_records(path, start, manifest, tmp_path / "taken.db")
    assert (tmp_path / "taken.db").stat().st_size == manifest.size

    raw = bytearray(path.read_bytes())
    raw[-9] ^= 4
    path.write_bytes(raw)
    with pytest.raises(BackupDamagedError):
        take_records(path, start, manifest, tmp_path / "again.db")
    assert not (tmp_path / "again.db").exists()

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import ContentFileMissingError, ContentShareLostError, DiskFullError
from bmnn_desk.storage.content_shares import SLOT_BYTES, ContentShares, purge_shares
from bmnn_desk.storage.files import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY, OTHER = bytearray(range(32)), bytearray(32)
ONE, TWO = b"\1" * 32, b"\2" * 32
TWIN = 128 * SLOT_BYTES


@pytest.fixture(params=["file", "memory"])
def shares(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ContentShares]:
    made = ContentShares(tmp_path / CONTENTS if request.param == "file" else None, KEY)
    yield made
    made.close()


def in_file(path: Path, key: bytearray = KEY) -> ContentShares:
    return ContentShares(path, key)


def test_a_share_comes_back_until_it_is_ended(shares: ContentShares) -> None:
    shares.keep({1: ONE, 128: TWO, 129: ONE, 1000: TWO})
    assert [shares.read(content) for content in (1, 128, 129, 1000)] == [ONE, TWO, ONE, TWO]
    assert list(shares.occupied()) == [1, 128, 129, 1000]
    shares.ending |= {128, 1000}
    shares.end_committed()
    assert (list(shares.occupied()), shares.ending) == ([1, 129], set())
    for gone in (128, 1000, 2, 100_000):
        with pytest.raises(ContentShareLostError):
            shares.read(gone)
    shares.end([128, 7])
    assert shares.read(1) == ONE


def test_what_is_ended_may_be_kept_anew_under_another_share(shares: ContentShares) -> None:
    shares.keep({1: ONE})
    shares.end([1])
    shares.keep({1: TWO})
    assert shares.read(1) == TWO


def test_a_content_counts_from_one(shares: ContentShares) -> None:
    with pytest.raises(ValueError, match="0"):
        shares.keep({0: ONE})


def test_one_content_costs_its_two_slots_and_not_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares = in_file(tmp_path / CONTENTS)
    shares.keep(dict.fromkeys(range(1, 1000), ONE))
    written: list[int] = []
    really = os.write

    def noted(file: int, data: bytes) -> int:
        written.append(len(data))
        return really(file, data)

    monkeypatch.setattr(os, "write", noted)
    shares.keep({1000: TWO})
    shares.end([3])
    monkeypatch.undo()
    assert written == [SLOT_BYTES] * 4
    assert (tmp_path / CONTENTS).stat().st_size <= 8 * 2 * TWIN
    shares.close()


def test_nothing_of_a_share_stands_in_the_file(tmp_path: Path) -> None:
    shares = in_file(tmp_path / CONTENTS)
    shares.keep({5: ONE})
    assert ONE[:8] not in (tmp_path / CONTENTS).read_bytes()
    shares.end([5])
    assert not (tmp_path / CONTENTS).read_bytes().strip(b"\0")
    assert (tmp_path / CONTENTS).stat().st_mode & 0o777 == 0o600
    shares.close()
    shares.close()


@pytest.mark.parametrize("at", [0, 3, 4, 20, 50, 63])
def test_a_flipped_bit_is_made_good_from_the_twin_and_said_where_both_are_hit(
    tmp_path: Path, at: int
) -> None:
    path = tmp_path / CONTENTS
    shares = in_file(path)
    shares.keep({3: ONE, 4: TWO})
    for offset in (0, TWIN):
        flip(path, 2 * SLOT_BYTES + at + offset)
        assert shares.read(3) == ONE
        shares.heal()
        raw = path.read_bytes()
        assert raw[2 * SLOT_BYTES :][:SLOT_BYTES] == raw[TWIN + 2 * SLOT_BYTES :][:SLOT_BYTES]
    for offset in (0, TWIN):
        flip(path, 2 * SLOT_BYTES + at + offset)
    shares.heal()
    with pytest.raises(ContentShareLostError) as lost:
        shares.read(3)
    assert lost.value.content == 3
    assert shares.read(4) == TWO
    shares.close()


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def test_a_slot_in_another_slots_place_does_not_hold(tmp_path: Path) -> None:
    path = tmp_path / CONTENTS
    shares = in_file(path)
    shares.keep({1: ONE, 2: TWO})
    raw = bytearray(path.read_bytes())
    for start in (0, TWIN):
        raw[start : start + SLOT_BYTES] = raw[start + SLOT_BYTES : start + 2 * SLOT_BYTES]
    path.write_bytes(raw)
    with pytest.raises(ContentShareLostError):
        shares.read(1)
    shares.close()


def test_another_stores_file_a_cut_file_and_no_file_are_each_said(tmp_path: Path) -> None:
    path = tmp_path / CONTENTS
    shares = in_file(path)
    shares.keep({1: ONE, 2: TWO})
    shares.close()
    other = in_file(path, OTHER)
    with pytest.raises(ContentShareLostError):
        other.read(1)
    other.close()
    path.write_bytes(path.read_bytes()[: SLOT_BYTES + 9])
    cut = in_file(path)
    assert cut.read(1) == ONE
    with pytest.raises(ContentShareLostError):
        cut.read(2)
    cut.close()
    path.unlink()
    gone = in_file(path)
    with pytest.raises(ContentFileMissingError):
        gone.read(1)
    gone.end([1])
    assert (list(gone.occupied()), gone.is_there) == ([], False)
    gone.heal()
    assert not path.exists(), "reading makes no file"
    gone.keep({1: TWO})
    assert gone.read(1) == TWO
    gone.close()


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shares = in_file(tmp_path / CONTENTS)
    monkeypatch.setattr(os, "write", lambda _file, data: len(data) - 1)
    with pytest.raises(DiskFullError):
        shares.keep({1: ONE})
    shares.ending.add(1)
    monkeypatch.undo()
    shares.end_committed()
    assert shares.ending == set()
    shares.close()


def test_a_copy_of_the_file_is_purged_without_any_key(tmp_path: Path) -> None:
    path, copy = tmp_path / CONTENTS, tmp_path / "copy.bin"
    shares = in_file(path)
    shares.keep({1: ONE, 200: TWO})
    shares.close()
    copy.write_bytes(path.read_bytes())
    for _ in range(2):
        purge_shares(copy, [200, 4])
    kept = in_file(copy)
    assert (list(kept.occupied()), kept.read(1)) == ([1], ONE)
    kept.close()
    purge_shares(tmp_path / "none.bin", [1])
    assert not (tmp_path / "none.bin").exists()


def test_shares_show_nothing_and_go_to_no_other_process() -> None:
    shares = ContentShares(None, KEY)
    assert repr(shares) == "ContentShares()"
    with pytest.raises(TypeError):
        pickle.dumps(shares)


def test_what_is_kept_again_before_its_end_reached_the_disk_stays(shares: ContentShares) -> None:
    shares.keep({1: ONE, 2: ONE})
    shares.ending |= {1, 2}
    shares.keep({1: TWO})
    shares.end_committed()
    assert shares.read(1) == TWO
    assert list(shares.occupied()) == [1]

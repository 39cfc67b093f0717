from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import ContentShareLostError
from bmnn_desk.storage.content_shares import (
    RUN_BYTES,
    SLOT_BYTES,
    TWIN_BYTES,
    ContentShares,
)
from bmnn_desk.storage.share_copies import ShareFacts, bring_shares, facts_of_file

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytearray(range(32))


def shares(path: Path) -> ContentShares:
    return ContentShares(path, bytearray(KEY))


def kept(path: Path, *contents: int) -> None:
    file = shares(path)
    file.keep({content: bytes([content % 256]) * 32 for content in contents})
    file.close()


def read(path: Path, content: int) -> bytes:
    file = shares(path)
    try:
        return file.read(content)
    finally:
        file.close()


def test_a_new_place_gets_every_share(tmp_path: Path) -> None:
    kept(tmp_path / "live", 1, 2, 300)
    assert bring_shares(tmp_path / "live", tmp_path / "place") == 6

    assert [read(tmp_path / "place", content) for content in (1, 2, 300)] == [
        bytes([content % 256]) * 32 for content in (1, 2, 300)
    ]


def test_a_destroyed_share_goes_there_too(tmp_path: Path) -> None:
    kept(tmp_path / "live", 1, 2)
    bring_shares(tmp_path / "live", tmp_path / "place")
    slot = (tmp_path / "place").read_bytes()[:SLOT_BYTES]
    live = shares(tmp_path / "live")
    live.end([1])
    live.close()

    assert bring_shares(tmp_path / "live", tmp_path / "place") == 2
    with pytest.raises(ContentShareLostError):
        read(tmp_path / "place", 1)
    assert read(tmp_path / "place", 2) == bytes([2]) * 32
    assert slot not in (tmp_path / "place").read_bytes()


def test_it_is_changed_in_place_and_again_changes_nothing(tmp_path: Path) -> None:
    kept(tmp_path / "live", 1)
    bring_shares(tmp_path / "live", tmp_path / "place")
    inode = (tmp_path / "place").stat().st_ino
    kept(tmp_path / "live", 129)

    assert bring_shares(tmp_path / "live", tmp_path / "place") == 2
    assert (tmp_path / "place").stat().st_ino == inode
    assert bring_shares(tmp_path / "live", tmp_path / "place") == 0


def test_what_the_live_file_no_longer_reaches_is_overwritten(tmp_path: Path) -> None:
    kept(tmp_path / "live", 1)
    kept(tmp_path / "place", 1, 300)
    bring_shares(tmp_path / "live", tmp_path / "place")

    raw = (tmp_path / "place").read_bytes()
    assert len(raw) > RUN_BYTES
    assert not raw[RUN_BYTES:].strip(b"\0")


def test_a_store_without_the_file_takes_nothing_away(tmp_path: Path) -> None:
    kept(tmp_path / "place", 1)

    assert bring_shares(tmp_path / "live", tmp_path / "place") == 0
    assert read(tmp_path / "place", 1) == bytes([1]) * 32


def test_what_the_store_lost_or_never_knew_is_no_destruction(tmp_path: Path) -> None:
    kept(tmp_path / "live", 1, 2, 3, 300)
    bring_shares(tmp_path / "live", tmp_path / "place")
    raw = bytearray((tmp_path / "live").read_bytes())
    for at in (0, SLOT_BYTES, 2 * SLOT_BYTES):
        for twin in (at, at + TWIN_BYTES):
            # The first is lost, the second spoilt, the third destroyed.
            raw[twin : twin + SLOT_BYTES] = (b"x" if at == SLOT_BYTES else b"\0") * SLOT_BYTES
    (tmp_path / "live").write_bytes(raw[:RUN_BYTES])
    facts = ShareFacts(lost=frozenset({1, 2}), last=3)

    assert bring_shares(tmp_path / "live", tmp_path / "place", facts) == 2
    assert [read(tmp_path / "place", content)[:1] for content in (1, 2, 300)] == [
        bytes([content % 256]) for content in (1, 2, 300)
    ]
    with pytest.raises(ContentShareLostError):
        read(tmp_path / "place", 3)


def test_a_file_says_which_do_not_hold_and_how_far_it_reaches(tmp_path: Path) -> None:
    path = tmp_path / "live"
    kept(path, 1, 2, 200)
    assert facts_of_file(path, bytearray(KEY)) == ShareFacts(last=200)
    raw = bytearray(path.read_bytes())
    for at in (20, 20 + TWIN_BYTES):
        raw[at] ^= 1
    path.write_bytes(raw[: RUN_BYTES + TWIN_BYTES])

    assert facts_of_file(path, bytearray(KEY)) == ShareFacts(lost=frozenset({1}), last=128)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import ContentShareLostError
from bmnn_desk.storage.content_shares import RUN_BYTES, SLOT_BYTES, ContentShares
from bmnn_desk.storage.share_copies import bring_shares

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

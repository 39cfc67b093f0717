from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.backups import BackupTrouble
from bmnn_desk.storage.backup_troubles import keep_troubles, read_troubles
from bmnn_desk.storage.files import BACKUP_TROUBLES

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)


def trouble(place: int, what: str = "DiskFullError") -> BackupTrouble:
    return BackupTrouble(place=place, what=what, at=AT)


def test_each_place_has_its_newest_until_it_is_mended(tmp_path: Path) -> None:
    assert read_troubles(tmp_path) == ()
    keep_troubles(tmp_path, [trouble(1), trouble(2)], [])
    keep_troubles(tmp_path, [trouble(2, "BackupSlowError")], [])
    assert read_troubles(tmp_path) == (trouble(1), trouble(2, "BackupSlowError"))
    keep_troubles(tmp_path, [], [1, 7])
    assert [each.place for each in read_troubles(tmp_path)] == [2]
    keep_troubles(tmp_path, [], [2])
    assert not (tmp_path / BACKUP_TROUBLES).exists()


@pytest.mark.parametrize("raw", [b"", b"{", b"[1]", b'[{"place": "x"}]', b"null", b"\xff" * 9])
def test_a_file_that_cannot_be_read_tells_of_none_and_is_replaced(
    tmp_path: Path, raw: bytes
) -> None:
    (tmp_path / BACKUP_TROUBLES).write_bytes(raw)
    assert read_troubles(tmp_path) == ()
    keep_troubles(tmp_path, [trouble(3)], [])
    assert read_troubles(tmp_path) == (trouble(3),)

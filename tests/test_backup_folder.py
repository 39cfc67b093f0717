from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.backup_folder import require_own, require_same
from bmnn_desk.errors import BackupPlaceOtherError, BackupPlaceTakenError
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.header_file import read_headers
from tests.storage.backups import backed_up
from tests.storage.peopled_store import peopled

if TYPE_CHECKING:
    from pathlib import Path


def test_a_place_without_anything_of_before_is_another(tmp_path: Path) -> None:
    require_same(tmp_path / "new", ())
    with pytest.raises(BackupPlaceOtherError):
        require_same(tmp_path / "unmounted", ["a.bmnnbak"])
    (tmp_path / CONTENTS).touch()
    require_same(tmp_path, ["a.bmnnbak"])
    (tmp_path / CONTENTS).rename(tmp_path / "a.bmnnbak")
    require_same(tmp_path, ["a.bmnnbak", "b.bmnnbak"])


def test_another_stores_backups_are_told_and_ones_own_and_strange_files_not(tmp_path: Path) -> None:
    store, place = peopled(tmp_path / "kho"), tmp_path / "d"
    made = backed_up(store, place)
    own = read_headers(store)[0].vault_id
    (place / "hỏng.bmnnbak").write_bytes(b"none")
    (place / "thư mục.bmnnbak").mkdir()
    require_own(place, (), own)
    with pytest.raises(BackupPlaceTakenError):
        require_own(place, (), bytes(16))
    require_own(place, (made.name,), bytes(16))

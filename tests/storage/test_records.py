from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import StoreDamagedError
from bmnn_desk.storage import records
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.key import MasterKeys
from bmnn_desk.storage.records import connect_records
from bmnn_desk.storage.wipe import random_key
from tests.storage.stores import NOTES, store_in, template

if TYPE_CHECKING:
    from pathlib import Path


def test_the_master_key_opens_the_records_and_another_does_not(tmp_path: Path) -> None:
    path = store_in(tmp_path / "store") / RECORDS
    keys = MasterKeys(bytearray(template().master))
    connection = connect_records(path, keys, template().db_salt)
    assert connection.execute("SELECT count(*) FROM note").fetchone() == (NOTES,)
    connection.close()
    for wrong, salt in ((MasterKeys(random_key()), template().db_salt), (keys, bytes(16))):
        with pytest.raises(StoreDamagedError):
            connect_records(path, wrong, salt)


def test_what_opened_the_records_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytearray] = []

    def kept(path: Path | None, spec: bytearray) -> None:
        made.append(spec)
        assert path is None
        assert any(spec)

    monkeypatch.setattr(records, "connect", kept)
    connect_records(None, MasterKeys(random_key()), bytes(16))
    assert [any(spec) for spec in made] == [False]

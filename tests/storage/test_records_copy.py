from __future__ import annotations

from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import BackupSlowError, StoreDamagedError
from bmnn_desk.storage import records_copy
from bmnn_desk.storage.engine import check_pages, checkpoint, connect
from bmnn_desk.storage.files import create_file
from bmnn_desk.storage.key import keyspec
from bmnn_desk.storage.records_copy import copy_pages, copy_vault
from bmnn_desk.storage.wipe import random_key
from tests.storage.backups import opened
from tests.storage.peopled_store import peopled
from tests.storage.stores import all_notes, first_page_of_notes, raw_connection, store_in

if TYPE_CHECKING:
    from pathlib import Path


def test_an_open_store_is_copied_under_another_key(tmp_path: Path) -> None:
    store = peopled(tmp_path / "store")
    create_file(tmp_path / "copy.db")
    spec = keyspec(random_key(), bytes(16))
    with closing(connect(tmp_path / "copy.db", spec)) as made:
        with opened(store) as vault:
            copy_vault(vault, made)
        checkpoint(made)
        check_pages(made)
        assert made.execute("SELECT count(*) FROM act").fetchone() == (5,)
    with pytest.raises(StoreDamagedError):
        connect(tmp_path / "copy.db", keyspec(random_key(), bytes(16)))


def test_a_damaged_page_is_not_copied_in_silence(tmp_path: Path) -> None:
    store = store_in(tmp_path / "store")
    raw = bytearray((store / "records.db").read_bytes())
    raw[(first_page_of_notes() + 20) * 4096 + 700] ^= 8
    (store / "records.db").write_bytes(raw)
    create_file(tmp_path / "copy.db")
    spec = keyspec(random_key(), bytes(16))
    with (
        closing(raw_connection(store)) as source,
        closing(connect(tmp_path / "copy.db", spec)) as made,
        pytest.raises(StoreDamagedError),
    ):
        copy_pages(source, made)


@pytest.mark.parametrize("after", [0, 1])
def test_it_is_broken_off_between_two_steps(tmp_path: Path, after: int) -> None:
    store = store_in(tmp_path / "store")
    create_file(tmp_path / "copy.db")
    asked = count()
    with (
        closing(raw_connection(store)) as source,
        closing(connect(tmp_path / "copy.db", keyspec(random_key(), bytes(16)))) as made,
    ):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(records_copy, "_STEP_PAGES", 2)
            with pytest.raises(BackupSlowError):
                copy_pages(source, made, lambda: next(asked) < after)
        assert next(asked) == after + 1
        # What it was copied from is none the worse.
        copy_pages(source, made)
        assert all_notes(made) == all_notes(source)


def test_every_row_is_there(tmp_path: Path) -> None:
    store = store_in(tmp_path / "store")
    create_file(tmp_path / "copy.db")
    spec = keyspec(random_key(), bytes(16))
    with (
        closing(raw_connection(store)) as source,
        closing(connect(tmp_path / "copy.db", spec)) as made,
    ):
        copy_pages(source, made)
        assert all_notes(made) == all_notes(source)

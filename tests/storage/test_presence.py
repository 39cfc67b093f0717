from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    DeskError,
    HeaderMissingError,
    NotAStoreError,
    StoreDamagedError,
    StoreExistsError,
    StoreMissingError,
    StoreOpenElsewhereError,
    StoreReadOnlyError,
)
from bmnn_desk.storage.files import HEADER, HEADER_COPY, RECORDS
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.presence import (
    make_folder,
    require_closed,
    require_store,
    require_writable,
)
from tests.storage.held_store import held_store
from tests.storage.stores import contents, store_in

if TYPE_CHECKING:
    from pathlib import Path


def refusal(folder: Path) -> type[DeskError] | None:
    before = contents(folder) if folder.is_dir() else None
    try:
        require_store(folder)
    except DeskError as error:
        return type(error)
    finally:
        assert before == (contents(folder) if folder.is_dir() else None)
    return None


def headless(folder: Path) -> Path:
    store_in(folder)
    (folder / HEADER).unlink()
    (folder / HEADER_COPY).unlink()
    return folder


def test_a_store_passes_with_either_copy_of_its_header(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    assert refusal(folder) is None
    (folder / HEADER).unlink()
    assert refusal(folder) is None


def test_no_folder_and_an_empty_one_hold_no_store(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nothing") is StoreMissingError
    assert refusal(tmp_path) is StoreMissingError
    (tmp_path / "letter.docx").write_bytes(b"PK")
    assert refusal(tmp_path) is StoreMissingError


def test_records_without_a_header_miss_it(tmp_path: Path) -> None:
    assert refusal(headless(tmp_path / "store")) is HeaderMissingError


def test_a_header_without_records_is_a_damaged_store(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    (folder / RECORDS).unlink()
    assert refusal(folder) is StoreDamagedError


@pytest.mark.parametrize("length", [0, 1, 100, 4095])
def test_records_shorter_than_a_page_are_damaged_not_new(tmp_path: Path, length: int) -> None:
    folder = store_in(tmp_path / "store")
    os.truncate(folder / RECORDS, length)
    assert refusal(folder) is StoreDamagedError


@pytest.mark.parametrize("raw", [b"", b"a letter", b"PK\x03\x04" * 5000, bytes(8192)])
def test_another_kind_of_file_is_not_a_store(tmp_path: Path, raw: bytes) -> None:
    folder = headless(tmp_path / "store")
    (folder / RECORDS).write_bytes(raw)
    assert refusal(folder) is NotAStoreError


def test_plain_sqlite_is_not_a_store_even_beside_a_header(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    (folder / RECORDS).unlink()
    plain = sqlite3.connect(folder / RECORDS)
    plain.execute("CREATE TABLE t (x)")
    plain.commit()
    plain.close()
    assert refusal(folder) is NotAStoreError
    (folder / HEADER).unlink()
    (folder / HEADER_COPY).unlink()
    assert refusal(folder) is NotAStoreError


def test_a_random_file_that_is_no_whole_number_of_pages_is_not_a_store(tmp_path: Path) -> None:
    folder = headless(tmp_path / "store")
    (folder / RECORDS).write_bytes(os.urandom(10_001))
    assert refusal(folder) is NotAStoreError


def test_a_file_in_the_folders_place_is_not_a_store(tmp_path: Path) -> None:
    (tmp_path / "store").write_bytes(b"x")
    assert refusal(tmp_path / "store") is NotAStoreError


def test_a_new_folder_is_private_and_an_empty_one_becomes_so(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700
    (tmp_path / "c").mkdir(mode=0o755)
    make_folder(tmp_path / "c")
    assert (tmp_path / "c").stat().st_mode & 0o777 == 0o700


def test_nothing_is_made_where_something_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    for taken in (tmp_path, tmp_path / "file"):
        with pytest.raises(StoreExistsError):
            make_folder(taken)


@pytest.mark.parametrize("refused", [".", RECORDS])
def test_a_store_that_can_only_be_read_is_told_before_a_passphrase_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    """At the machine's edge: whoever may do anything, as in a container, may write anywhere."""
    folder = store_in(tmp_path / "store")
    require_writable(folder)
    real, before = os.access, contents(folder)

    def access(path: Path, mode: int) -> bool:
        return path != folder / refused and real(path, mode)

    monkeypatch.setattr(os, "access", access)
    with pytest.raises(StoreReadOnlyError):
        require_writable(folder)
    with pytest.raises(StoreReadOnlyError):
        open_store(folder, None, "sai")
    assert contents(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows renames no folder whose files are open")
def test_a_store_that_another_program_works_in_is_told(tmp_path: Path) -> None:
    store_in(tmp_path / "kho")
    require_closed(tmp_path)
    require_closed(tmp_path / "kho")
    with held_store(tmp_path / "kho") as holder:
        holder.hears()
        with pytest.raises(StoreOpenElsewhereError):
            require_closed(tmp_path / "kho")
    require_closed(tmp_path / "kho")

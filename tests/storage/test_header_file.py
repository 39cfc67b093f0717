from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    DiskFailingError,
    DiskFullError,
    HeaderDamagedError,
    StoreTooNewError,
    WrongPassphraseError,
)
from bmnn_desk.storage import files, header_file
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.files import HEADER, HEADER_COPY
from bmnn_desk.storage.header import header_bytes, parse_header, seal
from bmnn_desk.storage.header_file import (
    heal_header,
    read_headers,
    replace_header,
    unlock_folder,
    write_header,
)
from bmnn_desk.storage.key import MasterKeys
from tests.storage.stores import ACCOUNT, PASSPHRASE, contents, store_in, template

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.storage.header import Header


def original() -> Header:
    return parse_header(template().files[HEADER])


def newer() -> Header:
    """The header after one more change, rightly sealed."""
    return seal(replace(original(), changes=9), MasterKeys(bytearray(template().master)))


def test_both_copies_are_equal_and_private(tmp_path: Path) -> None:
    write_header(tmp_path, original())
    files = contents(tmp_path)
    assert set(files) == {HEADER, HEADER_COPY}
    assert files[HEADER] == files[HEADER_COPY] == header_bytes(original())
    assert read_headers(tmp_path) == (original(),)


@pytest.mark.parametrize("name", [HEADER, HEADER_COPY])
@pytest.mark.parametrize("damage", [None, b"", b"{}", b"\0" * 900])
def test_either_copy_will_do_and_the_other_is_healed(
    tmp_path: Path, name: str, damage: bytes | None
) -> None:
    folder = store_in(tmp_path / "store")
    before = contents(folder)
    (folder / name).unlink()
    if damage is not None:
        (folder / name).write_bytes(damage)
    header = read_headers(folder)[0]
    assert header == original()
    heal_header(folder, header)
    assert contents(folder) == before


def test_two_damaged_copies_are_a_damaged_header(tmp_path: Path) -> None:
    for name in (HEADER, HEADER_COPY):
        (tmp_path / name).write_bytes(header_bytes(original())[:-1])
    with pytest.raises(HeaderDamagedError):
        read_headers(tmp_path)


def test_a_newer_program_is_named_when_no_copy_is_readable(tmp_path: Path) -> None:
    raw = canonical_json({"format": "bmnn-desk store", "version": 2})
    (tmp_path / HEADER).write_bytes(raw)
    with pytest.raises(StoreTooNewError):
        read_headers(tmp_path)
    (tmp_path / HEADER_COPY).write_bytes(header_bytes(original()))
    assert read_headers(tmp_path) == (original(),)


def test_after_a_power_cut_between_the_writes_the_first_copy_counts(tmp_path: Path) -> None:
    (tmp_path / HEADER).write_bytes(header_bytes(newer()))
    (tmp_path / HEADER_COPY).write_bytes(header_bytes(original()))
    header, _, keys = unlock_folder(tmp_path, ACCOUNT, PASSPHRASE)
    keys.wipe()
    assert header == newer()


def test_a_forged_first_copy_gives_way_to_the_second(tmp_path: Path) -> None:
    (tmp_path / HEADER).write_bytes(header_bytes(replace(original(), changes=9)))
    (tmp_path / HEADER_COPY).write_bytes(header_bytes(original()))
    header, _, keys = unlock_folder(tmp_path, ACCOUNT, PASSPHRASE)
    keys.wipe()
    assert header == original()


def test_two_forged_copies_are_a_damaged_header_and_a_wrong_passphrase_stays_one(
    tmp_path: Path,
) -> None:
    write_header(tmp_path, replace(original(), changes=9))
    with pytest.raises(HeaderDamagedError):
        unlock_folder(tmp_path, ACCOUNT, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        unlock_folder(tmp_path, ACCOUNT, "a wrong one, long enough")


def test_a_header_too_long_to_be_read_is_not_written(tmp_path: Path) -> None:
    slot = original().slots[0]
    slots = tuple(replace(slot, id=f"{n:016x}", name=f"{n}" + "ế" * 190) for n in range(100))
    with pytest.raises(HeaderDamagedError):
        write_header(tmp_path, replace(original(), slots=slots))
    assert contents(tmp_path) == {}


def test_healing_takes_away_what_a_write_that_was_cut_off_left(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    before = contents(folder)
    for name in (HEADER, HEADER_COPY):
        (folder / f"{name}.new").write_bytes(b"{")
    heal_header(folder, original())
    assert contents(folder) == before


def test_a_changed_header_holds_once_its_first_copy_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = store_in(tmp_path / "store")
    refused: set[str] = {HEADER}

    def refuses(path: Path, data: bytes) -> None:
        if path.name in refused:
            raise DiskFullError
        path.write_bytes(data)

    monkeypatch.setattr(header_file, "write_whole", refuses)
    with pytest.raises(DiskFullError):
        replace_header(folder, newer())
    assert read_headers(folder) == (original(),)
    refused = {HEADER_COPY}
    replace_header(folder, newer())
    assert read_headers(folder) == (newer(), original())


@pytest.mark.parametrize("times", [1, 2])
def test_a_name_that_was_not_flushed_is_flushed_again_before_the_change_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    folder = store_in(tmp_path / "store")
    left = iter(range(times))

    def refuses(_folder: Path) -> None:
        if next(left, None) is not None:
            raise DiskFailingError

    for module in (files, header_file):
        monkeypatch.setattr(module, "sync_folder", refuses)
    if times == 1:
        replace_header(folder, newer())
    else:
        with pytest.raises(DiskFailingError):
            replace_header(folder, newer())
    assert read_headers(folder)[0] == newer()


def test_a_header_that_could_not_be_read_back_is_not_written(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    before = contents(folder)
    slot = original().slots[0]
    with pytest.raises(HeaderDamagedError):
        replace_header(folder, replace(original(), slots=(slot, replace(slot, id="aa" * 8))))
    assert contents(folder) == before

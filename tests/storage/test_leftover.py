from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    ContentFileMissingError,
    ContentShareLostError,
    StoreDamagedError,
    StoreOpenElsewhereError,
)
from bmnn_desk.storage import rekey as rekey_module
from bmnn_desk.storage.files import (
    CONTENTS,
    HEAD,
    HEADER,
    HEADER_COPY,
    RECORDS,
    REKEYED_CONTENTS,
    REKEYED_HEAD,
    REKEYED_RECORDS,
)
from bmnn_desk.storage.header_file import replace_header
from bmnn_desk.storage.leftover import drop_leftover, finish_rekey
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.recovery import RECOVERY_NAME, new_recovery_code
from bmnn_desk.storage.rekey import rekey
from tests.storage.peopled_store import CLERK, CODE, OFFICER, WHOLE, found_by, peopled
from tests.storage.stores import contents

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.storage.header import Header

FILES = sorted([CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS])
NEW_CODE = new_recovery_code()


@dataclass
class States:
    """The folder as it stands before the header is changed, right after, and at the end."""

    before: Path
    after: Path
    done: Path


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    base = tmp_path_factory.mktemp("states")
    folder = peopled(base / "store")

    def replaced(where: Path, header: Header) -> None:
        shutil.copytree(where, base / "before")
        replace_header(where, header)
        shutil.copytree(where, base / "after")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rekey_module, "replace_header", replaced)
        rekey(folder, [CLERK, OFFICER], NEW_CODE)
    return States(before=base / "before", after=base / "after", done=folder)


def is_old(folder: Path) -> None:
    assert found_by(folder, OFFICER) == WHOLE
    open_store(folder, RECOVERY_NAME, CODE).close()
    assert sorted(contents(folder)) == FILES


def is_new(folder: Path) -> None:
    assert found_by(folder, OFFICER) == WHOLE
    open_store(folder, RECOVERY_NAME, NEW_CODE).close()
    assert sorted(contents(folder)) == FILES


def test_cut_off_before_the_header_the_store_is_the_old_one(tmp_path: Path, states: States) -> None:
    folder = shutil.copytree(states.before, tmp_path / "store")
    assert {REKEYED_RECORDS, REKEYED_HEAD, REKEYED_CONTENTS} <= set(contents(folder))
    is_old(folder)


@pytest.mark.parametrize("size", [0, 1, 4096, 50_000])
def test_a_copy_that_was_begun_is_dropped(tmp_path: Path, states: States, size: int) -> None:
    folder = shutil.copytree(states.before, tmp_path / "store")
    whole = (folder / REKEYED_RECORDS).read_bytes()
    (folder / REKEYED_HEAD).unlink()
    (folder / REKEYED_RECORDS).write_bytes(whole[:size])
    (folder / f"{REKEYED_RECORDS}-wal").write_bytes(whole[:size])
    is_old(folder)


def test_cut_off_between_the_headers_copies_the_store_is_the_new_one(
    tmp_path: Path, states: States
) -> None:
    folder = shutil.copytree(states.after, tmp_path / "store")
    shutil.copy(states.before / HEADER_COPY, folder / HEADER_COPY)
    is_new(folder)
    assert contents(folder)[HEADER] == contents(folder)[HEADER_COPY]


def test_cut_off_after_the_header_the_store_is_the_new_one(tmp_path: Path, states: States) -> None:
    is_new(shutil.copytree(states.after, tmp_path / "store"))


def test_cut_off_between_the_names_the_store_is_the_new_one(tmp_path: Path, states: States) -> None:
    folder = shutil.copytree(states.after, tmp_path / "store")
    (folder / REKEYED_HEAD).replace(folder / HEAD)
    (folder / f"{RECORDS}-wal").unlink(missing_ok=True)
    is_new(folder)


def test_cut_off_between_the_shares_and_the_records_the_store_is_the_new_one(
    tmp_path: Path, states: States
) -> None:
    folder = shutil.copytree(states.after, tmp_path / "store")
    (folder / REKEYED_HEAD).replace(folder / HEAD)
    (folder / REKEYED_CONTENTS).replace(folder / CONTENTS)
    is_new(folder)


def test_a_log_of_the_old_records_is_never_put_beside_the_new_ones(
    tmp_path: Path, states: States
) -> None:
    folder = shutil.copytree(states.after, tmp_path / "store")
    old = (states.before / RECORDS).read_bytes()
    (folder / f"{RECORDS}-wal").write_bytes(old[:40_000])
    is_new(folder)


def test_finishing_and_dropping_twice_is_doing_it_once(tmp_path: Path, states: States) -> None:
    folder = shutil.copytree(states.after, tmp_path / "store")
    for _ in range(2):
        finish_rekey(folder)
        drop_leftover(folder)
    is_new(folder)
    for _ in range(2):
        finish_rekey(folder)
    is_new(folder)


def test_records_that_open_are_never_replaced_by_what_lies_beside_them(
    tmp_path: Path, states: States
) -> None:
    folder = shutil.copytree(states.done, tmp_path / "store")
    # An older copy of the records, under the keys of now, which would take acts back.
    shutil.copy(folder / RECORDS, folder / REKEYED_RECORDS)
    before = contents(folder)[RECORDS]
    is_new(folder)
    assert contents(folder)[RECORDS] == before


@pytest.mark.parametrize("beside", [b"", bytes(8192), None])
def test_where_neither_opens_nothing_is_touched(
    tmp_path: Path, states: States, beside: bytes | None
) -> None:
    folder = shutil.copytree(states.done, tmp_path / "store")
    foreign = (states.before / REKEYED_RECORDS).read_bytes()[::-1]
    (folder / REKEYED_RECORDS).write_bytes(foreign if beside is None else beside)
    (folder / RECORDS).write_bytes((states.before / RECORDS).read_bytes())
    before = contents(folder)
    with pytest.raises(StoreDamagedError):
        open_store(folder, CLERK.slot, CLERK.passphrase)
    assert contents(folder) == before


def test_a_rekey_under_way_in_another_window_is_left_alone(tmp_path: Path, states: States) -> None:
    folder = shutil.copytree(states.done, tmp_path / "store")
    with open_store(folder, CLERK.slot, CLERK.passphrase):
        (folder / REKEYED_RECORDS).write_bytes(b"begun")
        with pytest.raises(StoreOpenElsewhereError):
            open_store(folder, CLERK.slot, CLERK.passphrase)
        assert (folder / REKEYED_RECORDS).exists()
    is_new(folder)


def test_without_its_shares_a_store_keeps_its_keys_until_they_are_put_back(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    lost = (folder / CONTENTS).read_bytes()
    (folder / CONTENTS).unlink()
    with pytest.raises(ContentFileMissingError):
        rekey(folder, [CLERK, OFFICER], new_recovery_code())
    (folder / CONTENTS).write_bytes(bytes(len(lost)))
    with pytest.raises(ContentShareLostError):
        rekey(folder, [CLERK, OFFICER], new_recovery_code())
    assert sorted(contents(folder)) == FILES
    (folder / CONTENTS).write_bytes(lost)
    rekey(folder, [CLERK, OFFICER], new_recovery_code())
    assert found_by(folder, OFFICER) == WHOLE

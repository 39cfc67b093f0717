from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError, IntegrityError

from bmnn_desk.errors import (
    AlreadyThereError,
    DeskError,
    DiskFailingError,
    HeaderDamagedError,
    HeaderMissingError,
    NotAStoreError,
    StoreDamagedError,
    StoreExistsError,
    StoreMissingError,
    StoreTooNewError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from bmnn_desk.storage import opening
from bmnn_desk.storage.credential import unlocked
from bmnn_desk.storage.files import CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS
from bmnn_desk.storage.kdf import Argon2Cost
from bmnn_desk.storage.opening import create_store, memory_vault, open_store, open_unlocked
from bmnn_desk.storage.recovery import RECOVERY_NAME
from bmnn_desk.storage.slots import Credential, NewSlot, add_slot, remove_slot
from bmnn_desk.storage.tables import Setting
from tests.storage.stores import (
    ACCOUNT,
    CHEAP,
    PASSPHRASE,
    contents,
    raw_connection,
    store_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRONG = "một cụm từ khác hẳn"


def test_a_new_store_is_five_private_files_and_opens_again(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        slot = vault.slot_id
        assert vault.folder == folder
        assert vault.keys.tuyet_mat is not None
        wrap = bytes(vault.keys.content_wrap)
    assert sorted(contents(folder)) == sorted([CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS])
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    with open_store(folder, ACCOUNT, PASSPHRASE, thorough=True) as vault:
        assert (vault.slot_id, bytes(vault.keys.content_wrap)) == (slot, wrap)
        assert vault.anchor is not None
        assert vault.anchor.read() is None


def test_a_weak_passphrase_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        create_store(tmp_path / "store", ACCOUNT, "mật khẩu 2026", CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_everything_is_told_in_the_programs_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **_named: object) -> None:
        """As a disk that went away while the header was written."""
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", refuse)
    monkeypatch.setattr(os, "unlink", refuse)
    with pytest.raises(DiskFailingError):
        create_store(tmp_path / "store", ACCOUNT, PASSPHRASE, CHEAP)


@pytest.mark.parametrize("code", ["", "A", "ạ đ", "7K3M-90QA-BCDE-FGHJ-1122-XY3"])
def test_a_recovery_code_that_anybody_guesses_makes_nothing(tmp_path: Path, code: str) -> None:
    with pytest.raises(WeakPassphraseError):
        create_store(tmp_path / "store", ACCOUNT, PASSPHRASE, CHEAP, recovery_code=code)
    assert list(tmp_path.iterdir()) == []


def test_no_store_is_made_over_files(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    before = contents(folder)
    with pytest.raises(StoreExistsError):
        create_store(folder, ACCOUNT, PASSPHRASE, CHEAP)
    assert contents(folder) == before


def test_a_store_that_cannot_be_finished_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **_named: object) -> None:
        raise KeyError

    monkeypatch.setattr(opening, "migrate", fails)
    with pytest.raises(KeyError):
        create_store(tmp_path / "store", ACCOUNT, PASSPHRASE, CHEAP)
    assert contents(tmp_path / "store") == {}


def test_the_name_of_the_log_is_on_the_disk_before_anything_is_written_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = store_in(tmp_path / "store")
    there: list[bool] = []

    def sees(asked: Path) -> None:
        """Whether the log is among the names that are flushed."""
        assert asked == folder
        there.append((folder / f"{RECORDS}-wal").exists())
        raise DiskFailingError

    monkeypatch.setattr(opening, "sync_folder", sees)
    with pytest.raises(DiskFailingError):
        open_store(folder, ACCOUNT, PASSPHRASE)
    assert there == [True]
    monkeypatch.undo()
    open_store(folder, ACCOUNT, PASSPHRASE).close()


def test_without_a_cost_the_machine_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = Argon2Cost(memory=CHEAP.memory, passes=2, lanes=1)
    monkeypatch.setattr(opening, "calibrated_cost", lambda: measured)
    create_store(tmp_path / "store", ACCOUNT, PASSPHRASE).close()
    assert b'"m":65536' in (tmp_path / "store" / HEADER).read_bytes()
    assert b'"t":2' in (tmp_path / "store" / HEADER).read_bytes()


def broken_page(folder: Path) -> None:
    flip(folder / RECORDS, 5 * 4096 + 7)


def flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def drop_headers(folder: Path) -> None:
    (folder / HEADER).unlink()
    (folder / HEADER_COPY).unlink()


def damage_headers(folder: Path) -> None:
    flip(folder / HEADER, 300)
    flip(folder / HEADER_COPY, 300)


def make_newer(folder: Path) -> None:
    connection = raw_connection(folder)
    connection.execute("CREATE TABLE IF NOT EXISTS alembic_version (version_num TEXT)")
    connection.execute("DELETE FROM alembic_version")
    connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    connection.close()


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (drop_headers, HeaderMissingError),
        (damage_headers, HeaderDamagedError),
        (shutil.rmtree, StoreMissingError),
        (lambda folder: (folder / RECORDS).unlink(), StoreDamagedError),
        (lambda folder: (folder / RECORDS).write_bytes(b"SQLite format 3\0"), NotAStoreError),
        (lambda folder: flip(folder / RECORDS, 100), StoreDamagedError),
        (lambda folder: os.truncate(folder / RECORDS, 0), StoreDamagedError),
        (lambda folder: os.truncate(folder / RECORDS, 8192), StoreDamagedError),
        (broken_page, StoreDamagedError),
        (make_newer, StoreTooNewError),
    ],
)
def test_each_harm_has_its_error_and_a_refused_opening_changes_no_file(
    tmp_path: Path, harm: Callable[[Path], object], kind: type[DeskError]
) -> None:
    folder = store_in(tmp_path / "store")
    harm(folder)
    before = contents(folder) if folder.exists() else None
    with pytest.raises(kind):
        open_store(folder, ACCOUNT, PASSPHRASE, thorough=True)
    assert (contents(folder) if folder.exists() else None) == before


@pytest.mark.parametrize("harm", [lambda _: None, broken_page, lambda f: flip(f / RECORDS, 100)])
def test_a_wrong_passphrase_is_one_whatever_state_the_records_are_in(
    tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    folder = store_in(tmp_path / "store")
    harm(folder)
    before = contents(folder)
    with pytest.raises(WrongPassphraseError):
        open_store(folder, None, WRONG)
    with pytest.raises(WrongPassphraseError):
        open_store(folder, "no such account", PASSPHRASE)
    assert contents(folder) == before


def test_a_damaged_copy_of_the_header_is_healed_by_opening(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    before = contents(folder)[HEADER]
    flip(folder / HEADER, 40)
    open_store(folder, None, PASSPHRASE).close()
    assert contents(folder)[HEADER] == contents(folder)[HEADER_COPY] == before


def test_opening_does_not_make_a_head_that_was_taken_away(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    (folder / HEAD).unlink()
    with open_store(folder, None, PASSPHRASE) as vault:
        assert vault.anchor is not None
        assert vault.anchor.read() is None
    assert not (folder / HEAD).exists()


def test_after_a_crash_the_log_is_folded_in_before_the_pages_are_proved(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    connection = raw_connection(folder)
    connection.execute("INSERT INTO note (id, title) VALUES (9000, 'chưa gộp')")
    crashed = tmp_path / "crashed"
    shutil.copytree(folder, crashed)
    connection.close()
    assert (crashed / f"{RECORDS}-wal").stat().st_size > 0
    with open_store(crashed, None, PASSPHRASE, thorough=True) as vault, vault.begin() as session:
        found = session.execute(text("SELECT title FROM note WHERE id = 9000")).scalar()
    assert found == "chưa gộp"


def test_an_open_store_is_guarded(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    with (
        open_store(folder, None, PASSPHRASE) as vault,
        pytest.raises(DatabaseError, match="not authorized"),
        vault.begin() as session,
    ):
        session.execute(text("ATTACH ':memory:' AS other"))


def test_a_store_in_memory_has_every_table_and_is_guarded() -> None:
    with memory_vault() as vault:
        assert (vault.folder, vault.anchor, vault.slot_id) == (None, None, "")
        with vault.begin() as session:
            assert session.scalars(select(Setting)).all() == []
        with pytest.raises(DatabaseError, match="not authorized"), vault.begin() as session:
            session.execute(text("DROP TABLE setting"))
    with memory_vault(guarded=False) as vault, vault.begin() as session:
        session.execute(text("CREATE TABLE other (x)"))


def test_insert_or_replace_does_not_go_round_a_register() -> None:
    with memory_vault(guarded=False) as vault:
        with vault.begin() as session:
            session.execute(text("CREATE TABLE kept (id INTEGER PRIMARY KEY, x)"))
            session.execute(text("INSERT INTO kept VALUES (1, 'cũ')"))
            # Only recursive_triggers lets a DELETE trigger see what REPLACE removes.
            session.execute(
                text(
                    "CREATE TRIGGER kept_out BEFORE DELETE ON kept "
                    "BEGIN SELECT RAISE(ABORT, 'written once'); END"
                )
            )
        with pytest.raises(IntegrityError, match="written once"), vault.begin() as session:
            session.execute(text("INSERT OR REPLACE INTO kept VALUES (1, 'sửa')"))
        with vault.begin() as session:
            assert session.execute(text("SELECT x FROM kept")).scalar() == "cũ"


def test_the_driver_is_the_encrypting_one() -> None:
    with memory_vault() as vault:
        assert vault.engine.dialect.dbapi is sqlcipher
        assert vault.engine.hide_parameters
        with vault.begin() as session:
            session.execute(text("SELECT 1"))


def test_the_recovery_code_opens_the_store_for_the_account_that_founded_it(tmp_path: Path) -> None:
    folder, code = tmp_path / "store", "7K3M-90QA-BCDE-FGHJ-1122-XY34"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP, recovery_code=code) as vault:
        slot, wrap = vault.slot_id, bytes(vault.keys.content_wrap)
    for typed in (code, " 7k3m 9oqa-bcde fghj il22 xy34 "):
        with open_store(folder, RECOVERY_NAME, typed, thorough=True) as vault:
            assert (vault.slot_id, bytes(vault.keys.content_wrap)) == (slot, wrap)
            assert vault.keys.tuyet_mat is not None
    with open_store(folder, None, PASSPHRASE) as vault:
        assert vault.slot_id == slot
    for wrong in ("7K3M-90QA-BCDE-FGHJ-1122-XY35", "", PASSPHRASE):
        with pytest.raises(WrongPassphraseError):
            open_store(folder, RECOVERY_NAME, wrong)
    with pytest.raises(WrongPassphraseError):
        open_store(folder, None, code)


def test_a_store_without_a_recovery_code_opens_with_none(tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        open_store(store_in(tmp_path / "store"), RECOVERY_NAME, "7K3M-90QA-BCDE-FGHJ-1122-XY34")


def test_no_account_takes_the_recovery_slots_name(tmp_path: Path) -> None:
    with pytest.raises(AlreadyThereError):
        create_store(tmp_path / "store", RECOVERY_NAME, PASSPHRASE, CHEAP)
    assert not (tmp_path / "store").exists()


def test_once_the_founder_is_gone_the_recovery_code_opens_for_the_oldest_account(
    tmp_path: Path,
) -> None:
    folder, code = tmp_path / "store", "7K3M-90QA-BCDE-FGHJ-1122-XY34"
    create_store(folder, ACCOUNT, PASSPHRASE, CHEAP, recovery_code=code).close()
    founder = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)
    for number in ("0a" * 8, "0b" * 8):
        new = NewSlot(id=number, name=f"Người {number}", passphrase=WRONG, cost=CHEAP)
        add_slot(folder, founder, new)
    remove_slot(folder, Credential(slot="0b" * 8, passphrase=WRONG), ACCOUNT)
    with open_store(folder, RECOVERY_NAME, code) as vault:
        assert vault.slot_id == "0a" * 8


def test_an_account_that_is_unlocked_already_opens_without_another_derivation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = store_in(tmp_path / "store")
    with unlocked(folder, Credential(slot=ACCOUNT, passphrase=PASSPHRASE)) as found:
        monkeypatch.setattr(opening, "unlock_folder", None)
        with open_unlocked(folder, found) as vault:
            assert vault.slot_id == found.slot.id
            assert vault.keys.tuyet_mat == found.keys.tuyet_mat


def test_what_a_write_of_the_header_left_goes_at_the_next_opening(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    (folder / f"{HEADER}.new").write_bytes(b"{")
    with pytest.raises(WrongPassphraseError):
        open_store(folder, None, WRONG)
    assert (folder / f"{HEADER}.new").exists()
    open_store(folder, None, PASSPHRASE).close()
    assert sorted(contents(folder)) == sorted([CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS])

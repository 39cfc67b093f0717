"""Every store that has landed still opens, proves, and reads as it was printed."""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import inspect

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.drafting import DraftPrintRequest
from bmnn_desk.domain.store_steps import UpgradeStep
from bmnn_desk.errors import (
    DeskError,
    JournalBrokenError,
    StoreRolledBackError,
    StoreTooNewError,
)
from bmnn_desk.papers.register_book import RegisterBook
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries, volume_facts
from bmnn_desk.services.search_books import SearchAsked, search_ids
from bmnn_desk.storage import opening
from bmnn_desk.storage.anchor import Anchor
from bmnn_desk.storage.engine import checkpoint
from bmnn_desk.storage.files import BEFORE_MIGRATION, HEAD, RECORDS
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.key import KeyRing
from bmnn_desk.storage.migrate import MIGRATIONS, known_revision, migrate
from bmnn_desk.storage.opening import create_store, memory_vault, open_store
from bmnn_desk.storage.records import connect_records
from bmnn_desk.storage.tables import Base
from bmnn_desk.verify import verify_store
from tests.make import OLD
from tests.papers.read_pdf import page_texts
from tests.services.everything import half_filled
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE, contents
from tests.storage.test_schema import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law

STORES = Path(__file__).parents[1] / "stores"
# The one that every program since must open.
FIRST = "0001"
# How many acts each store had when it was written.
ACTS = {
    "0001": 19,
    "0002": 29,
    "0003": 29,
    "0004": 40,
    "0005": 100,
    "0006": 106,
    "0007": 116,
    "0008": 262,
    "0009": 268,
    "0010": 268,
    "0011": 274,
}
# From this revision on a half-filled form is in it.
FIRST_WITH_A_DRAFT = "0003"
# From this one on an officer signed it, and acts of his own epoch follow.
FIRST_SIGNED = "0004"
REVISIONS = sorted(path.name for path in STORES.iterdir() if (path / "header.json").exists())


def test_todays_schema_has_its_store() -> None:
    assert known_revision() in REVISIONS


@pytest.mark.parametrize("revision", REVISIONS)
def test_it_opens_and_every_act_and_row_holds(revision: str, tmp_path: Path, law: Law) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    verified = verify_store(folder, None, PASSPHRASE)
    with open_store(folder, None, PASSPHRASE) as vault:
        desk = open_desk(vault, law)
        entries = desk.read(outgoing_entries, VolumeAsked(body=1, book=1))
        drafts = desk.read(form_drafts, DraftsAsked(form=None))
        printed = register_on_paper(desk)

    assert verified.acts == verified.macs_proved == ACTS[revision]
    assert verified.checkpoints == (1 if revision >= FIRST_SIGNED else 0)
    assert [entry.reference for entry in entries][:2] == ["01/BC-SMM", "02/BC-SMM"]
    assert "Hủy số" in entries[1].note
    assert "01/BC-SMM" in printed
    assert "02/BC-SMM" in printed
    kept = [half_filled().fields] if revision >= FIRST_WITH_A_DRAFT else []
    assert [draft.fields for draft in drafts] == kept


def register_on_paper(desk: Desk) -> str:
    """The words of the first book, printed as it is today."""
    asked = VolumeAsked(body=1, book=1)
    (facts,) = desk.read(volume_facts, asked)
    pack = desk.law.pack(facts.pack)
    book = RegisterBook(
        form=pack.register(BookKind.OUTGOING),
        level_words=pack.level_words,
        cover=facts.cover,
        entries=desk.read(register_entries, asked),
        signers=(),
    )
    return " ".join(page_texts(register_pdf(book).pdf))


@pytest.mark.parametrize("revision", REVISIONS)
def test_it_gains_every_table_of_today_and_goes_on_from_there(
    revision: str, tmp_path: Path, law: Law
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    with open_store(folder, None, PASSPHRASE) as vault:
        tables = set(inspect(vault.engine).get_table_names())
        request = DraftPrintRequest(request_id="cu-1", body=1, day=OLD, item=1, prints=2)
        open_desk(vault, law).do(record_draft_print, request)

    assert set(Base.metadata.tables) <= tables
    assert verify_store(folder, None, PASSPHRASE).acts == ACTS[revision] + 1


@pytest.mark.parametrize("revision", REVISIONS)
def test_its_tables_guards_and_indexes_become_those_of_a_new_store(
    revision: str, tmp_path: Path
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    with open_store(folder, None, PASSPHRASE) as vault, memory_vault() as modelled:
        assert schema(vault) == schema(modelled)


def test_an_upgrade_is_told_step_by_step_and_a_store_of_today_needs_none(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / FIRST, folder)
    told: list[UpgradeStep] = []
    for _ in range(2):
        open_store(folder, None, PASSPHRASE, tell=told.append).close()
    assert told == list(UpgradeStep)
    assert BEFORE_MIGRATION not in contents(folder)


def test_a_store_that_nobody_entered_yet_is_upgraded_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "older"
    shutil.copytree(MIGRATIONS, older, ignore=shutil.ignore_patterns("__pycache__"))
    max((older / "versions").glob("*.py")).unlink()
    with monkeypatch.context() as before:
        before.setattr(opening, "migrate", partial(migrate, scripts=older))
        create_store(tmp_path / "store", ACCOUNT, PASSPHRASE, CHEAP).close()
    told: list[UpgradeStep] = []
    open_store(tmp_path / "store", None, PASSPHRASE, tell=told.append).close()
    assert told == list(UpgradeStep)


@pytest.mark.parametrize("revision", [FIRST, REVISIONS[-1]])
def test_a_program_older_than_the_store_refuses_and_leaves_it_alone(
    revision: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, older = tmp_path / "store", tmp_path / "older"
    shutil.copytree(STORES / revision, folder)
    open_store(folder, None, PASSPHRASE).close()
    before = contents(folder)
    shutil.copytree(MIGRATIONS, older, ignore=shutil.ignore_patterns("__pycache__"))
    newest = max((older / "versions").glob("*.py"))
    newest.unlink()
    monkeypatch.setattr(opening, "migrate", partial(migrate, scripts=older))
    with pytest.raises(StoreTooNewError) as refused:
        open_store(folder, None, PASSPHRASE)
    assert refused.value.found == newest.name[:4] == known_revision()
    assert refused.value.known == known_revision(older)
    assert contents(folder) == before


def test_a_journal_that_does_not_hold_is_told_and_the_old_store_stays(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / FIRST, folder)
    _tamper(folder, "UPDATE act SET mac = zeroblob(32) WHERE seq = 7")
    before = contents(folder)
    with pytest.raises(JournalBrokenError) as refused:
        open_store(folder, None, PASSPHRASE)
    assert refused.value.seq == 7
    after = contents(folder)
    # The copy is whole, and stays until an opening ends well.
    assert after.pop(BEFORE_MIGRATION)
    assert after == before


def test_a_store_that_lies_behind_its_anchor_is_not_upgraded(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / FIRST, folder)
    _, _, keys = unlock_folder(folder, None, PASSPHRASE)
    with keys:
        anchor = Anchor(folder / HEAD, KeyRing(keys).anchor)
    anchor.write(ACTS[FIRST] + 1, bytes(32), None)
    anchor.close()
    before = (folder / RECORDS).read_bytes()
    with pytest.raises(StoreRolledBackError):
        open_store(folder, None, PASSPHRASE)
    assert (folder / RECORDS).read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
@pytest.mark.parametrize("times", [0.1, 0.6, 1.01, 1.1])
def test_a_disk_that_ends_on_the_way_leaves_the_old_store(tmp_path: Path, times: float) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / FIRST, folder)
    before = (folder / RECORDS).read_bytes()
    with files_of_at_most(int(len(before) * times)), pytest.raises(DeskError):
        open_store(folder, None, PASSPHRASE)
    assert (folder / RECORDS).read_bytes() == before
    verified = verify_store(folder, None, PASSPHRASE)
    assert verified.acts == ACTS[FIRST]
    assert BEFORE_MIGRATION not in contents(folder)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """What is written beyond that many bytes fails, as on a disk that is full."""
    import resource  # noqa: PLC0415  Windows has none

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _tamper(folder: Path, statement: str) -> None:
    """Change a row as who has the key could, the guards of its table put aside."""
    header, _, keys = unlock_folder(folder, None, PASSPHRASE)
    with keys:
        connection = connect_records(folder / RECORDS, keys, header.db_salt)
    guards = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'act'"
    ).fetchall()
    for name, _sql in guards:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(statement)
    for _name, sql in guards:
        connection.execute(sql)
    checkpoint(connection)
    connection.close()


@pytest.mark.parametrize("revision", REVISIONS)
def test_its_lines_are_found_in_the_search_of_all_books(
    revision: str, tmp_path: Path, law: Law
) -> None:
    folder = tmp_path / "store"
    shutil.copytree(STORES / revision, folder)

    with open_store(folder, None, PASSPHRASE) as vault:
        desk = open_desk(vault, law)
        asked = [
            desk.read(search_ids, SearchAsked(body=1, typed=typed, day=OLD))[0]
            for typed in ("sổ:đi bao cao", 'sổ:đi nơi:"thử nghiệm"', '"01/bc"', '"02/bc"')
        ]

    assert all(len(found) >= 2 for found in asked[:2])
    # Each by the number of its own, a cancelled one too.
    assert all(set(found) <= set(asked[0]) and len(found) > 0 for found in asked[2:])
    assert not set(asked[2]) & set(asked[3])

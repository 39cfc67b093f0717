from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.verify_contents import verify_contents
from bmnn_desk.storage.verify_rows import verify_rows
from tests import make
from tests.destruction_desk import all_copies, destroyed, with_file
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE
from tests.storage.tampering import open_to_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault

_LOSE = "DELETE FROM content_key WHERE content_id = (SELECT min(content_id) FROM content_key)"
_ACT = "SELECT act_seq FROM content ORDER BY id LIMIT 1"


@pytest.fixture(scope="module")
def opened(law: Law) -> Iterator[Vault]:
    with open_to_all(law) as (vault, _):
        yield vault


def test_a_file_that_lost_its_key_is_found_and_the_act_that_kept_it_named(opened: Vault) -> None:
    with opened.begin() as session:
        verify_contents(session)
        act = session.scalar(text(_ACT))
        assert session.execute(text(_LOSE)).rowcount == 1  # type: ignore[attr-defined]
        for verify in (verify_contents, verify_rows):
            with pytest.raises(JournalBrokenError) as found:
                verify(session)
            assert (found.value.seq, found.value.what) == (act, JournalFault.ROWS)
        session.rollback()


def test_a_key_of_no_file_is_found(opened: Vault) -> None:
    with opened.begin() as session:
        copied = "SELECT 999999, wrapped, sealed FROM content_key LIMIT 1"
        session.execute(text(f"INSERT INTO content_key {copied}"))
        for verify in (verify_contents, verify_rows):
            with pytest.raises(JournalBrokenError):
                verify(session)
        session.rollback()


def test_a_destroyed_file_needs_none(tmp_path: Path, law: Law) -> None:
    with create_store(tmp_path / "store", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        at = make.office(vault, law)
        destroyed(at, *all_copies(at, with_file(at)))
        with vault.begin() as session:
            assert session.scalar(text("SELECT count(*) FROM content_end"))
            verify_contents(session)


def test_the_share_of_a_file_that_lost_its_key_stays(tmp_path: Path, law: Law) -> None:
    folder = tmp_path / "store"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        at = make.office(vault, law)
        with_file(at)
        kept = set(vault.shares.occupied())
        with vault.begin() as session:
            session.execute(text(_LOSE))
    with open_store(folder, ACCOUNT, PASSPHRASE) as vault:
        desk = open_desk(vault, law)
        assert isinstance(desk.trouble, JournalBrokenError)
        assert set(vault.shares.occupied()) == kept

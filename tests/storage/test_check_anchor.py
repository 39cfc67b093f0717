from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, StoreRolledBackError
from bmnn_desk.services.note_access import AccessRequest, note_access
from bmnn_desk.storage.anchor import Anchor
from bmnn_desk.storage.check_anchor import check_anchor
from bmnn_desk.storage.files import HEAD, RECORDS
from bmnn_desk.storage.journal import journal_head, mac_of_act
from bmnn_desk.storage.opening import create_store, memory_vault, open_store
from tests import make
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault

SEQ = 7


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory, law: Law) -> Path:
    folder = tmp_path_factory.mktemp("anchored") / "store"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        make.office(vault, law)
    return folder


@pytest.fixture
def store(founded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(founded, tmp_path / "store")


def checked(store: Path, spoil: Callable[[Vault, Path], None] = lambda _vault, _head: None) -> int:
    """Check the store's anchor after something befell it; the journal's last act."""
    with open_store(store, None, PASSPHRASE) as vault:
        spoil(vault, store / HEAD)
        with vault.begin() as session:
            check_anchor(session, vault)
            return journal_head(session).seq


def anchored_at(seq: int, mac: bytes | None = None) -> Callable[[Vault, Path], None]:
    """Another anchor under the store's own key: of an act, its own MAC unless it is said."""

    def spoil(vault: Vault, head: Path) -> None:
        """Put the other anchor there."""
        with vault.begin() as session:
            known = mac or mac_of_act(session, seq) or bytes(32)
        head.unlink()
        Anchor(head, vault.keys.anchor).write(seq, known, bytes(32))

    return spoil


def a_note() -> AccessRequest:
    moment = "2025-03-10T00:00:00+00:00"
    return AccessRequest(
        request_id="note", day=make.OLD, kind=AccessKind.REFUSED, first_at=moment, last_at=moment
    )


def test_the_anchor_of_the_last_act_holds(store: Path) -> None:
    assert checked(store) > SEQ


def test_one_act_behind_is_the_trace_of_a_crash(store: Path) -> None:
    last = checked(store)
    assert checked(store, anchored_at(last - 1)) == last


@pytest.mark.parametrize("behind", [2, 5])
def test_more_acts_behind_is_an_older_anchor(store: Path, behind: int) -> None:
    last = checked(store)
    with pytest.raises(JournalBrokenError) as broken:
        checked(store, anchored_at(last - behind))
    assert (broken.value.seq, broken.value.what) == (last - behind, JournalFault.ANCHOR)


@pytest.mark.parametrize("ahead", [1, 40])
def test_a_journal_that_ends_before_it_was_rolled_back(store: Path, ahead: int) -> None:
    last = checked(store)
    with pytest.raises(StoreRolledBackError) as rolled:
        checked(store, anchored_at(last + ahead))
    assert (rolled.value.found, rolled.value.anchored) == (last, last + ahead)


@pytest.mark.parametrize("behind", [0, 1])
def test_another_history_of_the_same_length_is_not_this_one(store: Path, behind: int) -> None:
    last = checked(store)
    with pytest.raises(JournalBrokenError) as broken:
        checked(store, anchored_at(last - behind, bytes(32)))
    assert (broken.value.seq, broken.value.what) == (last - behind, JournalFault.ANCHOR)


def test_an_anchor_that_is_gone_was_taken_away(store: Path) -> None:
    with pytest.raises(JournalBrokenError, match=JournalFault.ANCHOR):
        checked(store, lambda _vault, head: head.unlink())


def test_older_records_under_their_own_key_do_not_reach_the_anchor(
    store: Path, founded: Path, law: Law
) -> None:
    with open_store(store, None, PASSPHRASE) as vault:
        open_desk(vault, law).do(note_access, a_note())
    shutil.copy(founded / RECORDS, store / RECORDS)
    with pytest.raises(StoreRolledBackError):
        checked(store)


def test_only_the_very_first_act_may_stand_without_an_anchor(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    create_store(folder, ACCOUNT, PASSPHRASE, CHEAP).close()
    assert checked(folder) == 0


def test_a_store_in_memory_has_no_anchor_to_check(law: Law) -> None:
    with memory_vault() as vault:
        make.office(vault, law)
        with vault.begin() as session:
            check_anchor(session, vault)

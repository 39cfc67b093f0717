from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, StoreRolledBackError
from bmnn_desk.new_desk import found
from bmnn_desk.services.found_desk import FoundingRequest
from bmnn_desk.services.note_access import note_access
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.storage.anchor import Anchor
from bmnn_desk.storage.files import HEAD, RECORDS
from bmnn_desk.storage.journal import mac_of_act, whole_head
from bmnn_desk.storage.opening import create_store, memory_vault, open_store
from tests import make
from tests.services.people import signed_journal
from tests.storage.officers import unguard
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

SEQ = 7


@pytest.fixture
def signed(office: Office) -> Vault:
    """A signed journal in memory, and nothing that keeps it."""
    signed_journal(office)
    unguard(office.desk._vault)
    return office.desk._vault


@pytest.fixture
def anchor(tmp_path: Path) -> Iterator[Anchor]:
    made = Anchor(tmp_path / "head.bin", bytearray(32))
    yield made
    made.close()


def fault(signed: Vault, anchor: Anchor | None = None, change: str = "") -> str:
    with signed.begin() as session:
        if change:
            session.execute(text(change))
        with pytest.raises(JournalBrokenError) as caught:
            prove_chain(session, signed.keys, anchor)
        session.rollback()
    return caught.value.what


def test_a_journal_that_reaches_its_anchor_holds(signed: Vault, anchor: Anchor) -> None:
    with signed.begin() as session:
        head = whole_head(session)
        anchor.write(head.seq, head.mac, head.digest, head.key_mark)
        chain = prove_chain(session, signed.keys, anchor)
        assert (chain.acts, chain.checkpoints) == (head.seq, 1)


def test_an_anchor_that_is_gone_is_a_fault_and_in_memory_there_is_none(
    signed: Vault, anchor: Anchor
) -> None:
    assert fault(signed, anchor) == JournalFault.ANCHOR
    with signed.begin() as session:
        assert prove_chain(session, signed.keys, None).acts > 0


def test_a_journal_that_ends_before_its_anchor_was_put_back(signed: Vault, anchor: Anchor) -> None:
    with signed.begin() as session:
        head = whole_head(session)
        anchor.write(head.seq + 1, head.mac, head.digest, head.key_mark)
        with pytest.raises(StoreRolledBackError):
            prove_chain(session, signed.keys, anchor)


def test_who_was_no_officer_signed_nothing(signed: Vault) -> None:
    change = "UPDATE account SET roles = '[\"clerk\"]' WHERE id = 1"
    assert fault(signed, change=change) == JournalFault.OFFICER_KEY


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
            return prove_chain(session, vault.keys, vault.anchor).head.seq


def anchored_at(seq: int, mac: bytes | None = None) -> Callable[[Vault, Path], None]:
    """Another anchor under the store's own key: of an act, its own MAC unless it is said."""

    def spoil(vault: Vault, head: Path) -> None:
        """Put the other anchor there."""
        with vault.begin() as session:
            known = mac or mac_of_act(session, seq) or bytes(32)
        head.unlink()
        Anchor(head, vault.keys.anchor).write(seq, known, None)

    return spoil


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
    first_beyond = last - behind + 2
    assert (broken.value.seq, broken.value.what) == (first_beyond, JournalFault.ANCHOR)


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
        open_desk(vault, law).do(note_access, make.access(make.OLD))
    shutil.copy(founded / RECORDS, store / RECORDS)
    with pytest.raises(StoreRolledBackError):
        checked(store)


def test_only_the_very_first_act_may_stand_without_an_anchor(tmp_path: Path, law: Law) -> None:
    folder = tmp_path / "new"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        request = FoundingRequest(
            request_id=make.request_id(), day=make.OLD, person_name="Ai đó", slot=vault.slot_id
        )
        found(vault, law, request)
    assert checked(folder, lambda _vault, head: head.unlink()) == 1
    with open_store(folder, None, PASSPHRASE) as vault:
        open_desk(vault, law).do(note_access, make.access(make.OLD))
    with pytest.raises(JournalBrokenError) as broken:
        checked(folder, lambda _vault, head: head.unlink())
    assert (broken.value.seq, broken.value.what) == (2, JournalFault.ANCHOR)


def test_a_store_in_memory_has_no_anchor_to_check(law: Law) -> None:
    with memory_vault() as vault:
        make.office(vault, law)
        with vault.begin() as session:
            assert prove_chain(session, vault.keys, vault.anchor).acts > SEQ

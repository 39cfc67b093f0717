from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import AlreadyThereError, JournalBrokenError
from bmnn_desk.storage.epochs import open_epoch, read_epochs
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.ratchet import SPENT_KEY
from bmnn_desk.storage.tables import Act, JournalEpoch, JournalKey
from bmnn_desk.storage.verify_chain import verify_chain
from bmnn_desk.storage.verify_rows import verify_rows
from tests import make
from tests.storage.officers import act, new_epoch, new_officer, unguard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.officer_key import OfficerSigner
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office


@pytest.fixture
def store(office: Office) -> Vault:
    return office.desk._vault


@pytest.fixture
def signer(store: Vault) -> Iterator[OfficerSigner]:
    with new_officer(store) as made:
        yield made


def test_an_epoch_begins_after_its_act_and_the_old_key_is_gone(
    office: Office, store: Vault, signer: OfficerSigner
) -> None:
    assert new_epoch(store, signer) == 1
    with store.begin() as session:
        last = journal_head(session).seq
        old, new = session.scalars(select(JournalKey).order_by(JournalKey.epoch))
        assert (old.key, old.next_seq) == (SPENT_KEY, last + 1)
        assert (new.first_seq, new.next_seq) == (last + 1, last + 1)
        assert session.get_one(Act, last).epoch == 0
    make.issued(office)
    assert new_epoch(store, signer) == 2
    make.issued(office)
    with store.begin() as session:
        chain = verify_chain(session, store.keys, signer)
        assert (chain.epochs, chain.macs_proved) == (3, chain.acts)
        assert set(session.scalars(select(Act.epoch))) == {0, 1, 2}
        assert verify_rows(session) > 0


def test_who_is_not_the_officer_cannot_have_its_keys(
    office: Office, store: Vault, signer: OfficerSigner
) -> None:
    new_epoch(store, signer)
    make.issued(office)
    with store.begin() as session:
        epochs = read_epochs(session, store.keys, None)
        assert [epoch.first_key is None for epoch in epochs] == [False, True]
        first = read_epochs(session, store.keys, signer)[1].first_key
        assert first is not None
        assert first != epochs[1].kept
        chain = verify_chain(session, store.keys)
        assert (chain.macs_proved, chain.epochs) == (epochs[0].last_seq, 2)
        assert chain.acts > chain.macs_proved


def test_one_act_opens_one_epoch(store: Vault, signer: OfficerSigner) -> None:
    def twice(session: Session) -> None:
        open_epoch(session, signer)
        open_epoch(session, signer)

    with pytest.raises(AlreadyThereError):
        act(store, twice)


def test_a_spent_key_seals_no_act(office: Office, store: Vault, signer: OfficerSigner) -> None:
    new_epoch(store, signer)
    with store.begin() as session:
        session.execute(text("DELETE FROM journal_key WHERE epoch = 1"))
    with pytest.raises(JournalBrokenError) as broken:
        make.issued(office)
    assert broken.value.what == JournalFault.KEY


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("journal_epoch SET signature = zeroblob(64)", JournalFault.EPOCH),
        ("journal_epoch SET signature = 'x'", JournalFault.UNREADABLE),
        ("journal_epoch SET previous_mac = 0", JournalFault.UNREADABLE),
        ("officer_key SET sign_public = 5", JournalFault.UNREADABLE),
        ("journal_key SET key = 5 WHERE epoch = 1", JournalFault.UNREADABLE),
        ("journal_key SET sealed_first = 5 WHERE epoch = 0", JournalFault.UNREADABLE),
        ("journal_epoch SET key_id = 9", JournalFault.EPOCH),
        ("journal_epoch SET previous_mac = zeroblob(32)", JournalFault.EPOCH),
        ("journal_epoch SET first_seq = first_seq + 1", JournalFault.EPOCH),
        ("journal_epoch SET sealed_first = zeroblob(92)", JournalFault.EPOCH),
        ("journal_epoch SET epoch = 2", JournalFault.EPOCH),
        ("journal_key SET sealed_first = zeroblob(92) WHERE epoch = 1", JournalFault.EPOCH),
        ("journal_key SET key = zeroblob(32)", JournalFault.KEY),
        ("journal_key SET key = randomblob(32) WHERE epoch = 0", JournalFault.KEY),
        ("journal_key SET next_seq = next_seq + 1 WHERE epoch = 0", JournalFault.KEY),
        ("journal_key SET first_seq = first_seq - 1 WHERE epoch = 1", JournalFault.KEY),
        ("act SET epoch = 1 WHERE seq = 3", JournalFault.MAC),
        ("officer_key SET sign_public = zeroblob(32)", JournalFault.EPOCH),
    ],
)
def test_an_epoch_that_was_tampered_with_is_noticed(
    office: Office, store: Vault, signer: OfficerSigner, change: str, fault: JournalFault
) -> None:
    new_epoch(store, signer)
    make.issued(office)
    unguard(store)
    with store.begin() as session:
        session.execute(text(f"UPDATE {change}"))
        with pytest.raises(JournalBrokenError) as broken:
            verify_chain(session, store.keys, signer)
        session.rollback()
    assert broken.value.what == fault


def test_an_officer_who_left_is_followed_by_another(office: Office, store: Vault) -> None:
    with new_officer(store) as first:
        new_epoch(store, first)
        make.issued(office)
    with new_officer(store) as second:
        new_epoch(store, second)
        make.issued(office)
        with store.begin() as session:
            alone = verify_chain(session, store.keys, second)
            assert 0 < alone.macs_proved < alone.acts
            assert session.scalars(select(JournalEpoch.key_id)).all() == [1, 2]

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.checkpoints import last_checkpoint, sign_checkpoint, verify_checkpoints
from bmnn_desk.storage.journal import JournalHead, whole_head
from bmnn_desk.storage.verify_chain import verify_chain
from tests import make
from tests.storage.officers import new_checkpoint, new_officer, unguard

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def test_a_checkpoint_signs_the_head_before_its_act(
    office: Office, store: Vault, signer: OfficerSigner
) -> None:
    with store.begin() as session:
        assert verify_checkpoints(session) == ()
        assert last_checkpoint(session) is None
        head = whole_head(session)
    assert new_checkpoint(store, signer) == head.seq
    make.issued(office)
    second = new_checkpoint(store, signer)
    with store.begin() as session:
        found = verify_checkpoints(session)
        assert [row.seq for row in found] == [head.seq, second]
        assert (found[0].mac, found[0].digest) == (head.mac, head.digest)
        assert last_checkpoint(session) is found[1]
        assert verify_chain(session, store.keys).checkpoints == 2


@pytest.mark.parametrize(
    "head",
    [JournalHead(seq=0, mac=bytes(32), digest=bytes(32)), JournalHead(seq=4, mac=bytes(32))],
)
def test_nothing_and_an_unknown_digest_are_not_signed(
    store: Vault, signer: OfficerSigner, head: JournalHead
) -> None:
    with store.begin() as session, pytest.raises(ValueError, match=str(head.seq)):
        sign_checkpoint(session, signer, head)


@pytest.mark.parametrize(
    "change",
    [
        "seq = seq - 1",
        "seq = seq + 1000",
        "mac = zeroblob(32)",
        "digest = zeroblob(32)",
        "at_utc = '2020'",
        "key_id = 7",
        "signature = zeroblob(64)",
        "signature = x''",
        "act_seq = seq",
    ],
)
def test_a_checkpoint_that_was_changed_is_noticed(
    store: Vault, signer: OfficerSigner, change: str
) -> None:
    new_checkpoint(store, signer)
    unguard(store)
    with store.begin() as session:
        session.execute(text(f"UPDATE checkpoint SET {change}"))  # noqa: S608
        with pytest.raises(JournalBrokenError) as broken:
            verify_checkpoints(session)
        session.rollback()
    assert broken.value.what == JournalFault.CHECKPOINT


@pytest.mark.parametrize("change", ["mac = 0", "signature = 'x'", "at_utc = x'00'", "seq = 1.5"])
def test_a_value_that_is_none_of_its_columns_is_no_stumble(
    store: Vault, signer: OfficerSigner, change: str
) -> None:
    new_checkpoint(store, signer)
    unguard(store)
    with store.begin() as session:
        session.execute(text(f"UPDATE checkpoint SET {change}"))  # noqa: S608
        with pytest.raises(JournalBrokenError) as broken:
            verify_checkpoints(session)
        session.rollback()
    assert broken.value.what == JournalFault.UNREADABLE

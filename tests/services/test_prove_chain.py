from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, StoreRolledBackError
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.storage.anchor import Anchor
from bmnn_desk.storage.journal import whole_head
from tests.services.people import signed_journal
from tests.storage.officers import unguard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.storage.vault import Vault
    from tests.make import Office


@pytest.fixture
def store(office: Office) -> Vault:
    """A signed journal in memory, and nothing that keeps it."""
    signed_journal(office)
    unguard(office.desk._vault)
    return office.desk._vault


@pytest.fixture
def anchor(tmp_path: Path) -> Iterator[Anchor]:
    made = Anchor(tmp_path / "head.bin", bytearray(32))
    yield made
    made.close()


def fault(store: Vault, anchor: Anchor | None = None, change: str = "") -> str:
    with store.begin() as session:
        if change:
            session.execute(text(change))
        with pytest.raises(JournalBrokenError) as caught:
            prove_chain(session, store.keys, anchor)
        session.rollback()
    return caught.value.what


def test_a_journal_that_reaches_its_anchor_holds(store: Vault, anchor: Anchor) -> None:
    with store.begin() as session:
        head = whole_head(session)
        anchor.write(head.seq, head.mac, head.digest, head.key_mark)
        chain = prove_chain(session, store.keys, anchor)
        assert (chain.acts, chain.checkpoints) == (head.seq, 1)


def test_an_anchor_that_is_gone_is_a_fault_and_in_memory_there_is_none(
    store: Vault, anchor: Anchor
) -> None:
    assert fault(store, anchor) == JournalFault.ANCHOR
    with store.begin() as session:
        assert prove_chain(session, store.keys, None).acts > 0


def test_a_journal_that_ends_before_its_anchor_was_put_back(store: Vault, anchor: Anchor) -> None:
    with store.begin() as session:
        head = whole_head(session)
        anchor.write(head.seq + 1, head.mac, head.digest, head.key_mark)
        with pytest.raises(StoreRolledBackError):
            prove_chain(session, store.keys, anchor)


def test_who_was_no_officer_signed_nothing(store: Vault) -> None:
    change = "UPDATE account SET roles = '[\"clerk\"]' WHERE id = 1"
    assert fault(store, change=change) == JournalFault.OFFICER_KEY

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.officer_key import make_officer_keys
from bmnn_desk.storage.tables import Account
from bmnn_desk.storage.verify_officers import Officers, verify_officers
from tests import make
from tests.storage.officers import (
    ACCOUNT_ROW,
    KEK,
    act,
    new_checkpoint,
    new_epoch,
    new_officer,
    unguard,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

OTHER_SALT = bytes(range(16, 32))


@pytest.fixture
def clerk(office: Office) -> int:
    """The row of another account."""
    slot = make.account(office, Role.CLERK)
    with office.desk._vault.begin() as session:
        return session.scalars(select(Account.id).where(Account.slot == slot)).one()


@pytest.fixture
def signed(office: Office, clerk: int) -> Vault:
    """Two keys of the founder, the second vouched for by the first, an epoch and a signature."""
    assert clerk
    vault = office.desk._vault
    with new_officer(vault), new_officer(vault) as signer:
        new_epoch(vault, signer)
        new_checkpoint(vault, signer)
    return vault


@pytest.fixture
def session(signed: Vault) -> Iterator[Session]:
    unguard(signed)
    with signed.begin() as session:
        yield session
        session.rollback()


def broken(session: Session, change: str, **values: object) -> bool:
    changed = session.execute(text(change), values)
    assert changed.rowcount > 0  # type: ignore[attr-defined]
    session.expire_all()
    with pytest.raises(JournalBrokenError) as caught:
        verify_officers(session)
    return caught.value.what == JournalFault.OFFICER_KEY


def test_without_keys_there_is_nothing_to_prove(office: Office) -> None:
    with office.desk._vault.begin() as session:
        assert verify_officers(session) == Officers(keys=0, unvouched=0)


def test_a_key_that_the_same_officers_older_one_signed_is_vouched_for(session: Session) -> None:
    assert verify_officers(session) == Officers(keys=2, unvouched=0)


def test_a_key_after_a_lost_one_is_counted_and_no_fault(signed: Vault) -> None:
    with act(signed, lambda s: make_officer_keys(s, ACCOUNT_ROW, KEK, OTHER_SALT, make.OLD)):
        pass
    with signed.begin() as session:
        assert verify_officers(session) == Officers(keys=3, unvouched=1)


@pytest.mark.parametrize("table", ["officer_key", "journal_epoch", "checkpoint"])
def test_what_another_account_did_is_none_of_the_officers(
    session: Session, clerk: int, table: str
) -> None:
    seq = f"(SELECT max(act_seq) FROM {table})"  # noqa: S608
    assert broken(session, f"UPDATE act SET actor_id = :by WHERE seq = {seq}", by=clerk)  # noqa: S608


def test_another_officers_account_does_not_sign_with_his_key(session: Session, clerk: int) -> None:
    roles = "UPDATE account SET roles = (SELECT roles FROM account WHERE id = 1) WHERE id = :by"
    assert session.execute(text(roles), {"by": clerk}).rowcount == 1  # type: ignore[attr-defined]
    assert verify_officers(session).keys == 2
    assert broken(session, "UPDATE act SET actor_id = :by WHERE verb = 'officer'", by=clerk)


def test_who_was_no_officer_when_he_did_it_made_nothing(session: Session) -> None:
    assert broken(session, "UPDATE account SET roles = '[\"clerk\"]' WHERE id = 1")


@pytest.mark.parametrize(
    "change",
    [
        "voucher = CAST(zeroblob(64) AS BLOB)",
        "voucher = NULL",
        "voucher_id = NULL",
        "voucher_id = 2",
        "voucher_id = 77",
        "account_id = (SELECT max(id) FROM account)",
    ],
)
def test_a_voucher_that_is_none_is_a_fault(session: Session, change: str) -> None:
    assert broken(session, f"UPDATE officer_key SET {change} WHERE id = 2")  # noqa: S608


def test_other_public_keys_are_not_those_that_were_vouched_for(session: Session) -> None:
    assert broken(session, "UPDATE officer_key SET seal_public = zeroblob(32) WHERE id = 2")

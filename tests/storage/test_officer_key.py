from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.errors import JournalBrokenError, NotFoundError
from bmnn_desk.storage.officer_key import (
    drop_secrets,
    is_signed,
    make_officer_keys,
    open_officer_keys,
    rewrap_secrets,
)
from bmnn_desk.storage.tables import OfficerKey, OfficerSecret
from tests.make import OLD
from tests.storage.officers import ACCOUNT_ROW, KEK, SALT, act, new_officer, unguard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.errors import DeskError
    from bmnn_desk.storage.officer_key import OfficerSigner
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

OTHER = bytearray(range(32))
BOUND = b"where it belongs"


@pytest.fixture
def store(office: Office) -> Vault:
    return office.desk._vault


@pytest.fixture
def signer(store: Vault) -> Iterator[OfficerSigner]:
    with new_officer(store) as made:
        yield made


def public(store: Vault, key_id: int) -> OfficerKey:
    with store.begin() as session:
        row = session.get_one(OfficerKey, key_id)
        session.expunge_all()
        return row


def test_the_keys_open_again_by_account_passphrase_and_salt(
    store: Vault, signer: OfficerSigner
) -> None:
    sealed = signer.seal(b"k" * 32, BOUND)
    with (
        store.begin() as session,
        open_officer_keys(session, [7, ACCOUNT_ROW], KEK, SALT) as again,
    ):
        assert again.unseal(signer.key_id, sealed, BOUND) == b"k" * 32
        signature = again.sign(b"message")
    row = public(store, signer.key_id)
    assert is_signed(row, signature, b"message")
    assert not is_signed(row, signature, b"another")
    assert not is_signed(row, signature[:-1], b"message")
    assert not is_signed(None, signature, b"message")


@pytest.mark.parametrize(
    ("accounts", "kek", "salt", "error"),
    [
        ([2], KEK, SALT, NotFoundError),
        ([], KEK, SALT, NotFoundError),
        ([ACCOUNT_ROW], KEK, bytes(16), NotFoundError),
        ([ACCOUNT_ROW], OTHER, SALT, JournalBrokenError),
    ],
)
@pytest.mark.usefixtures("signer")
def test_another_account_salt_or_passphrase_opens_nothing(
    store: Vault, accounts: list[int], kek: bytearray, salt: bytes, error: type[DeskError]
) -> None:
    with store.begin() as session, pytest.raises(error):
        open_officer_keys(session, accounts, kek, salt)


def test_an_older_key_of_his_still_unseals_and_the_newest_signs(
    store: Vault, signer: OfficerSigner
) -> None:
    sealed = signer.seal(bytes(32), BOUND)
    newer = act(store, lambda s: make_officer_keys(s, ACCOUNT_ROW, KEK, SALT, OLD))
    with store.begin() as session, open_officer_keys(session, [ACCOUNT_ROW], KEK, SALT) as both:
        assert both.key_id == newer.key_id > signer.key_id
        assert both.unseal(signer.key_id, sealed, BOUND) == bytes(32)
        assert newer.unseal(signer.key_id, sealed, BOUND) is None
        assert is_signed(session.get(OfficerKey, newer.key_id), both.sign(b"x"), b"x")


def test_what_was_sealed_opens_where_it_belongs_alone(signer: OfficerSigner) -> None:
    sealed = signer.seal(bytes(32), BOUND)
    assert signer.seal(bytes(32), BOUND) != sealed
    for at in range(0, len(sealed), 7):
        flipped = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
        with pytest.raises(ValueError, match=r"\d"):
            signer.unseal(signer.key_id, flipped, BOUND)
    for text_, bound in ((sealed, b"elsewhere"), (sealed[:-1], BOUND), (b"", BOUND)):
        with pytest.raises(ValueError, match=r"\d"):
            signer.unseal(signer.key_id, text_, bound)


def test_a_changed_passphrase_opens_by_both_until_the_old_is_dropped(
    store: Vault, signer: OfficerSigner
) -> None:
    new_salt = bytes(range(16, 32))
    with store.begin() as session:
        assert rewrap_secrets(session, KEK, SALT, OTHER, new_salt) == 1
        assert rewrap_secrets(session, KEK, SALT, OTHER, new_salt) == 1  # cut off, done again
        assert rewrap_secrets(session, KEK, bytes(16), OTHER, new_salt) == 0
        for kek, salt in ((KEK, SALT), (OTHER, new_salt)):
            with open_officer_keys(session, [ACCOUNT_ROW], kek, salt) as again:
                assert again.key_id == signer.key_id
        assert drop_secrets(session, {new_salt}) == 1
        assert list(session.scalars(select(OfficerSecret.salt))) == [new_salt]
        with pytest.raises(NotFoundError):
            open_officer_keys(session, [ACCOUNT_ROW], KEK, SALT)
        with pytest.raises(JournalBrokenError):
            rewrap_secrets(session, KEK, new_salt, OTHER, SALT)
        assert drop_secrets(session, ()) == 1


@pytest.mark.parametrize(
    "change",
    [
        "officer_key SET sign_public = :other",
        "officer_key SET seal_public = :other",
        "officer_secret SET wrapped = CAST(substr(wrapped, 1, 40) || :other AS BLOB)",
        "officer_secret SET wrapped = ''",
    ],
)
def test_keys_that_were_put_in_their_place_are_noticed(office: Office, change: str) -> None:
    store = office.desk._vault
    unguard(store)
    with new_officer(store), store.begin() as session:
        values = {"other": bytes(32)} if ":other" in change else {}
        session.execute(text(f"UPDATE {change}"), values)
        with pytest.raises(JournalBrokenError):
            open_officer_keys(session, [ACCOUNT_ROW], KEK, SALT)
        session.rollback()


def test_the_keys_are_wiped_and_never_told(store: Vault) -> None:
    with new_officer(store) as signer:
        pair = signer._pairs[signer.key_id]
        assert any(pair.sign)
        assert any(pair.seal)
        assert repr(signer) == "OfficerSigner()"
        with pytest.raises(TypeError):
            pickle.dumps(signer)
    assert not any(pair.sign)
    assert not any(pair.seal)


def test_the_store_holds_no_private_half_in_the_open(store: Vault, signer: OfficerSigner) -> None:
    pair = signer._pairs[signer.key_id]
    with store.begin() as session:
        kept = session.scalars(select(OfficerSecret.wrapped)).one()
    assert bytes(pair.sign) not in kept
    assert bytes(pair.seal) not in kept

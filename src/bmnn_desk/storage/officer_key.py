"""An officer's own keys: he signs the journal with one, and an epoch's first key is sealed to one.

Only his passphrase leads to them, so that nobody else who opens the store can rewrite what he
signed, or the acts of his epochs.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import delete, select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, NotFoundError
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.key import KEY_BYTES, derive
from bmnn_desk.storage.tables import Account, OfficerKey, OfficerSecret
from bmnn_desk.storage.unreadable import unreadable_is_broken
from bmnn_desk.storage.wipe import random_key, wipe

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date
    from typing import NoReturn, Self

    from sqlalchemy.orm import Session

_NONCE_BYTES = 12
_USE = "bmnn-desk/1/officer"
_SEALED_INFO = b"bmnn-desk/1/sealed-to-officer"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Pair:
    sign: bytearray
    seal: bytearray
    seal_public: bytes

    def wipe(self) -> None:
        """Overwrite both private keys."""
        wipe(self.sign)
        wipe(self.seal)


class OfficerSigner:
    """An officer's private keys while he verifies or signs; wiped on leaving `with`.

    He may have had several in the course of time; the newest signs.
    """

    __slots__ = ("_pairs", "key_id")

    def __init__(self, pairs: dict[int, _Pair]) -> None:
        self._pairs = pairs
        self.key_id = max(pairs)

    def __repr__(self) -> str:
        return "OfficerSigner()"

    def __reduce__(self) -> NoReturn:
        raise TypeError  # a key never goes to the worker process

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature of a message (RFC 8032), 64 bytes."""
        return Ed25519PrivateKey.from_private_bytes(self._pairs[self.key_id].sign).sign(message)

    def seal(self, secret: bytes, bound_to: bytes) -> bytes:
        """A secret sealed to this officer: ephemeral X25519, HKDF-SHA256, AES-256-GCM."""
        public = self._pairs[self.key_id].seal_public
        once = X25519PrivateKey.generate()
        shared = once.exchange(X25519PublicKey.from_public_bytes(public))
        sender, nonce = once.public_key().public_bytes_raw(), os.urandom(_NONCE_BYTES)
        with _agreed(shared, sender + public) as key:
            return sender + nonce + AESGCM(key).encrypt(nonce, secret, bound_to)

    def unseal(self, key_id: int, sealed: bytes, bound_to: bytes) -> bytes | None:
        """The secret again; None where it was sealed to another officer's key.

        Raises:
            ValueError: it is not what was sealed.
        """
        pair = self._pairs.get(key_id)
        if pair is None:
            return None
        sender, nonce = sealed[:KEY_BYTES], sealed[KEY_BYTES : KEY_BYTES + _NONCE_BYTES]
        if len(sealed) < KEY_BYTES + _NONCE_BYTES:
            raise ValueError(key_id)
        private = X25519PrivateKey.from_private_bytes(pair.seal)
        shared = private.exchange(X25519PublicKey.from_public_bytes(sender))
        with _agreed(shared, sender + pair.seal_public) as key:
            try:
                return AESGCM(key).decrypt(nonce, sealed[KEY_BYTES + _NONCE_BYTES :], bound_to)
            except InvalidTag:
                raise ValueError(key_id) from None

    def wipe(self) -> None:
        """Overwrite every private key."""
        for pair in self._pairs.values():
            pair.wipe()


def make_officer_keys(
    session: Session, account: int, kek: bytearray, salt: bytes, day: date
) -> OfficerSigner:
    """New keys of an officer's account, wrapped for the slot of this salt; inside an act.

    His newest key that this passphrase still opens vouches for them. `kek` is the caller's to
    wipe, and so is what comes back.

    Raises:
        JournalBrokenError: an older private key of his is not that of its public key.
    """
    sign, seal = random_key(), random_key()
    row = OfficerKey(
        account_id=account,
        sign_public=_sign_public(sign),
        seal_public=_seal_public(seal),
        since=day,
    )
    _vouch(session, row, kek, salt)
    session.add(row)
    session.flush()
    both = sign + seal
    session.add(_secret(row.id, both, kek, salt))
    wipe(both)
    session.flush()
    return OfficerSigner({row.id: _Pair(sign=sign, seal=seal, seal_public=row.seal_public)})


def open_officer_keys(
    session: Session, accounts: Collection[int], kek: bytearray, salt: bytes
) -> OfficerSigner:
    """Every key of an officer, by the rows of his account and the key and salt of his slot.

    Raises:
        NotFoundError: this account has none that this passphrase opens.
        JournalBrokenError: a private key is not that of the public key.
    """
    with unreadable_is_broken():
        return _opened(session, accounts, kek, salt)


def rewrap_secrets(
    session: Session, old_kek: bytearray, old_salt: bytes, new_kek: bytearray, new_salt: bytes
) -> int:
    """Wrap every private key of a slot for its new passphrase too; how many there are.

    The old wrapping stays until `drop_secrets`, when the new header is on the disk.

    Raises:
        JournalBrokenError: a wrapping does not open.
    """
    rows = session.scalars(select(OfficerSecret).where(OfficerSecret.salt == old_salt)).all()
    for row in rows:
        with unreadable_is_broken():
            both = _unwrapped(row, old_kek)
        # A change that was cut off may have left one.
        session.merge(_secret(row.key_id, both, new_kek, new_salt))
        wipe(both)
    session.flush()
    return len(rows)


def drop_secrets(session: Session, keep_salts: Collection[bytes]) -> int:
    """Forget the private keys that are wrapped for no slot of these salts; how many."""
    gone = delete(OfficerSecret).where(OfficerSecret.salt.not_in(keep_salts))
    return int(session.execute(gone).rowcount)  # type: ignore[attr-defined]


def is_signed(row: OfficerKey | None, signature: bytes, message: bytes) -> bool:
    """Whether the owner of these public keys signed the message."""
    if row is None:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(row.sign_public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def is_vouched(row: OfficerKey, by: OfficerKey) -> bool:
    """Whether the owner of another key signed these public keys."""
    return row.voucher is not None and is_signed(by, row.voucher, _vouched(row))


def _vouch(session: Session, row: OfficerKey, kek: bytearray, salt: bytes) -> None:
    slot = select(Account.slot).where(Account.id == row.account_id).scalar_subquery()
    accounts = session.scalars(select(Account.id).where(Account.slot == slot)).all()
    try:
        earlier = open_officer_keys(session, accounts, kek, salt)
    except NotFoundError:
        return
    with earlier:
        row.voucher_id = earlier.key_id
        row.voucher = earlier.sign(_vouched(row))


def _vouched(row: OfficerKey) -> bytes:
    return canonical_json(
        {
            "use": "bmnn-desk/1/voucher",
            "account": row.account_id,
            "sign": row.sign_public.hex(),
            "seal": row.seal_public.hex(),
            "by": row.voucher_id,
        }
    )


def _opened(
    session: Session, accounts: Collection[int], kek: bytearray, salt: bytes
) -> OfficerSigner:
    pairs: dict[int, _Pair] = {}
    rows = session.execute(
        select(OfficerKey, OfficerSecret)
        .join(OfficerSecret, OfficerSecret.key_id == OfficerKey.id)
        .where(OfficerKey.account_id.in_(accounts), OfficerSecret.salt == salt)
    )
    with ExitStack() as undo:
        for row, secret in rows:
            both = _unwrapped(secret, kek)
            pair = _Pair(sign=both[:KEY_BYTES], seal=both[KEY_BYTES:], seal_public=row.seal_public)
            wipe(both)
            undo.callback(pair.wipe)
            public = _sign_public(pair.sign), _seal_public(pair.seal)
            if public != (row.sign_public, row.seal_public):
                raise JournalBrokenError(row.act_seq, JournalFault.OFFICER_KEY)
            pairs[row.id] = pair
        undo.pop_all()
    if not pairs:
        msg = "officer_key"
        raise NotFoundError(msg, 0)
    return OfficerSigner(pairs)


def _secret(key_id: int, both: bytearray, kek: bytearray, salt: bytes) -> OfficerSecret:
    nonce, key = os.urandom(_NONCE_BYTES), derive(kek, "officer")
    try:
        wrapped = nonce + AESGCM(key).encrypt(nonce, both, _bound_to(key_id, salt))
    finally:
        wipe(key)
    return OfficerSecret(key_id=key_id, salt=salt, wrapped=wrapped)


def _unwrapped(row: OfficerSecret, kek: bytearray) -> bytearray:
    key, both = derive(kek, "officer"), bytearray(2 * KEY_BYTES)
    nonce, text = row.wrapped[:_NONCE_BYTES], row.wrapped[_NONCE_BYTES:]
    try:
        AESGCM(key).decrypt_into(nonce, text, _bound_to(row.key_id, row.salt), both)
    except (InvalidTag, ValueError):
        raise JournalBrokenError(0, JournalFault.OFFICER_KEY) from None
    finally:
        wipe(key)
    return both


def _bound_to(key_id: int, salt: bytes) -> bytes:
    return canonical_json({"use": _USE, "key": key_id, "salt": salt.hex()})


def _sign_public(private: bytearray) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def _seal_public(private: bytearray) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


@contextmanager
def _agreed(shared: bytes, both_public: bytes) -> Iterator[bytearray]:
    """The key that both sides of an exchange come to, bound to both public keys."""
    key = bytearray(KEY_BYTES)
    try:
        HKDF(hashes.SHA256(), KEY_BYTES, None, _SEALED_INFO + both_public).derive_into(shared, key)
        yield key
    finally:
        wipe(key)

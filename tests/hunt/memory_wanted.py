"""What is looked for in a memory: a store's keys and a passphrase, each as it may be spelled."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select

from bmnn_desk.storage import tables as t
from bmnn_desk.storage.content_layers import bare
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.kdf import derive_kek
from bmnn_desk.storage.key import derive
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.sealed_content import content_label

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping
    from pathlib import Path

# What an open store must hold; all else is gone once it is open.
RING = frozenset({"anchor", "content-share", "content-wrap", "journal-seal", "tuyet-mat"})
SPELLINGS = 6
_USES = ("database", "header", "anchor", "content-share", "content-wrap", "journal-seal")
_NONCE_BYTES = 12
_WORDS = (
    "ngựa", "đồng", "cỏ", "bưởi", "suối", "trăng", "bến", "đò", "mưa", "núi", "thuyền", "lúa",
)  # fmt: skip


def invented_passphrase(moments: random.Random) -> str:
    """One that stands in no file of the tests, so that no module brings it along."""
    return " ".join(moments.choices(_WORDS, k=6)) + f" {moments.randrange(10**6)}"


def keys_of(folder: Path, passphrase: str) -> dict[str, bytes]:
    """Every key of a store, by its use."""
    _, slot, keys = unlock_folder(folder, None, passphrase)
    with keys:
        assert keys.tuyet_mat is not None
        return {
            "kek": bytes(derive_kek(passphrase, slot.cost, slot.salt)),
            "master": bytes(keys.master),
            "tuyet-mat": bytes(keys.tuyet_mat),
            **{use: bytes(derive(keys.master, use)) for use in _USES},
        }


def passing_keys_of(folder: Path, passphrase: str) -> dict[str, bytes]:
    """The keys that are used and forgotten: of each content, and of the next act."""
    with open_store(folder, None, passphrase) as vault, vault.begin() as session:
        ring = vault.keys
        assert ring.tuyet_mat is not None
        found = {
            f"content {content.id}": AESGCM(
                ring.tuyet_mat if content.tuyet_mat else ring.content_wrap
            ).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], label)
            for key, content in session.execute(
                select(t.ContentKey, t.Content).join(
                    t.Content, t.Content.id == t.ContentKey.content_id
                )
            )
            for label in (content_label(content.id, content.sha256),)
            for wrapped in (bare(session, content.id, key.wrapped, label),)
        }
        acts = session.scalars(select(t.JournalKey.key))
        return found | {f"act {number}": key for number, key in enumerate(acts)}


def spellings_of(keys: Mapping[str, bytes]) -> dict[str, bytes]:
    """Either half of each key, raw and in both kinds of hex.

    Halves, because the first bytes of memory that was given back are soon written over.
    """
    return {
        f"{name}, {way}, half {half}": spelling[half * len(spelling) // 2 :][: len(spelling) // 2]
        for name, key in keys.items()
        for way, spelling in (
            ("raw", key),
            ("hex", key.hex().encode()),
            ("HEX", key.hex().upper().encode()),
        )
        for half in (0, 1)
    }


def spellings_of_text(text: str) -> dict[str, bytes]:
    """A text as UTF-8, and as Qt and Python keep it."""
    return {
        f"{form} {code}": unicodedata.normalize(form, text).encode(code)
        for form in ("NFC", "NFD")
        for code in ("utf-8", "utf-16-le")
    }

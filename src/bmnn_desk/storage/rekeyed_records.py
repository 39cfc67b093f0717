"""The records, the contents' shares and the head anchor under new keys, beside the old ones."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.store_steps import RekeyStep, untold
from bmnn_desk.storage.anchor import EMPTY, Anchor
from bmnn_desk.storage.content_layers import peel, write_wrapped
from bmnn_desk.storage.content_shares import SHARE_BYTES, ContentShares
from bmnn_desk.storage.engine import check_pages
from bmnn_desk.storage.files import (
    HEAD,
    REKEYED_CONTENTS,
    REKEYED_HEAD,
    REKEYED_RECORDS,
    create_file,
    sync_folder,
)
from bmnn_desk.storage.key import KeyRing, MasterKeys
from bmnn_desk.storage.officer_key import drop_secrets, rewrap_secrets
from bmnn_desk.storage.ratchet import open_first_key, seal_first_key
from bmnn_desk.storage.records import connect_records
from bmnn_desk.storage.records_copy import copy_vault
from bmnn_desk.storage.sealed_content import content_label, rewrap_content, seal
from bmnn_desk.storage.tables import Content, ContentKey, JournalKey
from bmnn_desk.storage.vault import Place, Vault
from bmnn_desk.storage.wipe import wipe_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.domain.store_steps import TellRekey


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewKeys:
    """The new master key and Tuyệt mật key, and the salt of the records under them."""

    keys: MasterKeys
    db_salt: bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretMove:
    """From which key of a slot to which its owner's secrets are wrapped anew."""

    old_kek: bytearray
    old_salt: bytes
    new_kek: bytearray
    new_salt: bytes


def build_rekeyed(
    old: Vault,
    folder: Path,
    new: NewKeys,
    moves: Sequence[SecretMove],
    tell: TellRekey = untold,
) -> None:
    """Copy an open store under new keys, complete, proved and flushed; the store is not changed.

    Only the secrets that move are kept. Both sides lead to Tuyệt mật contents: no content stays
    under an old key. `tell` is called as a step begins.

    Raises:
        NotAllowedError: one of them does not lead there, and there is such a content.
        ContentFileMissingError, ContentShareLostError: a content's share is gone.
        StoreDamagedError, JournalBrokenError: what stands in the store cannot be wrapped anew.
        DiskFullError, FolderNotWritableError, DiskFailingError: the disk refuses.
    """
    tell(RekeyStep.COPY)
    _copy(old, folder, new)
    tell(RekeyStep.CONTENTS)
    with KeyRing(new.keys) as ring:
        _renew_head(old, folder, ring)
    with _opened(folder, new) as made:
        with made.begin() as session:
            _rewrap_contents(session, old, made)
            _reseal_journal(session, old.keys, made.keys)
            for move in moves:
                rewrap_secrets(session, move.old_kek, move.old_salt, move.new_kek, move.new_salt)
            drop_secrets(session, [move.new_salt for move in moves])
        made.checkpoint()
    tell(RekeyStep.PAGES)
    connection = connect_records(folder / REKEYED_RECORDS, new.keys, new.db_salt)
    try:
        check_pages(connection)
    finally:
        connection.close()
    sync_folder(folder)


def _copy(old: Vault, folder: Path, new: NewKeys) -> None:
    create_file(folder / REKEYED_RECORDS)
    with ExitStack() as closing:
        made = connect_records(folder / REKEYED_RECORDS, new.keys, new.db_salt)
        closing.callback(made.close)
        copy_vault(old, made)


def _opened(folder: Path, new: NewKeys) -> Vault:
    # First: should the disk refuse it, nothing is open yet of what is taken away then.
    create_file(folder / REKEYED_CONTENTS)
    connection = connect_records(folder / REKEYED_RECORDS, new.keys, new.db_salt)
    ring = KeyRing(new.keys)
    shares = ContentShares(folder / REKEYED_CONTENTS, ring.content_share)
    return Vault(connection, ring, Place(shares=shares))


def _rewrap_contents(session: Session, old: Vault, new: Vault) -> None:
    shares: dict[int, bytes] = {}
    again: dict[int, bytes] = {}
    asked = select(
        ContentKey.content_id, ContentKey.wrapped, Content.sha256, Content.tuyet_mat
    ).join(Content, Content.id == ContentKey.content_id)
    for number, wrapped, sha256, tuyet_mat in session.execute(asked).all():
        label = content_label(number, sha256)
        inner = peel(old.shares, number, wrapped, label)
        shares[number] = os.urandom(SHARE_BYTES)
        inner = rewrap_content(old.keys, new.keys, inner, label, tuyet_mat=tuyet_mat)
        again[number] = seal(shares[number], inner, label)
    write_wrapped(session, again)
    new.shares.keep(shares)
    for share in shares.values():
        wipe_bytes(share)


def _reseal_journal(session: Session, old: KeyRing, new: KeyRing) -> None:
    # Later epochs are sealed to the officer, and no master key opens them.
    epoch = session.get(JournalKey, 0)
    if epoch is not None:
        first = open_first_key(old, epoch.sealed_first)
        epoch.sealed_first = seal_first_key(new, first)
        wipe_bytes(first)


def _renew_head(old: Vault, folder: Path, ring: KeyRing) -> None:
    # A head that was taken away is not made: whoever did it shall be seen to have done so.
    if old.anchor is None or not (folder / HEAD).exists():
        return
    create_file(folder / REKEYED_HEAD, EMPTY)
    head = old.anchor.read()
    if head is None:
        return
    with ExitStack() as closing:
        anchor = Anchor(folder / REKEYED_HEAD, ring.anchor)
        closing.callback(anchor.close)
        anchor.write(*head)

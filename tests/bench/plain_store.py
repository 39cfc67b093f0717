"""The same vault over a file without a key: what the encrypted store is measured beside."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bmnn_desk.storage.anchor import EMPTY, Anchor
from bmnn_desk.storage.engine import checkpoint, connect
from bmnn_desk.storage.files import HEAD, RECORDS, create_file
from bmnn_desk.storage.key import KeyRing, MasterKeys
from bmnn_desk.storage.migrate import migrate
from bmnn_desk.storage.vault import Place, Vault
from bmnn_desk.storage.wipe import random_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def plain_store(folder: Path) -> Iterator[Vault]:
    """The same vault over a file without a key: the same pragmas, schema, checkpoint, anchor."""
    folder.mkdir()
    create_file(folder / RECORDS)
    create_file(folder / HEAD, EMPTY)
    connection = connect(folder / RECORDS, None)
    with MasterKeys(random_key(), random_key()) as keys:
        ring = KeyRing(keys)
    anchor = Anchor(folder / HEAD, ring.anchor)
    with Vault(connection, ring, Place(folder=folder, slot_id="0", anchor=anchor)) as vault:
        migrate(vault.engine, folder)
        checkpoint(connection)
        yield vault

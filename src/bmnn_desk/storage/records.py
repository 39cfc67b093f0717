"""The records under a master key: the one way from that key to a connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage.engine import connect
from bmnn_desk.storage.key import MasterKeys, derive, keyspec
from bmnn_desk.storage.wipe import wipe

if TYPE_CHECKING:
    from pathlib import Path

    import sqlcipher3.dbapi2 as sqlcipher


def connect_records(path: Path | None, keys: MasterKeys, db_salt: bytes) -> sqlcipher.Connection:
    """A connection to the records, or to memory; the key that opened them is wiped.

    Raises:
        StoreDamagedError, StoreOpenElsewhereError, FolderNotWritableError: as `engine.connect`.
    """
    database_key = derive(keys.master, "database")
    spec = keyspec(database_key, db_salt)
    try:
        return connect(path, spec)
    finally:
        wipe(database_key)
        wipe(spec)

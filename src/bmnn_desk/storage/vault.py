"""An open store: its one connection, its keys, its anchor. Made by storage/opening.py."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session, sessionmaker

from bmnn_desk.storage.content_layers import ENDED, SHARES
from bmnn_desk.storage.content_shares import ContentShares
from bmnn_desk.storage.engine import check_seals, check_structure, checkpoint, make_engine
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Self

    import sqlcipher3.dbapi2 as sqlcipher

    from bmnn_desk.storage.anchor import Anchor
    from bmnn_desk.storage.in_parts import Parts
    from bmnn_desk.storage.key import KeyRing


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a store lies and by which slot it was opened; a store in memory has none."""

    folder: Path | None = None
    slot_id: str = ""
    anchor: Anchor | None = None
    shares: ContentShares | None = None


class Vault:
    """One store while it is open; closing wipes the keys.

    `keys.tuyet_mat` is None when the slot does not lead to such contents; `anchor` and `folder`
    are None and `slot_id` is empty in memory.
    """

    def __init__(self, connection: sqlcipher.Connection, keys: KeyRing, place: Place) -> None:
        self._connection = connection
        self.engine = make_engine(connection)
        self.keys = keys
        self.shares = place.shares or ContentShares(None, keys.content_share)
        self._sessions = sessionmaker(self.engine, info={SHARES: self.shares})
        self.folder = place.folder
        self.slot_id = place.slot_id
        self.anchor = place.anchor
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A session in a transaction (BEGIN IMMEDIATE): committed on leaving, else rolled back.

        Raises:
            StoreDamagedError, DiskFullError, DiskFailingError, FolderNotWritableError.
        """
        with as_desk_errors(), self._sessions.begin() as session:
            yield session
        self.shares.ending |= session.info.get(ENDED, set())

    def checkpoint(self) -> None:
        """Move what was committed into records.db; after each act, outside a transaction.

        Raises:
            StoreDamagedError, DiskFullError, DiskFailingError.
        """
        checkpoint(self._connection)

    def page_parts(self) -> Parts[int]:
        """Read every page and prove it; how many there are. After a checkpoint only.

        Raises:
            StoreDamagedError: a page or the structure is damaged.
        """
        yield
        # In memory no page is encrypted, and none can be damaged.
        if self.folder is not None:
            check_seals(self._connection)
            yield
            check_structure(self._connection)
        return int(self._connection.execute("PRAGMA page_count").fetchone()[0])

    def close(self) -> None:
        """Let go of the files and forget the keys; a second call does nothing.

        Raises:
            StoreDamagedError, DiskFullError, DiskFailingError: the last checkpoint failed; the
                files are closed and the keys wiped all the same.
        """
        if not self._open:
            return
        self._open = False
        with ExitStack() as closing:
            closing.callback(self.keys.wipe)
            closing.callback(self.shares.close)
            if self.anchor is not None:
                closing.callback(self.anchor.close)
            # The engine may never have asked for the connection, so both are told.
            closing.callback(self._connection.close)
            closing.callback(self.engine.dispose)
            # 100,000 objects of as many statements, which the collector need not walk through.
            closing.callback(self.engine.clear_compiled_cache)
            checkpoint(self._connection)

"""A backup in one file: its manifest, then the records under a key of their own.

    made = write_backup(vault, folder, now)
    manifest, start = read_manifest(path)
    check_backup(path, ring)

The records are copied live, proved page by page, and read back from the finished file before the
name appears: what is cut off leaves nothing that looks like a backup.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import __version__
from bmnn_desk.errors import (
    AlreadyThereError,
    BackupDamagedError,
    BackupMissingError,
    BackupSlowError,
    StoreDamagedError,
)
from bmnn_desk.storage.backup_manifest import (
    MOST_BYTES,
    Manifest,
    manifest_bytes,
    new_backup_id,
    parse_manifest,
    prove_by_ring,
    sealed,
    wrap_key,
)
from bmnn_desk.storage.engine import check_pages, checkpoint, connect
from bmnn_desk.storage.files import BINARY, PRIVATE_FILE, create_file, sync_folder
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.key import SALT_BYTES, keyspec
from bmnn_desk.storage.migrate import known_revision
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.records_copy import always, copy_vault
from bmnn_desk.storage.wipe import random_key, wipe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path
    from typing import BinaryIO

    import sqlcipher3.dbapi2 as sqlcipher

    from bmnn_desk.storage.key import KeyRing
    from bmnn_desk.storage.records_copy import GoesOn
    from bmnn_desk.storage.vault import Vault

SUFFIX = ".bmnnbak"
# Of this program alone: whatever else lies in a place is somebody's.
_UNFINISHED = tuple(f"{SUFFIX}.{end}" for end in ("part", "part-wal", "new"))
_MAGIC = b"BMNNBAK1"
_LENGTH_BYTES = 4
_PIECE = 1 << 20
COUNTED = ("act", "item", "line", "copy", "content", "person")
"""The tables whose rows a backup counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """A finished backup: its file's name, bytes in all, the digest of the whole file."""

    name: str
    size: int
    sha256: str
    manifest: Manifest


def write_backup(vault: Vault, folder: Path, now: datetime, goes_on: GoesOn = always) -> BackupMade:
    """Copy an open store into a new backup file in `folder`, and prove it by reading it back.

    `now` is aware. Outside a transaction, after a checkpoint, with nobody else writing. Once
    `goes_on` denies it, it is broken off.

    Raises:
        BackupSlowError: it was broken off; nothing stays.
        StoreDamagedError: a page of the store is damaged, or it lies in memory.
        AlreadyThereError: a backup of this second and this act is there.
        DiskFullError, DiskFailingError, FolderNotWritableError: the disk refuses; nothing stays.
    """
    if vault.folder is None or vault.anchor is None or (head := vault.anchor.read()) is None:
        raise StoreDamagedError
    name = f"{now:%Y%m%d-%H%M%S}-{head.seq}{SUFFIX}"
    target, part, fresh = folder / name, folder / f"{name}.part", folder / f"{name}.new"
    if target.exists():
        msg = "backup"
        raise AlreadyThereError(msg)
    key, salt, backup_id = random_key(), os.urandom(SALT_BYTES), new_backup_id()
    spec = keyspec(key, salt)
    with as_desk_errors(), ExitStack() as undo:
        undo.callback(wipe, key)
        undo.callback(wipe, spec)
        for path in (part, part.with_name(f"{part.name}-wal"), fresh):
            undo.callback(path.unlink, missing_ok=True)
        drop_unfinished_backups(folder)
        counts = _copied(vault, part, spec, goes_on)
        _require(goes_on)
        size, sha256 = part.stat().st_size, digest_of(part)
        bare = Manifest(
            backup_id=backup_id,
            header=read_headers(vault.folder)[0],
            wrapped_key=wrap_key(vault.keys, backup_id, key),
            salt=salt,
            made_at=now.astimezone().isoformat(timespec="seconds"),
            program=__version__,
            revision=known_revision() or "",
            head=head,
            counts=counts,
            size=size,
            sha256=sha256,
        )
        manifest = sealed(bare, vault.keys)
        _join(fresh, manifest, part)
        _require(goes_on)
        check_backup(fresh, vault.keys)
        whole = digest_of(fresh)
        _require(goes_on)
        fresh.replace(target)
        sync_folder(folder)
    return BackupMade(
        name=name,
        size=target.stat().st_size,
        sha256=whole.hex(),
        manifest=manifest,
    )


def read_manifest(path: Path) -> tuple[Manifest, int]:
    """A backup's manifest, not yet proved, and where its records begin, in bytes.

    Raises:
        BackupMissingError: there is no such file.
        BackupDamagedError: it is no backup, or its beginning is damaged.
        StoreTooNewError: a later format.
    """
    with as_desk_errors():
        try:
            with path.open("rb") as file:
                found = _manifest_of(file)
                size = os.fstat(file.fileno()).st_size
        except FileNotFoundError:
            raise BackupMissingError from None
    if size != found[1] + found[0].size:
        raise BackupDamagedError
    return found


def check_backup(path: Path, keys: KeyRing) -> Manifest:
    """Read a backup whole and prove every byte, for the store that is open.

    Raises:
        BackupMissingError, BackupDamagedError, StoreTooNewError: as `read_manifest`, or a byte of
            the records is another.
    """
    manifest, start = read_manifest(path)
    prove_by_ring(manifest, keys)
    if digest_of(path, start) != manifest.sha256:
        raise BackupDamagedError
    return manifest


def take_records(path: Path, start: int, manifest: Manifest, target: Path) -> None:
    """Write a backup's records, still under their own key, into a new file.

    Raises:
        BackupDamagedError: a byte of them is another; what was written is taken away.
        DiskFullError, DiskFailingError, FolderNotWritableError: the disk refuses.
    """
    digest = hashlib.sha256()
    with as_desk_errors(), ExitStack() as undo:
        undo.callback(target.unlink, missing_ok=True)
        with path.open("rb") as source, _new_file(target) as made:
            source.seek(start)
            for piece in _pieces(source):
                digest.update(piece)
                made.write(piece)
            made.flush()
            os.fsync(made.fileno())
        if digest.digest() != manifest.sha256:
            raise BackupDamagedError
        undo.pop_all()


def drop_unfinished_backups(folder: Path) -> None:
    """Take away what backups that were cut off left in a place, and nothing else.

    Raises:
        OSError: the system refused.
    """
    for left in folder.iterdir():
        if left.name.endswith(_UNFINISHED) and left.is_file():
            left.unlink(missing_ok=True)


def digest_of(path: Path, start: int = 0) -> bytes:
    """SHA-256 of a file from an offset on, in bytes.

    Raises:
        DiskFailingError, FolderNotWritableError: it cannot be read.
    """
    digest = hashlib.sha256()
    with as_desk_errors(), path.open("rb") as file:
        file.seek(start)
        for piece in _pieces(file):
            digest.update(piece)
    return digest.digest()


def row_counts(connection: sqlcipher.Connection) -> dict[str, int]:
    """How many rows the tables that matter most have."""
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in COUNTED
    }


def _require(goes_on: GoesOn) -> None:
    if not goes_on():
        raise BackupSlowError


def _copied(vault: Vault, part: Path, spec: bytearray, goes_on: GoesOn) -> dict[str, int]:
    """Copy the store, close the copy, open it again and prove every page; its rows are counted."""
    create_file(part)
    with closing(connect(part, spec)) as made:
        copy_vault(vault, made, goes_on)
        checkpoint(made)
    _require(goes_on)
    with closing(connect(part, spec)) as made:
        check_pages(made)
        return row_counts(made)


def _join(fresh: Path, manifest: Manifest, part: Path) -> None:
    raw = manifest_bytes(manifest)
    if len(raw) > MOST_BYTES:
        raise BackupDamagedError
    with _new_file(fresh) as made, part.open("rb") as records:
        made.write(_MAGIC + len(raw).to_bytes(_LENGTH_BYTES, "big") + raw)
        for piece in _pieces(records):
            made.write(piece)
        made.flush()
        os.fsync(made.fileno())


def _manifest_of(file: BinaryIO) -> tuple[Manifest, int]:
    begin = file.read(len(_MAGIC) + _LENGTH_BYTES)
    length = int.from_bytes(begin[len(_MAGIC) :], "big")
    if not begin.startswith(_MAGIC) or not 0 < length <= MOST_BYTES:
        raise BackupDamagedError
    return parse_manifest(file.read(length)), len(begin) + length


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece


def _new_file(path: Path) -> BinaryIO:
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, PRIVATE_FILE)
    return os.fdopen(number, "wb")

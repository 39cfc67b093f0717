"""What a folder holds, judged before any passphrase is stretched."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    HeaderMissingError,
    NotAStoreError,
    StoreDamagedError,
    StoreExistsError,
    StoreMissingError,
    StoreOpenElsewhereError,
    StoreReadOnlyError,
)
from bmnn_desk.storage.files import HEADER, HEADER_COPY, PRIVATE_FOLDER, RECORDS, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from pathlib import Path

_PAGE = 4096
_PLAIN = b"SQLite format 3\0"
# Of 256 byte values a random page of 4096 lacks next to none; texts, zips and images lack many.
_FEWEST_VALUES = 250
# The bytes of a file that SQLite locks on POSIX systems (sqlite.org, "os.h": PENDING_BYTE on).
_FIRST_LOCKED, _LOCKED_BYTES = 0x40000000, 512


def require_store(folder: Path) -> None:
    """Let a folder pass that has a header and records.

    Raises:
        StoreMissingError: no folder, or nothing of a store in it.
        NotAStoreError: a file, or records.db is something else: plain SQLite, a text, a picture.
        HeaderMissingError: records that may well be a store's, but no header.
        StoreDamagedError: a header without records, or records shorter than a page.
    """
    has_header = any((folder / name).is_file() for name in (HEADER, HEADER_COPY))
    records = folder / RECORDS
    if folder.exists() and not folder.is_dir():
        raise NotAStoreError
    if not records.is_file():
        raise StoreDamagedError if has_header else StoreMissingError
    with as_desk_errors(), records.open("rb") as file:
        page = file.read(_PAGE)
    if page.startswith(_PLAIN):
        raise NotAStoreError
    if not has_header:
        raise HeaderMissingError if _looks_encrypted(page, records) else NotAStoreError
    if len(page) < _PAGE:
        raise StoreDamagedError


def require_writable(folder: Path) -> None:
    """Let a store pass whose records can be written: its log is written at each opening.

    The system is asked and nothing is opened: to close a file again would give up the lock that
    this process may hold on it.

    Raises:
        StoreReadOnlyError: the disk was put in as read-only, or this user may not write.
    """
    if not all(os.access(path, os.W_OK) for path in (folder, folder / RECORDS)):
        raise StoreReadOnlyError


def require_closed(folder: Path) -> None:
    """Let a folder pass whose records no other program has open; one without any passes.

    Its folder's name could be changed under that program, which would go on writing what nobody
    finds. Windows refuses that by itself. For a store that this program has not open: to close a
    file would give up the lock that it holds.

    Raises:
        StoreOpenElsewhereError: another program has it open.
    """
    if sys.platform == "win32" or not (folder / RECORDS).is_file():
        return
    import fcntl  # noqa: PLC0415  there is none on Windows

    # What cannot be opened, or has no locks, is nobody's store to write in.
    with suppress(OSError), (folder / RECORDS).open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCKED_BYTES, _FIRST_LOCKED)
        except (BlockingIOError, PermissionError):
            raise StoreOpenElsewhereError from None


def make_folder(folder: Path) -> None:
    """A private folder for a new store, which may exist but must be empty.

    Raises:
        StoreExistsError: it holds something, or is a file.
        FolderNotWritableError: the folder above refuses.
    """
    with as_desk_errors():
        if folder.exists():
            if not folder.is_dir() or any(folder.iterdir()):
                raise StoreExistsError
            folder.chmod(PRIVATE_FOLDER)
            return
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True)
        sync_folder(folder.parent)


def _looks_encrypted(page: bytes, records: Path) -> bool:
    whole_pages = records.stat().st_size % _PAGE == 0
    return len(page) == _PAGE and whole_pages and len(set(page)) >= _FEWEST_VALUES

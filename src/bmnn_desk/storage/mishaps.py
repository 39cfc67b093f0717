"""Failures of the database and the disk, turned into the program's errors where they enter."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from bmnn_desk.errors import (
    DeskError,
    DiskFailingError,
    DiskFullError,
    FolderNotWritableError,
    StoreDamagedError,
    StoreOpenElsewhereError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SHORT_READ = 522  # SQLITE_IOERR_SHORT_READ: the file ends before the page does
_BY_CODE: Mapping[int, type[DeskError]] = {
    sqlcipher.SQLITE_BUSY: StoreOpenElsewhereError,
    sqlcipher.SQLITE_CANTOPEN: FolderNotWritableError,
    sqlcipher.SQLITE_CORRUPT: StoreDamagedError,
    sqlcipher.SQLITE_FULL: DiskFullError,
    sqlcipher.SQLITE_IOERR: DiskFailingError,
    sqlcipher.SQLITE_NOTADB: StoreDamagedError,
    sqlcipher.SQLITE_PERM: FolderNotWritableError,
    sqlcipher.SQLITE_READONLY: FolderNotWritableError,
    _SHORT_READ: StoreDamagedError,
}
_BY_ERRNO: Mapping[int, type[DeskError]] = {
    errno.EACCES: FolderNotWritableError,
    errno.EDQUOT: DiskFullError,
    errno.EFBIG: DiskFullError,
    errno.EIO: DiskFailingError,
    errno.ENOSPC: DiskFullError,
    errno.EPERM: FolderNotWritableError,
    errno.EROFS: FolderNotWritableError,
}


@contextmanager
def as_desk_errors() -> Iterator[None]:
    """Around anything that touches the store's files; what is a bug passes unchanged.

    Raises:
        StoreDamagedError: a page is damaged or missing, with the right key.
        StoreOpenElsewhereError: another connection holds the records.
        DiskFullError: no room left.
        FolderNotWritableError: the file or its folder refuses writing.
        DiskFailingError: the system reports an input or output error.
    """
    try:
        yield
    except DBAPIError as error:
        meaning = _of_database(error.orig)
        if meaning is None:
            raise
        raise meaning from error
    except sqlcipher.Error as error:
        meaning = _of_database(error)
        if meaning is None:
            raise
        raise meaning from error
    except OSError as error:
        kind = _BY_ERRNO.get(error.errno or 0)
        if kind is None:
            raise
        raise kind from error


def _of_database(error: BaseException | None) -> DeskError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    # The low byte is the family; the whole number names the case.
    kind = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
    return None if kind is None else kind()

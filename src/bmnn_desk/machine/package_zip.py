"""The files of a package as one stream of bytes, to be closed by another desk's key."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from bmnn_desk.domain.packages import PackageFile
from bmnn_desk.errors import PackageDamagedError
from bmnn_desk.machine.package_limits import require_names, require_sizes

if TYPE_CHECKING:
    from collections.abc import Sequence

_STUMBLES = (BadZipFile, zlib.error, EOFError, OSError, ValueError, LookupError,
             NotImplementedError, RuntimeError)  # fmt: skip


def pack_zip(files: Sequence[PackageFile]) -> bytes:
    """Files in one stream; no times or names of this PC are in it.

    Raises:
        PackageTooBigError: they are more than a package may hold.
    """
    require_sizes(len(each.data) for each in files)
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for each in files:
            archive.writestr(ZipInfo(each.name), each.data, ZIP_DEFLATED)
    return stream.getvalue()


def unpack_zip(data: bytes) -> tuple[PackageFile, ...]:
    """The files of such a stream.

    Raises:
        PackageDamagedError: it is none, or holds strange names.
        PackageTooBigError: too much would come out of it.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            require_sizes(each.file_size for each in entries)
            require_names(each.filename for each in entries)
            return tuple(
                PackageFile(name=each.filename, data=_read(archive, each)) for each in entries
            )
    except _STUMBLES:
        raise PackageDamagedError from None


def _read(archive: ZipFile, entry: ZipInfo) -> bytes:
    """No more than the entry promises: what it was judged by."""
    with archive.open(entry) as file:
        data = file.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise PackageDamagedError
    return data

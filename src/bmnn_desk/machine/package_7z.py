"""A package closed by a passphrase: 7z with AES-256, its names hidden too, as 7-Zip opens it."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from lzma import LZMAError
from typing import TYPE_CHECKING

from py7zr import FILTER_CRYPTO_AES256_SHA256, FILTER_DEFLATE, SevenZipFile
from py7zr.exceptions import ArchiveError
from py7zr.io import BytesIOFactory

from bmnn_desk.domain.packages import PackageFile
from bmnn_desk.errors import PackageDamagedError, PackagePassphraseError, PackageTooBigError
from bmnn_desk.machine.package_limits import MOST_BYTES, require_names, require_sizes

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAGIC = b"7z\xbc\xaf\x27\x1c"
# PDF and DOCX are packed already: LZMA2 makes them no smaller, in 70 times as long.
_FILTERS = [{"id": FILTER_DEFLATE}, {"id": FILTER_CRYPTO_AES256_SHA256}]
_START = struct.Struct("<6s2BIQQI")
# py7zr reads a header of wrong letters as if it were one, and says whatever it stumbles over.
_STUMBLES = (ArchiveError, LZMAError, EOFError, OSError, TypeError, ValueError, LookupError,
             struct.error, zlib.error, AssertionError, AttributeError, MemoryError,
             OverflowError, RecursionError)  # fmt: skip


def pack_7z(files: Sequence[PackageFile], passphrase: str) -> bytes:
    """Close files into a container; nothing of it touches the disk.

    Raises:
        PackageTooBigError: they are more than a package may hold.
    """
    require_sizes(len(each.data) for each in files)
    closed = BytesIO()
    archive = SevenZipFile(
        closed, "w", filters=_FILTERS, password=passphrase, header_encryption=True
    )
    with archive:
        for each in files:
            archive.writestr(each.data, each.name)
    return closed.getvalue()


def unpack_7z(data: bytes, passphrase: str) -> tuple[PackageFile, ...]:
    """The files of a container.

    Raises:
        PackageDamagedError: it is no such container, is cut off, or holds strange names.
        PackagePassphraseError: its names do not open by this passphrase.
        PackageTooBigError: too much would come out of it.
    """
    _require_container(data)
    names = _names(data, passphrase)
    out = BytesIOFactory(MOST_BYTES)
    try:
        with _opened(data, passphrase) as archive:
            archive.extractall(factory=out)
    except _STUMBLES:
        raise PackageDamagedError from None
    made = {name: out.products[name] for name in names if name in out.products}
    if len(made) != len(names):
        raise PackageDamagedError
    files = []
    for name, written in made.items():
        written.seek(0)
        files.append(PackageFile(name=name, data=written.read()))
    return tuple(files)


def _names(data: bytes, passphrase: str) -> tuple[str, ...]:
    """The names inside, which need the passphrase as well."""
    try:
        with _opened(data, passphrase) as archive:
            found = archive.list()
    except _STUMBLES:
        raise PackagePassphraseError from None
    require_sizes(each.uncompressed for each in found)
    names = tuple(str(each.filename) for each in found)
    if any(each.is_directory for each in found):
        raise PackageDamagedError
    require_names(names)
    return names


def _opened(data: bytes, passphrase: str) -> SevenZipFile:
    return SevenZipFile(BytesIO(data), "r", password=passphrase, max_extract_size=MOST_BYTES)


def _require_container(data: bytes) -> None:
    """The outermost header is plain, and its sums show damage without any passphrase."""
    if len(data) > MOST_BYTES:
        raise PackageTooBigError
    if len(data) < _START.size or not data.startswith(_MAGIC):
        raise PackageDamagedError
    _magic, _major, _minor, start_sum, at, length, header_sum = _START.unpack_from(data)
    header = data[_START.size + at : _START.size + at + length]
    sums = (zlib.crc32(data[12 : _START.size]), zlib.crc32(header))
    if sums != (start_sum, header_sum) or len(data) != _START.size + at + length:
        raise PackageDamagedError

"""The entries of a zip as they are packed, and a zip of entries that are packed already."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterable

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL_MAGIC, _CENTRAL_MAGIC, _END_MAGIC = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION = 20
_UTF8_NAME = 0x800
_FIRST_YEAR = 1980


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Entry:
    """A part as a zip keeps it: its head, and its bytes as they are packed."""

    info: zipfile.ZipInfo
    method: int
    size: int
    checksum: int
    packed: bytes


def stored_entry(data: bytes, info: zipfile.ZipInfo) -> Entry:
    """An entry of a zip with its bytes as they stand there.

    Raises:
        ValueError: its local head is not where the directory says, or it ends too early.
    """
    start = info.header_offset
    end_of_head = start + _LOCAL.size
    if start < 0 or data[start : start + 4] != _LOCAL_MAGIC or end_of_head > len(data):
        message = "no local head"
        raise ValueError(message)
    *_, name, extra = _LOCAL.unpack_from(data, start)
    begin = end_of_head + name + extra
    if begin + info.compress_size > len(data):
        message = "ends too early"
        raise ValueError(message)
    return Entry(
        info=info,
        method=info.compress_type,
        size=info.file_size,
        checksum=info.CRC,
        packed=data[begin : begin + info.compress_size],
    )


def packed_zip(entries: Iterable[Entry]) -> bytes:
    """The zip of these entries in their order, without extra fields; the same gives the same.

    Sizes stand in each local head, so there is no need of data descriptors or zip64.
    """
    heads, pieces, place = [], [], 0
    for entry in entries:
        name, flags = _name(entry.info)
        common = (flags, entry.method, *_moment(entry.info), entry.checksum)
        sizes = (len(entry.packed), entry.size)
        pieces += [
            _LOCAL.pack(_LOCAL_MAGIC, _VERSION, *common, *sizes, len(name), 0),
            name,
            entry.packed,
        ]
        system = (_VERSION, entry.info.create_system, _VERSION, 0)
        rest = (len(name), 0, 0, 0, 0, entry.info.external_attr, place)
        heads.append(_CENTRAL.pack(_CENTRAL_MAGIC, *system, *common, *sizes, *rest) + name)
        place += _LOCAL.size + len(name) + len(entry.packed)
    directory = b"".join(heads)
    end = _END.pack(_END_MAGIC, 0, 0, len(heads), len(heads), len(directory), place, 0)
    return b"".join((*pieces, directory, end))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Piece:
    """A stretch of a part, packed so that other stretches may stand before and after it."""

    plain: bytes
    packed: bytes


def packed_piece(plain: bytes, *, is_last: bool = False) -> Piece:
    """Pack a stretch by itself; the last one ends the part.

    A flush ends a stretch at a whole byte, and no stretch looks back beyond its own begin:
    what many copies have in common is packed once.
    """
    packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(plain)
    packed += packer.flush(zlib.Z_FINISH if is_last else zlib.Z_FULL_FLUSH)
    return Piece(plain=plain, packed=packed)


def joined_entry(info: zipfile.ZipInfo, pieces: Iterable[Piece]) -> Entry:
    """The entry of a part made of packed stretches, the last of which ends it."""
    checksum, size, packed = 0, 0, []
    for piece in pieces:
        checksum = zlib.crc32(piece.plain, checksum)
        size += len(piece.plain)
        packed.append(piece.packed)
    return Entry(
        info=info, method=zlib.DEFLATED, size=size, checksum=checksum, packed=b"".join(packed)
    )


def _name(info: zipfile.ZipInfo) -> tuple[bytes, int]:
    flags = info.flag_bits & _UTF8_NAME
    return info.orig_filename.encode("utf-8" if flags else "cp437"), flags


def _moment(info: zipfile.ZipInfo) -> tuple[int, int]:
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, (year - _FIRST_YEAR) << 9 | month << 5 | day

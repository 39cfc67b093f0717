"""Unpacks the content of a page, but not one that would fill the memory."""

from __future__ import annotations

import base64
import binascii
import zlib
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import DocumentTooBigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_CONTENT = 48 * 1024 * 1024
_FLATE_RATIO = 1100  # deflate packs 1,032 to 1 at best
_MOST_OF_OTHERS = 256 * 1024
_PIECE = 4096
_FLATE = frozenset({"/FlateDecode", "/Fl"})


def read_content(stream: pikepdf.Object) -> bytes:
    """The unpacked bytes of a content stream.

    Raises:
        DocumentTooBigError: over 48 MiB, or packed so that only unpacking it would tell.
    """
    _require_small(stream)
    return stream.read_bytes()


def require_bounded(page: pikepdf.Object) -> None:
    """Refuse a page whose content is over the limit, before anything unpacks it whole.

    Raises:
        DocumentTooBigError: one of its streams is, see `read_content`.
    """
    contents = page.get("/Contents")
    parts = contents.as_list() if isinstance(contents, pikepdf.Array) else [contents]
    for part in parts:
        if isinstance(part, pikepdf.Stream):
            _require_small(part)


def _require_small(stream: pikepdf.Object) -> None:
    length = stream.get("/Length", 0)
    if isinstance(length, int) and length * _FLATE_RATIO <= MOST_CONTENT:
        filters = _filters(stream)
        if len(filters) <= 1 or not _FLATE.intersection(filters[:-1]):
            return
    data = stream.read_raw_bytes()
    for name in _filters(stream):
        if name in _FLATE:
            data = _inflated(data)
        elif name in _LETTERED:
            data = _LETTERED[name](data)
        elif len(data) > _MOST_OF_OTHERS:
            raise DocumentTooBigError
        else:
            return
    if len(data) > MOST_CONTENT:
        raise DocumentTooBigError


def _inflated(data: bytes) -> bytes:
    unpacker, made = zlib.decompressobj(), bytearray()
    for start in range(0, len(data), _PIECE):
        try:
            made += unpacker.decompress(data[start : start + _PIECE])
        except zlib.error:
            # Readers too stop at a fault and keep what came before it.
            break
        if len(made) > MOST_CONTENT:
            raise DocumentTooBigError
    return bytes(made)


def _from_ascii85(data: bytes) -> bytes:
    try:
        return base64.a85decode(data.partition(b"~>")[0], ignorechars=b" \t\n\r\v\f\0")
    except ValueError:
        return data


def _from_hex(data: bytes) -> bytes:
    digits = b"".join(data.partition(b">")[0].split())
    try:
        return binascii.unhexlify(digits + b"0" * (len(digits) % 2))
    except binascii.Error:
        return data


_LETTERED: Mapping[str, Callable[[bytes], bytes]] = {
    "/ASCII85Decode": _from_ascii85,
    "/A85": _from_ascii85,
    "/ASCIIHexDecode": _from_hex,
    "/AHx": _from_hex,
}


def _filters(stream: pikepdf.Object) -> tuple[str, ...]:
    named = stream.get("/Filter")
    if named is None:
        return ()
    every = named.as_list() if isinstance(named, pikepdf.Array) else [named]
    return tuple(str(each) for each in every)

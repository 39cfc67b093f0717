"""Unpacks the content of a page, but not one that would fill the memory."""

from __future__ import annotations

import base64
import binascii
import zlib
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import DocumentTooBigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MOST_CONTENT = 48 * 1024 * 1024
# Readers keep each state that a content saves and does not restore: these take 100 MB of them.
MOST_SAVED = 1_000_000
_FLATE_RATIO = 1100  # deflate packs 1,032 to 1 at best
_SURELY_SMALL = 8 * 1024 * 1024
_MOST_OF_OTHERS = 256 * 1024
_PIECE = 4096
_FLATE = frozenset({"/FlateDecode", "/Fl"})


def read_content(stream: pikepdf.Object) -> bytes:
    """The unpacked bytes of a content stream.

    Raises:
        DocumentTooBigError: over 48 MiB, or packed so that only unpacking it would tell.
    """
    _require_small([stream])
    return stream.read_bytes()


def parts_of(page: pikepdf.Object) -> tuple[pikepdf.Object, ...]:
    """The content streams of a page, in their order."""
    contents = page.get("/Contents")
    if contents is None:
        return ()
    return tuple(contents.as_list()) if isinstance(contents, pikepdf.Array) else (contents,)


def require_bounded(page: pikepdf.Object) -> None:
    """Refuse a page whose content is over the limits, before anything unpacks it whole.

    Raises:
        DocumentTooBigError: its streams are over 48 MiB, or one is packed so that only unpacking
            it would tell; or they save the state a million times more than they restore it.
    """
    _require_small([part for part in parts_of(page) if isinstance(part, pikepdf.Stream)])


def _require_small(streams: Sequence[pikepdf.Object]) -> None:
    if sum(map(_at_most, streams)) <= _SURELY_SMALL:
        return
    size = saved = 0
    for data in map(_bounded, streams):
        size += len(data)
        saved += data.count(b"q") - data.count(b"Q")
        if size > MOST_CONTENT or saved > MOST_SAVED:
            raise DocumentTooBigError


def _at_most(stream: pikepdf.Object) -> int:
    """So many bytes may a stream unpack to, as far as its packed length tells."""
    length, filters = stream.get("/Length", 0), _filters(stream)
    if not isinstance(length, int) or _FLATE.intersection(filters[:-1]):
        return MOST_CONTENT
    return length * _FLATE_RATIO


def _bounded(stream: pikepdf.Object) -> bytes:
    """The unpacked bytes, which are nothing where an image's filter packs them."""
    data = stream.read_raw_bytes()
    for name in _filters(stream):
        if name in _FLATE:
            data = _inflated(data)
        elif name in _LETTERED:
            data = _LETTERED[name](data)
        elif len(data) > _MOST_OF_OTHERS:
            raise DocumentTooBigError
        else:
            return b""
    return data


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

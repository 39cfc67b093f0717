"""Finds text and fonts of a PDF that were damaged behind a whole structure.

qpdf and pdfium take a compressed stream whose checksum is wrong (RFC 1950) as it comes: letters
are then missing or others, and nobody says so. For drawing that may do, for reading not.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_FONTS = ("/FontFile", "/FontFile2", "/FontFile3", "/ToUnicode")
_WRONG_CHECK = "incorrect data check"
_MOST_BYTES = 200_000_000


def has_wrong_checksum(pdf: pikepdf.Pdf) -> bool:
    """True where a page's content, a form, a font or its table of letters fails its checksum."""
    return any(_is_wrong(stream) for stream in _streams(pdf))


def _streams(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == pikepdf.Name.Form:
            yield thing
        if isinstance(thing, pikepdf.Dictionary):
            yield from (
                held for key in _FONTS if isinstance(held := thing.get(key), pikepdf.Stream)
            )
    for page in pdf.pages:
        contents = page.obj.get("/Contents")
        if isinstance(contents, pikepdf.Stream):
            yield contents
        elif isinstance(contents, pikepdf.Array):
            yield from (part for part in contents if isinstance(part, pikepdf.Stream))


def _is_wrong(stream: pikepdf.Stream) -> bool:
    ways = stream.get("/Filter")
    if isinstance(ways, pikepdf.Array) and len(ways) == 1:
        (ways,) = ways
    if ways != pikepdf.Name.FlateDecode:
        return False
    try:
        zlib.decompressobj().decompress(stream.read_raw_bytes(), _MOST_BYTES)
    except zlib.error as error:
        return _WRONG_CHECK in str(error)
    return False

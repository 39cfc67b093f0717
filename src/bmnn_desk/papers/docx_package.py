"""Opens a DOCX as a zip, within limits; no part is trusted before it has passed here."""

from __future__ import annotations

import io
import lzma
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentTooBigError,
    DocumentUnsafeError,
    NotADocumentError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MOST_PARTS = 2_000
_MOST_PART_BYTES = 60_000_000
_MOST_BYTES = 200_000_000
_MOST_RATIO = 100
_RATIO_FROM = 16_000_000
CONTENT_TYPES = "[Content_Types].xml"
_OFFICE_DOCUMENT = "/officeDocument"
_ENCRYPTED_FLAG = 1
ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Package:
    """The parts of a DOCX by name, in their order, and which of them is the document."""

    parts: Mapping[str, bytes]
    infos: Mapping[str, zipfile.ZipInfo]
    main: str


def open_package(data: bytes) -> Package:
    """Read every part of a DOCX.

    Limits against bombs: 2,000 parts, 60 MB a part, 200 MB in all, and a hundredfold for XML
    over 16 MB (below, a long table of like rows packs tighter than that, and a tree of it is
    small); sizes come from the directory, and a part longer than it says fails its checksum.

    Raises:
        NotADocumentError: a zip, but no DOCX.
        DocumentDamagedError: the zip or its relationships cannot be read.
        DocumentTooBigError: over a limit.
        DocumentUnsafeError: names that reach outside, twice the same name, encrypted parts.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            infos = packed.infolist()
            _require_limits(infos)
            _require_names(infos)
            parts = {info.filename: packed.read(info) for info in infos}
    except ZIP_FAULTS:
        raise DocumentDamagedError from None
    if CONTENT_TYPES not in parts or "_rels/.rels" not in parts:
        raise NotADocumentError
    return Package(
        parts=parts,
        infos={info.filename: info for info in infos},
        main=_main_part(parts),
    )


def parse_part(data: bytes) -> etree._Element:
    """The root element of an XML part.

    Raises:
        DocumentDamagedError: no well-formed XML.
        DocumentUnsafeError: it has a document type, which no Office file needs.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise DocumentDamagedError from None
    if root.getroottree().docinfo.internalDTD is not None:
        what = "dtd"
        raise DocumentUnsafeError(what)
    return root


def is_xml(name: str) -> bool:
    """True for the parts that are XML by their name."""
    return name.endswith((".xml", ".rels"))


def part_at(rels: str, target: str) -> str:
    """The name of the part that a relationship leads to; `rels` is the part it stands in."""
    folder = posixpath.dirname(posixpath.dirname(rels))
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _require_limits(infos: Sequence[zipfile.ZipInfo]) -> None:
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_BYTES:
        raise DocumentTooBigError
    for info in infos:
        is_bomb = (
            info.file_size > _RATIO_FROM
            and is_xml(info.filename)
            and info.file_size > _MOST_RATIO * info.compress_size
        )
        if info.file_size > _MOST_PART_BYTES or is_bomb:
            raise DocumentTooBigError


def _require_names(infos: Sequence[zipfile.ZipInfo]) -> None:
    seen = set()
    for info in infos:
        name = info.filename
        if name.startswith("/") or "\\" in name or ":" in name:
            what = "absolute name"
            raise DocumentUnsafeError(what)
        if ".." in PurePosixPath(name).parts:
            what = "name that climbs"
            raise DocumentUnsafeError(what)
        if name.casefold() in seen:
            what = "name twice"
            raise DocumentUnsafeError(what)
        if info.flag_bits & _ENCRYPTED_FLAG:
            what = "encrypted part"
            raise DocumentUnsafeError(what)
        seen.add(name.casefold())


def _main_part(parts: Mapping[str, bytes]) -> str:
    for link in parse_part(parts["_rels/.rels"]):
        if str(link.get("Type", "")).endswith(_OFFICE_DOCUMENT):
            name = part_at("_rels/.rels", str(link.get("Target", "")))
            if name in parts:
                return name
    raise NotADocumentError

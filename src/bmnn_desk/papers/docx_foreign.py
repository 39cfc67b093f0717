"""What a DOCX carries or names that is no text of its own: macros, objects, files outside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bmnn_desk.errors import DeskError, DocumentUnsafeError, MacroDocumentError
from bmnn_desk.papers.docx_package import CONTENT_TYPES, open_package, parse_part, part_at
from bmnn_desk.papers.file_look import kind_of
from bmnn_desk.papers.ole_file import OLE, holds_macros, holds_program, is_encrypted_office

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from bmnn_desk.papers.docx_package import Package

_MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
_MACRO_TYPES = ("macroenabled", "vbaproject", "vbadata")
_FOLDER = "/embeddings/"
_EMBEDDED_KINDS = frozenset({"oleObject", "package"})
_CONTROL = "activex"
_CONTROL_KINDS = frozenset({"control", "activeXControlBinary"})
_CHUNK = "aFChunk"
_OUTSIDE_KINDS = frozenset({"attachedTemplate", "oleObject", "frame", "subDocument", "image"})
_LOCAL_KINDS = frozenset({"attachedTemplate", "image"})
_FAR = re.compile(r"(?!file:)[a-z][a-z0-9+.-]+:|(file:)?//(?!/[^/])", re.IGNORECASE | re.ASCII)
_MOST_NESTED = 3


def refuse_macros(package: Package) -> None:
    """Refuse a package that carries macros.

    Raises:
        MacroDocumentError: it does, by a part's name or by its content types.
    """
    if carries_macros(package):
        raise MacroDocumentError


def carries_macros(package: Package) -> bool:
    """True where a part holds macros, or the package calls itself one that may."""
    if any(name.casefold().endswith(_MACRO_PARTS) for name in package.parts):
        return True
    types = (str(one.get("ContentType", "")) for one in parse_part(package.parts[CONTENT_TYPES]))
    return any(kind in one.casefold() for one in types for kind in _MACRO_TYPES)


def embeds(package: Package, roots: Mapping[str, etree._Element], nested: int = 0) -> bool:
    """True where it carries objects: workbooks, documents, equations, the data of a chart.

    Raises:
        DocumentUnsafeError: an ActiveX control, text that only Word could read (w:altChunk); an
            object that is a program, bears macros, or cannot be looked into.
    """
    kinds = {kind for _, kind, _ in _links(roots)}
    if kinds & _CONTROL_KINDS or any(_CONTROL in name.casefold() for name in package.parts):
        raise DocumentUnsafeError(_CONTROL)
    if _CHUNK in kinds:
        what = "altChunk"
        raise DocumentUnsafeError(what)
    embedded = _embedded(package, roots)
    for name in embedded:
        _require_harmless(package.parts[name], nested)
    return bool(embedded)


def names_files(roots: Mapping[str, etree._Element]) -> bool:
    """True where it shows a picture or uses a template that lies on a drive of this computer.

    Raises:
        DocumentUnsafeError: it reaches farther, or for what it would run.
    """
    found = False
    for _, kind, link in _links(roots):
        if link.get("TargetMode") == "External" and kind in _OUTSIDE_KINDS:
            target = unquote(str(link.get("Target", ""))).strip().replace("\\", "/")
            if kind not in _LOCAL_KINDS or _FAR.match(target):
                raise DocumentUnsafeError(kind)
            found = True
    return found


def _require_harmless(part: bytes, nested: int) -> None:
    what = "embedded file"
    if part.startswith(OLE) and not is_encrypted_office(part):
        if holds_program(part):
            what = "embedded program"
        elif not holds_macros(part):
            return
        else:
            what = "embedded macro"
    elif kind_of(part) == "docx" and nested < _MOST_NESTED:
        try:
            inner = open_package(part)
            if not carries_macros(inner):
                rels = [name for name in inner.parts if name.endswith(".rels")]
                embeds(inner, {name: parse_part(inner.parts[name]) for name in rels}, nested + 1)
                return
        except DocumentUnsafeError:
            raise
        except DeskError:
            raise DocumentUnsafeError(what) from None
        what = "embedded macro"
    raise DocumentUnsafeError(what)


def _embedded(package: Package, roots: Mapping[str, etree._Element]) -> set[str]:
    found = {name for name in package.parts if _FOLDER in f"/{name}".casefold()}
    for rels, kind, link in _links(roots):
        if kind in _EMBEDDED_KINDS and link.get("TargetMode") != "External":
            found.add(part_at(rels, str(link.get("Target", ""))))
    return {name for name in found if name in package.parts and not name.endswith("/")}


def _links(roots: Mapping[str, etree._Element]) -> Iterator[tuple[str, str, etree._Element]]:
    for name, root in roots.items():
        if name.endswith(".rels"):
            for link in root:
                yield name, str(link.get("Type", "")).rpartition("/")[2], link

"""The document part of a DOCX: its bytes in UTF-8, and its tree in the usual dialect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.errors import DocumentDamagedError, NotADocumentError
from bmnn_desk.papers.docx_dialect import as_usual, in_strict, is_strict
from bmnn_desk.papers.docx_package import parse_part
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from bmnn_desk.papers.docx_package import Package

_KEPT_ENCODINGS = frozenset({"UTF-8", "UTF8"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MainPart:
    """`text` is what the copies are cut from; element for element the same as `root`."""

    text: bytes
    root: etree._Element
    body: etree._Element
    strict: bool


def written(made: etree._Element, *, strict: bool) -> bytes:
    """An element of ours as a part of this dialect writes it."""
    return in_strict(made) if strict else etree.tostring(made, encoding="UTF-8")


def read_main(package: Package) -> MainPart:
    """The document part, byte for byte where it is in UTF-8, else written anew.

    Raises:
        NotADocumentError, DocumentDamagedError: as `body_of` and `parse_part`; also where the
            name of a namespace is no absolute one, which Canonical XML 1.0 (section 1.3) bars.
        DocumentUnsafeError: as `parse_part`.
    """
    text = package.parts[package.main]
    root = parse_part(text)
    if any(uri and ":" not in uri for _, (_, uri) in etree.iterwalk(root, events=("start-ns",))):
        raise DocumentDamagedError
    tree = root.getroottree()
    if (tree.docinfo.encoding or "UTF-8").upper() not in _KEPT_ENCODINGS:
        text = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    strict = is_strict(text)
    if strict:
        root = parse_part(as_usual(text))
    return MainPart(text=text, root=root, body=body_of(root), strict=strict)


def body_of(root: etree._Element) -> etree._Element:
    """The body of a document in the usual dialect.

    Raises:
        NotADocumentError: it holds no text of a document.
        DocumentDamagedError: it has two bodies.
    """
    bodies = root.findall(f"{W}body")
    if root.tag != f"{W}document" or not bodies:
        raise NotADocumentError
    if len(bodies) > 1:
        raise DocumentDamagedError
    return bodies[0]

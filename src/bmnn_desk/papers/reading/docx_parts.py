"""Finds the parts of a DOCX that hold text, and those that say how it is set."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_names import R
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml import etree

    from bmnn_desk.papers.look_at_docx import SafeDocx


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocxParts:
    """Roots of the parts; headers and footers once each, in the order sections name them."""

    document: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    theme: etree._Element | None
    settings: etree._Element | None
    notes: tuple[etree._Element, ...]
    headers: tuple[etree._Element, ...]
    footers: tuple[etree._Element, ...]


def docx_parts(safe: SafeDocx) -> DocxParts:
    """The parts that the main document's relationships lead to; missing ones are None."""
    links = _links(safe)
    by_kind = {kind: root for kind, root in links.values() if kind not in {"header", "footer"}}
    return DocxParts(
        document=safe.document,
        styles=by_kind.get("styles"),
        numbering=by_kind.get("numbering"),
        theme=by_kind.get("theme"),
        settings=by_kind.get("settings"),
        notes=tuple(by_kind[kind] for kind in ("footnotes", "endnotes") if kind in by_kind),
        headers=_referred(safe.document, links, "header"),
        footers=_referred(safe.document, links, "footer"),
    )


def _links(safe: SafeDocx) -> dict[str, tuple[str, etree._Element]]:
    folder, _, file = safe.package.main.rpartition("/")
    rels = safe.roots.get(posixpath.join(folder, "_rels", f"{file}.rels"))
    found = {}
    for link in () if rels is None else rels:
        target = str(link.get("Target", ""))
        name = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        root = safe.roots.get(name)
        if root is not None and link.get("TargetMode") != "External":
            kind = str(link.get("Type", "")).rpartition("/")[2]
            found[str(link.get("Id", ""))] = (kind, root)
    return found


def _referred(
    document: etree._Element, links: Mapping[str, tuple[str, etree._Element]], kind: str
) -> tuple[etree._Element, ...]:
    ids = [str(mark.get(f"{R}id", "")) for mark in document.iter(f"{W}{kind}Reference")]
    roots = [links[link][1] for link in ids if link in links and links[link][0] == kind]
    return tuple(_once(roots))


def _once(roots: Iterable[etree._Element]) -> list[etree._Element]:
    seen: list[etree._Element] = []
    for root in roots:
        if not any(root is one for one in seen):
            seen.append(root)
    return seen

"""Accepts all tracked changes of a DOCX and removes its comments."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_changes import (
    COMMENT_MARKS,
    TRACKED,
    accept_in,
    remove_comments,
)
from bmnn_desk.papers.docx_repack import part_bytes, repack
from bmnn_desk.papers.look_at_docx import refuse_signed, safe_docx
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from lxml import etree

    from bmnn_desk.papers.look_at_docx import SafeDocx

_COMMENT_KINDS = frozenset(("comments", "commentsExtended", "commentsIds", "commentsExtensible"))
_TYPES = "[Content_Types].xml"
_PLACES = (*COMMENT_MARKS[1:], f"{W}commentRangeStart", f"{W}commentRangeEnd")


def accept_changes(data: bytes) -> bytes:
    """The file as after Word's "Accept all changes" and "Delete all comments".

    Parts without either stay byte for byte; the parts that hold comments go, with their
    relationships and content types. Names of people stay in people.xml, as Word leaves them.

    Raises:
        DocumentSignedError: a signature would be broken.
        DeskError: any other refusal of `safe_docx`.
    """
    safe = safe_docx(data)
    refuse_signed(safe.package)
    dropped = _comment_parts(safe)
    changed: set[str] = set()
    for name, root in safe.roots.items():
        if name not in dropped and _clean(root):
            changed.add(name)
    if dropped:
        changed |= _forget(safe, dropped)
    return repack(safe.package, {name: part_bytes(safe.roots[name]) for name in changed}, dropped)


def _clean(root: etree._Element) -> bool:
    is_changed = False
    if next(root.iter(*TRACKED), None) is not None:
        accept_in(root)
        is_changed = True
    if next(root.iter(*_PLACES), None) is not None:
        remove_comments(root)
        is_changed = True
    return is_changed


def _comment_parts(safe: SafeDocx) -> set[str]:
    """The parts that hold comments, and their own relationships."""
    found = set()
    for name, root in safe.roots.items():
        if name.endswith(".rels"):
            found |= {
                target_of(name, str(link.get("Target", "")))
                for link in root
                if is_comment_link(link)
            }
    for part in list(found):
        folder, _, file = part.rpartition("/")
        found.add(posixpath.join(folder, "_rels", f"{file}.rels"))
    return {name for name in found if name in safe.package.parts}


def is_comment_link(link: etree._Element) -> bool:
    """True for a relationship that leads to comments."""
    return str(link.get("Type", "")).rpartition("/")[2] in _COMMENT_KINDS


def target_of(rels: str, target: str) -> str:
    """The name of the part that a relationship leads to; `rels` is the part it stands in."""
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    folder = posixpath.dirname(posixpath.dirname(rels))
    return posixpath.normpath(posixpath.join(folder, target))


def _forget(safe: SafeDocx, dropped: set[str]) -> set[str]:
    changed = set()
    for name, root in safe.roots.items():
        if name.endswith(".rels") and name not in dropped:
            for link in [link for link in root if is_comment_link(link)]:
                root.remove(link)
                changed.add(name)
    types = safe.roots[_TYPES]
    for override in list(types):
        if str(override.get("PartName", "")).lstrip("/") in dropped:
            types.remove(override)
            changed.add(_TYPES)
    return changed

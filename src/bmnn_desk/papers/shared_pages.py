"""What pages have in common, kept once: for files that hold the same pages many times."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.page_box import inherited

if TYPE_CHECKING:
    from collections.abc import Sequence

_RESOURCES = "/Resources"
_INHERITED = (_RESOURCES, "/MediaBox", "/CropBox", "/Rotate")
# Of a page: what points at others, what acts, and what no printer draws.
_LEFT_OUT = frozenset(
    {
        "/AA",
        "/Annots",
        "/B",
        "/Dur",
        "/LastModified",
        "/Metadata",
        "/Parent",
        "/PieceInfo",
        "/PresSteps",
        "/StructParents",
        "/Tabs",
        "/Thumb",
        "/Trans",
    }
)


def shared_pages(
    pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page]
) -> tuple[list[dict[str, pikepdf.Object]], dict[str, pikepdf.Object]]:
    """Each page's entries for a copy of it, and those that a page tree's root holds for them.

    Equal resources become one object; the root holds of each inheritable entry that every page
    has the most frequent value.
    """
    seen: dict[bytes, pikepdf.Object] = {}
    entries = [_entries(pdf, page.obj, seen) for page in pages]
    root = {}
    for key in _INHERITED:
        if all(key in each for each in entries) and entries:
            root[key] = _hoisted(entries, key)
    return entries, root


def _entries(
    pdf: pikepdf.Pdf, page: pikepdf.Object, seen: dict[bytes, pikepdf.Object]
) -> dict[str, pikepdf.Object]:
    found = {key: value for key, value in page.items() if key not in _LEFT_OUT}
    for key in _INHERITED:
        value = inherited(page, key)
        if value is not None:
            found[key] = value
    resources = found.get(_RESOURCES)
    if resources is not None:
        text = resources.unparse(resolved=True)
        if text not in seen:
            seen[text] = resources if resources.is_indirect else pdf.make_indirect(resources)
        found[_RESOURCES] = seen[text]
    return found


def _hoisted(entries: Sequence[dict[str, pikepdf.Object]], key: str) -> pikepdf.Object:
    texts = [_text(each[key]) for each in entries]
    ((common, _),) = Counter(texts).most_common(1)
    value = entries[texts.index(common)][key]
    for each, text in zip(entries, texts, strict=True):
        if text == common:
            del each[key]
    return value


def _text(value: object) -> bytes:
    # A bare number comes as Python's own.
    return value.unparse() if isinstance(value, pikepdf.Object) else repr(value).encode("ascii")

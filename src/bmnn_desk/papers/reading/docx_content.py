"""Which elements of a DOCX part only hold others, and which are left out of a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_names import M
from bmnn_desk.papers.word_names import MC, W

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_HOLDERS = frozenset(
    f"{W}{name}"
    for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "ins", "moveTo")
) | frozenset(f"{M}{name}" for name in ("oMath", "oMathPara"))
BOX_CONTENT = f"{W}txbxContent"


def children(holder: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The content of an element, that of content controls, links and the like as its own.

    Of two versions of the same the newer is taken, not the fallback for old programs; comments
    and instructions of XML are no content.
    """
    for child in holder:
        if str(child.tag) != child.tag:
            continue
        inner = _inner(child)
        if inner is None:
            yield child
        else:
            yield from children(inner)


def _inner(child: etree._Element) -> Iterable[etree._Element] | None:
    if child.tag in _HOLDERS:
        return child
    if child.tag == f"{W}sdt":
        return _or_nothing(child.find(f"{W}sdtContent"))
    if child.tag == f"{MC}AlternateContent":
        choice = child.find(f"{MC}Choice")
        return _or_nothing(child.find(f"{MC}Fallback") if choice is None else choice)
    if child.tag == f"{W}ruby":
        return _or_nothing(child.find(f"{W}rubyBase"))
    return None


def _or_nothing(element: etree._Element | None) -> Iterable[etree._Element]:
    return () if element is None else element

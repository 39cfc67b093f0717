"""Takes paragraphs and rows out of a part so that what holds them stays valid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPH, _ROW, _TABLE, _CELL = (f"{W}{name}" for name in ("p", "tr", "tbl", "tc"))
_CONTROLS = (f"{W}sdtContent", f"{W}sdt", f"{W}customXml")
# They must hold a paragraph, and a cell must end with one.
_HOLDERS = tuple(f"{W}{name}" for name in ("tc", "txbxContent", "hdr", "ftr", "body"))


def take_out(element: etree._Element) -> None:
    """Take a paragraph or a row out, with the table or control that held nothing else.

    A paragraph that its cell, box or page cannot do without stays, empty.
    """
    parent = element.getparent()
    if parent is None:
        return
    if element.tag == _PARAGRAPH and _is_needed(element, parent):
        for child in [child for child in element if child.tag != f"{W}pPr"]:
            element.remove(child)
        return
    parent.remove(element)
    if parent.tag in (_TABLE, *_CONTROLS) and not any(True for _ in _content(parent)):
        _replace(parent)


def _replace(holder: etree._Element) -> None:
    """Take an empty table or control out; an empty paragraph comes where one is needed."""
    outside = holder.getparent()
    if outside is None:
        return
    if outside.tag in _HOLDERS and _is_needed(holder, outside):
        holder.addnext(etree.Element(_PARAGRAPH))
    take_out(holder)


def _is_needed(element: etree._Element, parent: etree._Element) -> bool:
    if parent.tag not in _HOLDERS:
        return False
    blocks = [child for child in parent if child.tag in (_PARAGRAPH, _TABLE, *_CONTROLS)]
    rest = [block for block in blocks if block is not element]
    if not any(block.tag == _PARAGRAPH for block in rest):
        return True
    return parent.tag == _CELL and rest[-1].tag != _PARAGRAPH


def _content(holder: etree._Element) -> Iterator[etree._Element]:
    yield from (child for child in holder.iter(_PARAGRAPH, _ROW, _CELL) if child is not holder)

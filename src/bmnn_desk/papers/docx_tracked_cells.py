"""Accepts tracked rows and cells of tables in WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.word_names import W

_TABLE, _ROW, _CELL = f"{W}tbl", f"{W}tr", f"{W}tc"
_MERGES = {"cont": "continue", "rest": "restart"}

if TYPE_CHECKING:
    from collections.abc import Iterator


def accept_rows(root: etree._Element) -> None:
    """Take out deleted rows, and tables that have none left; inserted rows stay."""
    for row in list(root.iter(_ROW)):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            _drop(row)


def accept_cells(root: etree._Element) -> None:
    """Take out deleted cells, and give merged ones their new merge."""
    for properties in list(root.iter(f"{W}tcPr")):
        _accept_merge(properties)
        cell = properties.getparent()
        if cell is not None and properties.find(f"{W}cellDel") is not None:
            _drop(cell)


def _accept_merge(properties: etree._Element) -> None:
    change = properties.find(f"{W}cellMerge")
    if change is None:
        return
    merge = _MERGES.get(str(change.get(f"{W}vMerge", "")))
    properties.remove(change)
    for old in properties.findall(f"{W}vMerge"):
        properties.remove(old)
    if merge is not None:
        made = etree.Element(f"{W}vMerge", {f"{W}val": merge})
        after = [child for child in properties if child.tag in _BEFORE_MERGE]
        properties.insert(properties.index(after[-1]) + 1 if after else 0, made)


_BEFORE_MERGE = tuple(f"{W}{name}" for name in ("cnfStyle", "tcW", "gridSpan", "hMerge"))


def _drop(element: etree._Element) -> None:
    """Take an element out, and the row, table or control that only held it."""
    while (parent := element.getparent()) is not None:
        parent.remove(element)
        if parent.tag == _CELL:
            if parent.find(f"{W}p") is None:
                etree.SubElement(parent, f"{W}p")
            return
        if parent.tag not in _HOLDERS or any(True for _ in _content(parent)):
            return
        element = parent


_HOLDERS = (_ROW, _TABLE, f"{W}sdtContent", f"{W}sdt", f"{W}customXml", f"{W}ins")


def _content(holder: etree._Element) -> Iterator[etree._Element]:
    wanted = (_CELL,) if holder.tag == _ROW else (_ROW, _CELL, f"{W}p", _TABLE, f"{W}r")
    yield from holder.iter(*(tag for tag in wanted if tag != holder.tag))

"""Tracked changes and comments in WordprocessingML: counts them, accepts them, takes them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_merge_paragraphs import merge_marked, unmark
from bmnn_desk.papers.docx_tracked_cells import accept_cells, accept_rows
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree


def _names(*names: str) -> tuple[str, ...]:
    return tuple(f"{W}{name}" for name in names)


_OLD_PROPERTIES = _names(
    "pPrChange",
    "rPrChange",
    "sectPrChange",
    "tblPrChange",
    "tblGridChange",
    "trPrChange",
    "tcPrChange",
    "tblPrExChange",
    "numberingChange",
)
TRACKED = (
    *_names("ins", "del", "moveFrom", "moveTo"),
    *_OLD_PROPERTIES,
    *_names("cellIns", "cellDel", "cellMerge"),
)
COMMENT_MARKS = _names("comment", "commentReference")
_RANGES = _names(
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
    "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
    "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd",
    "customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd",
)
_GONE, _COME = _names("del", "moveFrom"), _names("ins", "moveTo")
_PROPERTIES = frozenset(_names("rPr", "trPr", "tcPr", "numPr", "pPr"))
_KEPT = _names("bookmarkStart", "bookmarkEnd", "permStart", "permEnd")
_MATH_CONTROL = "{http://schemas.openxmlformats.org/officeDocument/2006/math}ctrlPr"
_RUN, _RUN_PROPERTIES = _names("r", "rPr")


def count_tracked(roots: Iterable[etree._Element]) -> int:
    """How many tracked changes there are in parts; comments are not counted."""
    return sum(1 for root in roots for _ in root.iter(*TRACKED))


def count_comments(roots: Iterable[etree._Element]) -> int:
    """How many comments there are, whether their texts or only their places are left."""
    texts = places = 0
    for root in roots:
        texts += sum(1 for _ in root.iter(COMMENT_MARKS[0]))
        places += sum(1 for _ in root.iter(COMMENT_MARKS[1]))
    return max(texts, places)


def accept_in(root: etree._Element) -> None:
    """Accept every tracked change of a part in place, as Word's "Accept all".

    A paragraph whose mark was deleted joins the next one and takes its properties, for Word
    keeps the properties of a paragraph in its mark.
    """
    accept_rows(root)
    accept_cells(root)
    marked = unmark(root)
    for gone in list(root.iter(*_GONE)):
        _take_out(gone)
    for come in list(root.iter(*_COME)):
        _unwrap(come)
    for start in list(root.iter(f"{W}customXmlDelRangeStart")):
        _unwrap_control(start)
    for rest in list(root.iter(*_OLD_PROPERTIES, *_RANGES, f"{W}cellIns")):
        _remove(rest)
    merge_marked(marked)


def remove_comments(root: etree._Element) -> None:
    """Take out the places of comments; their texts are in parts of their own."""
    for mark in list(root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")):
        _remove(mark)
    for reference in list(root.iter(COMMENT_MARKS[1])):
        run = reference.getparent()
        _remove(reference)
        if run is not None and all(child.tag == _RUN_PROPERTIES for child in run):
            _remove(run)


def _take_out(gone: etree._Element) -> None:
    parent = gone.getparent()
    if parent is None:
        return
    if not _is_marker(parent):
        for kept in list(gone.iter(*_KEPT)):
            gone.addprevious(kept)
    parent.remove(gone)


def _unwrap(come: etree._Element) -> None:
    parent = come.getparent()
    if parent is None:
        return
    if not _is_marker(parent):
        for child in list(come):
            come.addprevious(child)
    parent.remove(come)


def _is_marker(parent: etree._Element) -> bool:
    return parent.tag in _PROPERTIES or parent.tag == _MATH_CONTROL


def _unwrap_control(start: etree._Element) -> None:
    control = start.getnext()
    if control is None or control.tag not in _names("sdt", "customXml", "smartTag"):
        return
    content = control.find(f"{W}sdtContent") if control.tag == f"{W}sdt" else control
    for child in list(content if content is not None else ()):
        if child.tag not in _names("customXmlPr", "smartTagPr"):
            control.addprevious(child)
    _remove(control)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)

"""Joins paragraphs whose mark was deleted under tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

_PARAGRAPH, _PROPERTIES = f"{W}p", f"{W}pPr"
_BETWEEN = tuple(
    f"{W}{name}"
    for name in (
        "bookmarkStart",
        "bookmarkEnd",
        "permStart",
        "permEnd",
        "proofErr",
        "commentRangeStart",
        "commentRangeEnd",
    )
)


def unmark(root: etree._Element) -> list[etree._Element]:
    """The paragraphs whose marks are deleted or moved away; the marks' own signs are taken out."""
    found = []
    for marks in list(root.iter(f"{W}rPr")):
        signs = [*marks.findall(f"{W}del"), *marks.findall(f"{W}moveFrom")]
        for sign in signs:
            marks.remove(sign)
        properties = marks.getparent()
        if signs and properties is not None and properties.tag == _PROPERTIES:
            paragraph = properties.getparent()
            if paragraph is not None and paragraph.tag == _PARAGRAPH:
                found.append(paragraph)
    return found


def merge_marked(paragraphs: Iterable[etree._Element]) -> None:
    """Join each paragraph to the one that follows it; an empty one before a table goes."""
    for paragraph in paragraphs:
        parent = paragraph.getparent()
        if parent is None:
            continue
        following = _next(paragraph)
        if following is not None and following.tag == _PARAGRAPH:
            _join(paragraph, following)
        elif following is not None and following.tag == f"{W}tbl" and _is_empty(paragraph):
            parent.remove(paragraph)


def _next(paragraph: etree._Element) -> etree._Element | None:
    following = paragraph.getnext()
    while following is not None and (
        following.tag in _BETWEEN or not isinstance(following.tag, str)
    ):
        following = following.getnext()
    return following


def _join(paragraph: etree._Element, following: etree._Element) -> None:
    first = following.find(_PROPERTIES)
    at = 0 if first is None else following.index(first) + 1
    between = []
    sibling = paragraph.getnext()
    while sibling is not None and sibling is not following:
        between.append(sibling)
        sibling = sibling.getnext()
    content = [child for child in paragraph if child.tag != _PROPERTIES]
    for child in reversed([*content, *between]):
        following.insert(at, child)
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)


def _is_empty(paragraph: etree._Element) -> bool:
    return all(child.tag in (_PROPERTIES, *_BETWEEN) for child in paragraph)

"""What is repeated for the rows of a group: a table row, or paragraphs that follow each other."""

from __future__ import annotations

import copy as copying
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.templates.paragraph_text import joined, pieces_of
from bmnn_desk.papers.templates.take_out import take_out
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARAGRAPH, _ROW, _BOX = f"{W}p", f"{W}tr", f"{W}txbxContent"
_BETWEEN = tuple(
    f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd")
)
_BOOKMARKS = _BETWEEN[:2]
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_IDS = (f"{_W14}paraId", f"{_W14}textId")


def unit_of(
    paragraph: etree._Element, groups: Mapping[etree._Element, str]
) -> tuple[etree._Element, ...]:
    """The elements to be repeated together for a paragraph that holds a field of a group.

    `groups` says which paragraphs hold fields of which group. A table row is repeated where
    each of its paragraphs that says anything holds a field of that one group; a row with a
    label, or with other things beside, stays, and only the paragraphs are repeated.
    """
    group = groups[paragraph]
    row = next(paragraph.iterancestors(_ROW, _BOX), None)
    if row is not None and row.tag == _ROW and _is_of_group(row, group, groups):
        return (row,)
    first = paragraph
    while (before := _beside(first, is_after=False)) is not None and groups.get(before) == group:
        first = before
    unit = [first]
    while (after := _beside(unit[-1], is_after=True)) is not None and groups.get(after) == group:
        unit.append(after)
    return tuple(unit)


def paragraphs_of(element: etree._Element) -> tuple[etree._Element, ...]:
    """The paragraphs of a unit's element, itself included, without those of text boxes in it."""
    return tuple(
        paragraph
        for paragraph in element.iter(_PARAGRAPH)
        if not any(element in box.iterancestors() for box in paragraph.iterancestors(_BOX))
    )


def repeat(unit: tuple[etree._Element, ...], times: int) -> tuple[tuple[etree._Element, ...], ...]:
    """Put `times` copies of a unit in its place; they come back in order, to be filled."""
    _keep_section(unit)
    copies: list[tuple[etree._Element, ...]] = []
    last = unit[-1]
    for _ in range(times):
        copy = tuple(copying.deepcopy(element) for element in unit)
        for element in copy:
            last.addnext(element)
            last = element
            if copies:
                _forget_names(element)
        copies.append(copy)
    for element in unit:
        take_out(element)
    return tuple(copies)


def _is_of_group(row: etree._Element, group: str, groups: Mapping[etree._Element, str]) -> bool:
    return all(
        groups.get(paragraph) == group
        for paragraph in paragraphs_of(row)
        if joined(pieces_of(paragraph)).strip()
    )


def _beside(paragraph: etree._Element, *, is_after: bool) -> etree._Element | None:
    beside = paragraph.getnext() if is_after else paragraph.getprevious()
    while beside is not None and beside.tag in _BETWEEN:
        beside = beside.getnext() if is_after else beside.getprevious()
    return beside if beside is not None and beside.tag == _PARAGRAPH else None


def _keep_section(unit: tuple[etree._Element, ...]) -> None:
    """Move the end of a section out of a unit, so that it is neither repeated nor lost."""
    for element in unit:
        for section in list(element.iter(f"{W}sectPr")):
            properties = section.getparent()
            if properties is not None and properties.tag == f"{W}pPr":
                paragraph = etree.Element(_PARAGRAPH)
                etree.SubElement(paragraph, f"{W}pPr").append(section)
                unit[-1].addnext(paragraph)


def _forget_names(element: etree._Element) -> None:
    """Take away what may stand but once in a file: bookmarks, names of paragraphs and controls."""
    for mark in list(element.iter(*_BOOKMARKS)):
        if (parent := mark.getparent()) is not None:
            parent.remove(mark)
    for properties in element.iter(f"{W}sdtPr"):
        for name in properties.findall(f"{W}id"):
            properties.remove(name)
    for part in element.iter():
        for key in _IDS:
            if key in part.attrib:
                del part.attrib[key]

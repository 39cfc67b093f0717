"""Adapts properties of runs and paragraphs to a text written anew."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.docx_styles import Letters

_FACE = "Times New Roman"
_BEFORE_FONTS = (f"{W}rStyle",)
_BEFORE_CAPS = tuple(f"{W}{name}" for name in ("rStyle", "rFonts", "b", "bCs", "i", "iCs"))
_BEFORE_NUMBER = tuple(
    f"{W}{name}"
    for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)


def look_for_text(
    properties: etree._Element | None, letters: Letters, *, is_legacy: bool
) -> etree._Element:
    """Run properties for new text: as they were, but not in forced capitals.

    A font of an old encoding gives way to Times New Roman, for it has other letters in its places.
    """
    made = etree.Element(f"{W}rPr") if properties is None else copy.deepcopy(properties)
    if letters.caps:
        for old in made.findall(f"{W}caps"):
            made.remove(old)
        _insert(made, etree.Element(f"{W}caps", {f"{W}val": "0"}), _BEFORE_CAPS)
    if is_legacy:
        for fonts in made.findall(f"{W}rFonts"):
            made.remove(fonts)
        names = dict.fromkeys((f"{W}{key}" for key in ("ascii", "hAnsi", "eastAsia", "cs")), _FACE)
        _insert(made, etree.Element(f"{W}rFonts", names), _BEFORE_FONTS)
    return made


def plain(properties: etree._Element) -> etree._Element:
    """The same without bold and italic, for lines below a heading that has no line yet."""
    made = copy.deepcopy(properties)
    for name in ("i", "b"):
        for old in made.findall(f"{W}{name}"):
            made.remove(old)
        _insert(made, etree.Element(f"{W}{name}", {f"{W}val": "0"}), (*_BEFORE_CAPS[:2], f"{W}b"))
    return made


def without_number(properties: etree._Element) -> None:
    """Say in a paragraph's properties that it is in no list, whatever its style says."""
    for old in properties.findall(f"{W}numPr"):
        properties.remove(old)
    made = etree.Element(f"{W}numPr")
    etree.SubElement(made, f"{W}ilvl", {f"{W}val": "0"})
    etree.SubElement(made, f"{W}numId", {f"{W}val": "0"})
    _insert(properties, made, _BEFORE_NUMBER)


def _insert(holder: etree._Element, made: etree._Element, before: tuple[str, ...]) -> None:
    ahead = [child for child in holder if child.tag in before]
    holder.insert(holder.index(ahead[-1]) + 1 if ahead else 0, made)

"""The page sizes that the sections of a DOCX give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from lxml import etree

MM_PER_TWIP = 25.4 / 1440
_LETTER_TWIPS = (12240.0, 15840.0)
_MOST_TWIPS = 1_000_000.0
_MEASURE = re.compile(r"\s*\+?(\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?\s*", re.ASCII)
_MM: dict[str | None, float] = {
    None: MM_PER_TWIP,
    "mm": 1.0,
    "cm": 10.0,
    "in": 25.4,
    "pt": 25.4 / 72,
    "pc": 25.4 / 6,
    "pi": 25.4 / 6,
}


def page_size_mm(document: etree._Element, page: str = "first") -> tuple[float, float]:
    """The page size in mm of the section that begins a document ("first") or ends it ("last").

    Word's default (Letter) stands where none is given.
    """
    section = _section(document, page)
    size = None if section is None else section.find(f"{W}pgSz")
    width, height = (
        _measured("" if size is None else str(size.get(f"{W}{key}", "")), default)
        for key, default in zip("wh", _LETTER_TWIPS, strict=True)
    )
    return width, height


def is_right_to_left(document: etree._Element, page: str) -> bool:
    """True where a section runs from right to left: LibreOffice mirrors what is anchored there."""
    section = _section(document, page)
    wish = None if section is None else section.find(f"{W}bidi")
    return wish is not None and wish.get(f"{W}val", "1") not in {"0", "false", "off"}


def goes_on_in_page(document: etree._Element) -> bool:
    """True where the second section begins below the first one, on the same page."""
    kind = next(iter(sections_of(document)[1:2]), None)
    wish = None if kind is None else kind.find(f"{W}type")
    return wish is not None and wish.get(f"{W}val") == "continuous"


def sections_of(document: etree._Element) -> list[etree._Element]:
    """The properties of the sections in their order; those before a tracked change are left out."""
    return [
        section
        for section in document.iter(f"{W}sectPr")
        if (parent := section.getparent()) is not None and parent.tag in {f"{W}pPr", f"{W}body"}
    ]


def _section(document: etree._Element, page: str) -> etree._Element | None:
    sections = sections_of(document)
    return sections[-1 if page == "last" else 0] if sections else None


def _measured(text: str, default: float) -> float:
    """A measure of WordprocessingML in mm: twentieths of a point, or a number with its unit."""
    found = _MEASURE.fullmatch(text)
    given = float(found[1]) * _MM[found[2]] if found else 0.0
    if not 0.0 < given <= _MOST_TWIPS * MM_PER_TWIP:
        return default * MM_PER_TWIP
    return given

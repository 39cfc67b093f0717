"""The page sizes that the sections of a DOCX give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_names import is_on, twips_mm
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from lxml import etree

_LETTER_MM = (215.9, 279.4)
# A million twips: no page is as large.
_MOST_MM = 1_000_000 * 25.4 / 1440


def page_size_mm(document: etree._Element, page: str = "first") -> tuple[float, float]:
    """The page size in mm of the section that begins a document ("first") or ends it ("last").

    Word's default (Letter) stands where none is given.
    """
    section = _section(document, page)
    size = None if section is None else section.find(f"{W}pgSz")
    width, height = (
        _measured("" if size is None else str(size.get(f"{W}{key}", "")), default)
        for key, default in zip("wh", _LETTER_MM, strict=True)
    )
    return width, height


def is_right_to_left(document: etree._Element, page: str) -> bool:
    """True where a section runs from right to left: LibreOffice mirrors what is anchored there."""
    section = _section(document, page)
    wish = None if section is None else section.find(f"{W}bidi")
    return wish is not None and is_on(wish)


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
    """A measure of a page in mm, the default where none can be read."""
    given = twips_mm(text) or 0.0
    return given if 0.0 < given <= _MOST_MM else default

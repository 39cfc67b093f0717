"""Further namespaces of DOCX parts, and readers of attribute values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from lxml import etree

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MEASURE = re.compile(r"([+-]?\d{1,9}(?:\.\d{1,20})?)(mm|cm|in|pt|pc|pi)?", re.ASCII)
_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "pi": 25.4 / 6}
_MM_PER_TWIP = 25.4 / 1440
_PT_PER_MM = 72 / 25.4
_OFF = frozenset(("0", "false", "off"))
_NO_BORDER = frozenset(("", "nil", "none"))


def value_of(element: etree._Element | None, name: str = "val") -> str:
    """An attribute in Word's namespace, "" where there is none."""
    return "" if element is None else str(element.get(f"{W}{name}", ""))


def is_on(element: etree._Element) -> bool:
    """A property that is on unless it says otherwise."""
    return value_of(element).lower() not in _OFF


def whole(text: str) -> int | None:
    """A whole number of at most nine digits, None for anything else."""
    found = _MEASURE.fullmatch(text.strip())
    return int(float(found[1])) if found and found[2] is None else None


def twips_mm(text: str) -> float | None:
    """A measure in mm; a bare number is twips (ISO 29500-1 22.9.2.14)."""
    return _measure(text, _MM_PER_TWIP)


def half_points_pt(text: str) -> float | None:
    """A size in pt; a bare number is half points (ISO 29500-1 17.18.42)."""
    size = _measure(text, 0.5 / _PT_PER_MM)
    return None if size is None else round(size * _PT_PER_MM, 2)


def has_border(element: etree._Element | None) -> bool:
    """True for a border that is drawn."""
    return value_of(element) not in _NO_BORDER


def _measure(text: str, bare_mm: float) -> float | None:
    found = _MEASURE.fullmatch(text.strip())
    if found is None:
        return None
    return float(found[1]) * (_MM[found[2]] if found[2] else bare_mm)

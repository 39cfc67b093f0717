"""Puts Times New Roman in the place of fonts of old Vietnamese encodings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.legacy_text import legacy_encoding
from bmnn_desk.papers.word_names import A, W

if TYPE_CHECKING:
    from collections.abc import Container

    from lxml import etree

UNICODE_FONT = "Times New Roman"
# A sign that makes no word, so that nothing but the font's name tells its encoding.
_WORDLESS = "\u00b9"
_SLOTS = tuple(f"{W}{name}" for name in ("ascii", "hAnsi", "cs", "eastAsia"))
_LATIN = tuple(f"{W}{name}" for name in ("ascii", "hAnsi", "cs"))
_THEMES = tuple(f"{W}{name}" for name in ("asciiTheme", "hAnsiTheme", "cstheme"))
# What stands before w:rFonts in w:rPr (ISO 29500-1 17.3.2.28).
_STYLE = f"{W}rStyle"


def is_old_font(font: str) -> bool:
    """True for a font that is TCVN3 or VNI by its name."""
    return legacy_encoding(font, _WORDLESS) is not None


def replace_fonts(root: etree._Element, kept: Container[str], found: Container[str]) -> bool:
    """Rename every old font that runs, marks, styles, lists or a theme name; True if any was.

    Old are those `found` and those by their name; never those `kept`.
    """
    is_changed = False
    for fonts in root.iter(f"{W}rFonts"):
        for slot in _SLOTS:
            is_changed |= _rename(fonts, slot, (kept, found))
    for latin in root.iter(f"{A}latin") if root.tag == f"{A}theme" else ():
        is_changed |= _rename(latin, "typeface", (kept, found))
    return is_changed


def set_unicode_font(run: etree._Element) -> None:
    """Set a run in Times New Roman by direct formatting; a formula's only where it has some."""
    properties = run.find(f"{W}rPr")
    if properties is None and run.tag != f"{W}r":
        return
    if properties is None:
        properties = run.makeelement(f"{W}rPr")
        run.insert(0, properties)
    fonts = properties.find(f"{W}rFonts")
    if fonts is None:
        fonts = properties.makeelement(f"{W}rFonts")
        first = properties[0].tag if len(properties) else ""
        properties.insert(1 if first == _STYLE else 0, fonts)
    for theme in _THEMES:
        fonts.attrib.pop(theme, "")
    for slot in _LATIN:
        fonts.set(slot, UNICODE_FONT)


def _rename(
    holder: etree._Element, slot: str, fonts: tuple[Container[str], Container[str]]
) -> bool:
    kept, found = fonts
    font = str(holder.get(slot, ""))
    if not font or font in kept or not (font in found or is_old_font(font)):
        return False
    holder.set(slot, UNICODE_FONT)
    return True

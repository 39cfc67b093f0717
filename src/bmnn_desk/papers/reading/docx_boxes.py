"""Text boxes and word art that are anchored in a paragraph, drawn by DrawingML or VML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_content import BOX_CONTENT
from bmnn_desk.papers.reading.docx_names import V, is_on
from bmnn_desk.papers.reading.docx_theme import hex_rgb
from bmnn_desk.papers.word_names import MC, WP, WPS, A, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from bmnn_desk.papers.reading.docx_theme import Rgb

_DRAWINGS = (f"{W}drawing", f"{W}pict", f"{W}object")
_VML_SHAPES = frozenset(f"{V}{name}" for name in ("shape", "rect", "roundrect", "oval", "line"))
_FONT = re.compile(r"font-family:\s*[\"']?([^\"';]+)")
_BOLD = re.compile(r"font-weight:\s*bold")
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3}|[a-z]+)\b")
_SHORT_HEX = 3
_NAMED = {
    "black": (0, 0, 0),
    "silver": (192, 192, 192),
    "gray": (128, 128, 128),
    "white": (255, 255, 255),
    "maroon": (128, 0, 0),
    "red": (255, 0, 0),
    "purple": (128, 0, 128),
    "fuchsia": (255, 0, 255),
    "green": (0, 128, 0),
    "lime": (0, 255, 0),
    "olive": (128, 128, 0),
    "yellow": (255, 255, 0),
    "navy": (0, 0, 128),
    "blue": (0, 0, 255),
    "teal": (0, 128, 128),
    "aqua": (0, 255, 255),
}
_OFF = frozenset(("f", "false", "0"))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WordArt:
    """Word art whose text is an attribute of its shape (VML)."""

    text: str
    font: str
    bold: bool
    ink: Rgb | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Box:
    """A box: its content, or word art; `is_watermark` where it is made like one."""

    content: etree._Element | None
    art: WordArt | None
    has_outline: bool
    is_watermark: bool


def boxes_of(paragraph: etree._Element) -> Iterator[Box]:
    """The boxes anchored in a paragraph itself, not those within its boxes, nor fallbacks."""
    if next(paragraph.iter(*_DRAWINGS), None) is None:
        return
    for found in paragraph.iter(BOX_CONTENT, f"{V}textpath"):
        if _is_own(found, paragraph):
            if found.tag == BOX_CONTENT:
                yield _text_box(found)
            elif found.get("string"):
                yield _word_art(found)


def _is_own(found: etree._Element, paragraph: etree._Element) -> bool:
    for above in found.iterancestors():
        if above is paragraph:
            return True
        if above.tag in {f"{W}p", f"{MC}Fallback"} or _is_hidden_run(above):
            return False
    return False


def _is_hidden_run(element: etree._Element) -> bool:
    hidden = element.find(f"{W}rPr/{W}vanish") if element.tag == f"{W}r" else None
    return hidden is not None and is_on(hidden)


def _text_box(content: etree._Element) -> Box:
    for above in content.iterancestors():
        if above.tag == f"{WPS}wsp":
            return Box(
                content=content,
                art=None,
                has_outline=_has_line(above),
                is_watermark=_is_warped(above),
            )
        if above.tag in _VML_SHAPES:
            stroked = str(above.get("stroked", "t")).lower() not in _OFF
            return Box(content=content, art=None, has_outline=stroked, is_watermark=False)
    return Box(content=content, art=None, has_outline=False, is_watermark=False)


def _has_line(shape: etree._Element) -> bool:
    line = shape.find(f"{WPS}spPr/{A}ln")
    if line is not None and line.find(f"{A}noFill") is not None:
        return False
    if line is not None and any(str(child.tag).endswith("Fill") for child in line):
        return True
    reference = shape.find(f"{WPS}style/{A}lnRef")
    return reference is not None and str(reference.get("idx", "0")) != "0"


def _is_warped(shape: etree._Element) -> bool:
    warp = shape.find(f"{WPS}bodyPr/{A}prstTxWarp")
    if warp is not None and warp.get("prst") != "textNoShape":
        return True
    name = next(
        (
            str(properties.get("name", ""))
            for above in shape.iterancestors(f"{WP}anchor", f"{WP}inline")
            for properties in above.iter(f"{WP}docPr")
        ),
        "",
    )
    return "watermark" in name.casefold()


def _word_art(path: etree._Element) -> Box:
    shape = path.getparent()
    style = str(path.get("style", ""))
    font = _FONT.search(style)
    art = WordArt(
        text=str(path.get("string")),
        font=font[1].strip() if font else "",
        bold=_BOLD.search(style) is not None,
        ink=None if shape is None else _vml_colour(str(shape.get("fillcolor", ""))),
    )
    return Box(content=None, art=art, has_outline=False, is_watermark=True)


def _vml_colour(text: str) -> Rgb | None:
    found = _COLOUR.match(text.strip())
    if found is None:
        return None
    if found[1] in _NAMED:
        return _NAMED[found[1]]
    digits = found[1]
    return hex_rgb("".join(2 * sign for sign in digits) if len(digits) == _SHORT_HEX else digits)

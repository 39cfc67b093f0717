"""The drawings of a DOCX that float over the page: where, with which lines, words and colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_digits import digits
from bmnn_desk.papers.docx_mark_xml import EMU_PER_MM
from bmnn_desk.papers.docx_text import own_text, paragraphs
from bmnn_desk.papers.reading.docx_names import is_on
from bmnn_desk.papers.reading.docx_theme import hex_rgb
from bmnn_desk.papers.word_names import MC, WP, WPS, A, W

if TYPE_CHECKING:
    from lxml import etree

    from bmnn_desk.papers.shown_frame import Box

_FILLS = ("solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_THICK_MM = 1.0
_GREY = (128, 128, 128)
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Anchor:
    """A floating drawing. `box` is the outer edge of its line in mm from the page's top left.

    `box` is None where its place does not hang on the page alone; `is_first` says that no text
    stands before its paragraph; `height` orders those that lie over one another.
    """

    element: etree._Element
    box: Box | None
    line_mm: float
    lines: tuple[str, ...]
    colours: frozenset[tuple[int, int, int]]
    is_faint: bool
    is_opaque: bool
    is_first: bool
    height: int


def docx_anchors(document: etree._Element) -> tuple[Anchor, ...]:
    """Every floating drawing once: not its fallback for old Word."""
    first = _paragraphs_before_text(document)
    return tuple(
        _anchor(element, is_first=_holder(element) in first)
        for element in document.iter(f"{WP}anchor")
        if not any(True for _ in element.iterancestors(f"{MC}Fallback"))
    )


def anchor_emus(element: etree._Element) -> tuple[int | None, ...]:
    """Left, top, width and height of a floating drawing as it gives them, in EMU on the page.

    None for what is no number; fewer where it does not hang on the page alone.
    """
    offsets = [
        digits(position.findtext(f"{WP}posOffset"))
        for axis in ("positionH", "positionV")
        for position in element.findall(f"{WP}{axis}[@relativeFrom='page']")
    ]
    extent = element.find(f"{WP}extent")
    sides = [] if extent is None else [digits(extent.get(key)) for key in ("cx", "cy")]
    return *offsets, *sides


def _anchor(element: etree._Element, *, is_first: bool) -> Anchor:
    shape = next(element.iter(f"{WPS}spPr"), None)
    line = None if shape is None else shape.find(f"{A}ln")
    is_drawn = line is not None and line.find(f"{A}noFill") is None
    # Word draws 0.75 pt where no width is given.
    drawn_emu = digits(line.get("w", "9525")) if line is not None and is_drawn else None
    width = (drawn_emu or 0) / EMU_PER_MM
    return Anchor(
        element=element,
        box=_box(element, width / 2),
        line_mm=width,
        lines=tuple(own_text(paragraph) for paragraph in paragraphs(element)),
        colours=frozenset(_colours(element, line if is_drawn else None)),
        is_faint=_is_faint(element),
        is_opaque=element.get("behindDoc", "0") in _OFF
        and (width > _THICK_MM or _is_filled(element)),
        is_first=is_first,
        height=digits(element.get("relativeHeight")) or 0,
    )


def _is_filled(element: etree._Element) -> bool:
    """True where something in a drawing hides what lies under it; a chart or diagram does."""
    properties = list(element.iter(f"{WPS}spPr"))
    if not properties or next(element.iter(_PICTURE), None) is not None:
        return True
    bare = [one for one in properties if one.find(f"{A}noFill") is None]
    themed = any(one.get("idx", "0") != "0" for one in element.iter(f"{A}fillRef"))
    return any(one.find(f"{A}{fill}") is not None for one in bare for fill in _FILLS) or (
        themed and bool(bare)
    )


def _box(element: etree._Element, half_mm: float) -> Box | None:
    if element.get("simplePos", "0") not in _OFF:
        return None
    found = [value / EMU_PER_MM for value in anchor_emus(element) if value is not None]
    if len(found) != len(("left", "top", "width", "height")):
        return None
    left, top, wide, high = found
    return left - half_mm, top - half_mm, left + wide + half_mm, top + high + half_mm


def _colours(element: etree._Element, line: etree._Element | None) -> list[tuple[int, int, int]]:
    named = [color.get(f"{W}val") for color in element.iter(f"{W}color")]
    if line is not None:
        named += [color.get("val") for color in line.iter(f"{A}srgbClr")]
    # A colour that is named otherwise is none of ours.
    return [hex_rgb(str(name or "")) or _GREY for name in named]


def _is_faint(element: etree._Element) -> bool:
    return (
        any(map(is_on, element.iter(f"{W}vanish")))
        or next(element.iter(f"{A}alpha"), None) is not None
    )


def _paragraphs_before_text(document: etree._Element) -> set[etree._Element]:
    """The paragraphs up to and with the first one that says something."""
    found = set()
    for paragraph in paragraphs(document):
        if any(True for _ in paragraph.iterancestors(f"{W}txbxContent")):
            continue
        found.add(paragraph)
        if own_text(paragraph).strip():
            break
    return found


def _holder(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{W}p"), None)

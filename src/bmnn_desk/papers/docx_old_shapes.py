"""The shapes of old Word (VML) in a DOCX that may lie over something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_digits import digits
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.reading.docx_names import V
from bmnn_desk.papers.word_names import MC

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from bmnn_desk.papers.shown_frame import Box

_FILLED = tuple(
    f"{V}{name}" for name in ("rect", "roundrect", "oval", "shape", "polyline", "arc", "curve")
)
_IMAGES = (f"{V}image", f"{V}imagedata")
_SHAPES = (*_FILLED, f"{V}image", f"{V}group", f"{V}line")
_OFF = frozenset({"f", "false", "0"})
_MM_PER = {"pt": 1 / PT_PER_MM, "in": 25.4, "cm": 10.0, "mm": 1.0, "pc": 12 / PT_PER_MM}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc)")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldShape:
    """An opaque floating shape: its edges in mm on the page, and what orders those that overlap.

    `box` is None where its place does not hang on the page alone, `height` where it has none.
    """

    box: Box | None
    height: int | None


def old_shapes(document: etree._Element) -> Iterator[OldShape]:
    """Every opaque shape of old Word that floats over the text, but not the fallbacks."""
    for shape in document.iter(*_SHAPES):
        above = [str(holder.tag) for holder in shape.iterancestors("*")]
        if f"{MC}Fallback" in above or any(tag in _SHAPES for tag in above):
            continue
        style = _style(shape)
        height = _z_index(shape)
        floats = style.get("position") == "absolute" and (height is None or height >= 0)
        if floats and _is_opaque(shape):
            yield OldShape(box=_box(style), height=height)


def heights_of(document: etree._Element) -> Iterator[int]:
    """How high the shapes of old Word lie that say so, whether opaque or not."""
    for shape in document.iter(*_SHAPES):
        height = _z_index(shape)
        if height is not None:
            yield height


def _z_index(shape: etree._Element) -> int | None:
    return digits(_style(shape).get("z-index"))


def _style(shape: etree._Element) -> Mapping[str, str]:
    pairs = (part.partition(":") for part in str(shape.get("style", "")).split(";"))
    return {key.strip().lower(): value.strip() for key, _, value in pairs}


def _is_opaque(shape: etree._Element) -> bool:
    if next(shape.iter(*_IMAGES), None) is not None:
        return True
    return any(_is_filled(one) for one in shape.iter(*_FILLED))


def _is_filled(shape: etree._Element) -> bool:
    fill = shape.find(f"{V}fill")
    is_on = fill is None or fill.get("on", "t") not in _OFF
    return is_on and shape.get("filled", "t") not in _OFF


def _box(style: Mapping[str, str]) -> Box | None:
    places = [style.get(f"mso-position-{way}-relative") for way in ("horizontal", "vertical")]
    named = [style.get(f"mso-position-{way}", "absolute") for way in ("horizontal", "vertical")]
    found = [
        _length(style.get(key, "")) for key in ("margin-left", "margin-top", "width", "height")
    ]
    values = [value for value in found if value is not None]
    is_turned = "rotation" in style or "flip" in style
    is_placed = places == ["page", "page"] and set(named) == {"absolute"}
    if is_turned or not is_placed or len(values) != len(found):
        return None
    left, top, wide, high = values
    return left, top, left + wide, top + high


def _length(text: str) -> float | None:
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * _MM_PER[found[2]] if found else None

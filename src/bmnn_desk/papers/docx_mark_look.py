"""What a text box of a DOCX must look like to be seen as this program draws a mark's box."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks_read import MarkFault
from bmnn_desk.papers.docx_digits import digits
from bmnn_desk.papers.docx_mark_xml import EMU_PER_MM
from bmnn_desk.papers.word_names import MC, WP, WPS, A, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_OFF = frozenset({"", "0", "false", "off", "f"})
_NEAR_EMU = 0.05 * EMU_PER_MM
_LINE_NEAR_MM = 0.03
_HOLDERS = (W, MC)
_GONE = (f"{W}del", f"{W}moveFrom")
_TURNS = ("rot", "flipH", "flipV")
_INSETS = ("lIns", "tIns", "rIns", "bIns")
_BODY = {
    "rot": "0",
    "vert": "horz",
    "wrap": "square",
    "anchor": "ctr",
    "anchorCtr": "0",
    "numCol": "1",
    "upright": "0",
}
_FIT = (f"{A}noAutofit", f"{A}prstTxWarp")
_SHOWN_AS_DRAWN = tuple(f"{A}{name}" for name in ("xfrm", "prstGeom", "noFill", "ln", "extLst"))


def look_faults(anchor: etree._Element, line_mm: float) -> Iterator[MarkFault]:
    """What keeps an anchored box from being seen as a mark's box whose line is so wide, in mm."""
    if _is_hidden(anchor):
        yield MarkFault.FAINT
    shapes = list(anchor.iter(f"{WPS}wsp"))
    shape = shapes[0] if len(shapes) == 1 else None
    properties = None if shape is None else shape.find(f"{WPS}spPr")
    if shape is None or properties is None or _tag_above(shape) != f"{A}graphicData":
        yield MarkFault.SIZE
        return
    if _is_turned(shape) or _is_scaled(anchor, properties):
        yield MarkFault.SIZE
    yield from _drawn_faults(properties, line_mm)
    if any(reference.get("idx", "0") not in _OFF for reference in shape.iter(f"{A}effectRef")):
        yield MarkFault.FAINT


def fills_its_box(anchor: etree._Element) -> bool:
    """True where a drawing is one shape, neither turned nor larger than its anchor says."""
    extent, transforms = anchor.find(f"{WP}extent"), list(anchor.iter(f"{A}xfrm"))
    own = transforms[0].find(f"{A}ext") if len(transforms) == 1 else None
    if extent is None or own is None or any(transforms[0].get(k, "0") not in _OFF for k in _TURNS):
        return False
    return all(abs(_emu(extent.get(k)) - _emu(own.get(k))) <= _NEAR_EMU for k in ("cx", "cy"))


def _is_hidden(anchor: etree._Element) -> bool:
    inside = (element.get("hidden", "0") not in _OFF for element in anchor.iter("*"))
    data = anchor.find(f"{A}graphic/{A}graphicData")
    return (
        any(inside)
        or anchor.get("behindDoc", "0") not in _OFF
        or data is None
        or data.get("uri") != WPS.strip("{}")
        or any(_hides(holder) for holder in anchor.iterancestors("*"))
    )


def _hides(holder: etree._Element) -> bool:
    """True for what Word leaves out with all that it holds."""
    tag = str(holder.tag)
    if not tag.startswith(_HOLDERS) or tag in _GONE:
        return True
    if tag == f"{MC}Choice":
        bound = [holder.nsmap.get(prefix) for prefix in str(holder.get("Requires", "")).split()]
        return bound != [WPS.strip("{}")] or holder.getprevious() is not None
    vanish = holder.findall(f"{W}rPr/{W}vanish") if tag == f"{W}r" else []
    return any(one.get(f"{W}val", "1") not in _OFF for one in vanish)


def _is_turned(shape: etree._Element) -> bool:
    for transform in shape.iter(f"{A}xfrm"):
        if any(transform.get(key, "0") not in _OFF for key in _TURNS):
            return True
    body = shape.find(f"{WPS}bodyPr")
    if body is None or shape.find(f"{WPS}txbx") is None:
        return False
    return (
        any(body.get(key, value) != value for key, value in _BODY.items())
        or any(body.get(key) != "0" for key in _INSETS)
        or any(child.tag not in _FIT for child in body)
        or any(warp.get("prst") != "textNoShape" for warp in body.iter(f"{A}prstTxWarp"))
    )


def _is_scaled(anchor: etree._Element, properties: etree._Element) -> bool:
    extent, own = anchor.find(f"{WP}extent"), properties.find(f"{A}xfrm/{A}ext")
    if extent is None or own is None:
        return True
    off = (abs(_emu(extent.get(key)) - _emu(own.get(key))) for key in ("cx", "cy"))
    shares = (str(one.text or "0").strip() for one in anchor.iter("{*}pctWidth", "{*}pctHeight"))
    return max(off) > _NEAR_EMU or any(share not in _OFF for share in shares)


def _drawn_faults(properties: etree._Element, line_mm: float) -> Iterator[MarkFault]:
    geometry, line = properties.find(f"{A}prstGeom"), properties.find(f"{A}ln")
    if geometry is None or geometry.get("prst") != "rect" or not _is_line(line, line_mm):
        yield MarkFault.BORDERS
    if properties.find(f"{A}noFill") is None:
        yield MarkFault.COVERED
    rest = [child for child in properties.iterchildren("*") if child.tag not in _SHOWN_AS_DRAWN]
    if any(len(child) for child in rest):
        yield MarkFault.FAINT
    if line is not None and not _is_plain_ink(line):
        yield MarkFault.INK


def _is_line(line: etree._Element | None, line_mm: float) -> bool:
    if line is None or line.get("cmpd", "sng") != "sng":
        return False
    dash = line.find(f"{A}prstDash")
    is_whole = line.find(f"{A}custDash") is None and (dash is None or dash.get("val") == "solid")
    return is_whole and abs(_emu(line.get("w")) / EMU_PER_MM - line_mm) <= _LINE_NEAR_MM


def _is_plain_ink(line: etree._Element) -> bool:
    fills = list(chain.from_iterable(line.findall(f"{A}solidFill")))
    return len(fills) == 1 and fills[0].tag == f"{A}srgbClr" and len(fills[0]) == 0


def _tag_above(element: etree._Element) -> str:
    parent = element.getparent()
    return "" if parent is None else str(parent.tag)


def _emu(text: str | None) -> int:
    return digits(text) or 0

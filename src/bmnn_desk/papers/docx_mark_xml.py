"""The run that draws a mark in Word: two boxes anchored to the page, one within the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_make import make, word
from bmnn_desk.papers.docx_mark_text import ink_hex, mark_lines
from bmnn_desk.papers.word_names import WPS

if TYPE_CHECKING:
    from lxml import etree

    from bmnn_desk.papers.mark import PlacedMark

EMU_PER_MM = 36_000
MARK_NAME = "BMNN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One rectangle of a mark, by the middle of its line, in EMU."""

    x: int
    y: int
    width: int
    height: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """What must be unique in the document: the first free drawing id, and the height above all."""

    drawing_id: int
    height: int


def boxes_of(mark: PlacedMark, spot: tuple[float, float]) -> tuple[Box, ...]:
    """The borders of a mark from outside to inside; the outer line ends at the outer edge.

    `spot` is that edge's left and top in mm on the page, as `spot_on` gives it.
    """
    shape = mark.shape
    outer = _box(mark, spot, 0.0, shape.outer_line_mm)
    if shape.borders == 1:
        return (outer,)
    return outer, _box(mark, spot, shape.outer_line_mm + shape.gap_mm, shape.inner_line_mm)


def mark_run(mark: PlacedMark, spot: tuple[float, float], numbers: Numbers) -> etree._Element:
    """A run with the anchored boxes of a mark at a spot of its page, in mm.

    The outer box holds the text: within the inner one, which is lower than a line of 13 pt,
    Word would cut the letters off. LibreOffice does not draw compound lines, hence two boxes.
    """
    shown = word("vanish", {"val": "0"})
    run = make("w", "r", {}, make("w", "rPr", {}, make("w", "noProof", {}), shown))
    for at, box in enumerate(boxes_of(mark, spot)):
        run.append(
            make(
                "mc",
                "AlternateContent",
                {},
                make(
                    "mc",
                    "Choice",
                    {"Requires": "wps"},
                    make("w", "drawing", {}, _anchor(mark, box, numbers, at)),
                ),
            )
        )
    return run


def drawing_name(mark: PlacedMark, at: int) -> str:
    """The name of a mark's box in Word's selection pane."""
    return f"{MARK_NAME}-{mark.shape.stamp.value}-{at}"


def _box(mark: PlacedMark, spot: tuple[float, float], inset_mm: float, line_mm: float) -> Box:
    edge = inset_mm + line_mm / 2
    return Box(
        x=_emu(spot[0] + edge),
        y=_emu(spot[1] + edge),
        width=_emu(mark.shape.width_mm - 2 * edge),
        height=_emu(mark.shape.height_mm - 2 * edge),
        line=_emu(line_mm),
    )


def _anchor(mark: PlacedMark, box: Box, numbers: Numbers, at: int) -> etree._Element:
    name = drawing_name(mark, at)
    return make(
        "wp",
        "anchor",
        {
            "distT": "0",
            "distB": "0",
            "distL": "0",
            "distR": "0",
            "simplePos": "0",
            "relativeHeight": str(numbers.height + at),
            "behindDoc": "0",
            "locked": "1",
            "layoutInCell": "0",
            "allowOverlap": "1",
        },
        make("wp", "simplePos", {"x": "0", "y": "0"}),
        _position("positionH", box.x),
        _position("positionV", box.y),
        make("wp", "extent", {"cx": str(box.width), "cy": str(box.height)}),
        make("wp", "effectExtent", {"l": "0", "t": "0", "r": "0", "b": "0"}),
        make("wp", "wrapNone", {}),
        make("wp", "docPr", {"id": str(numbers.drawing_id + at), "name": name}),
        make("wp", "cNvGraphicFramePr", {}),
        make(
            "a",
            "graphic",
            {},
            make(
                "a", "graphicData", {"uri": WPS.strip("{}")}, _shape(mark, box, with_text=at == 0)
            ),
        ),
    )


def _position(axis: str, offset: int) -> etree._Element:
    return make("wp", axis, {"relativeFrom": "page"}, make("wp", "posOffset", {}, str(offset)))


def _shape(mark: PlacedMark, box: Box, *, with_text: bool) -> etree._Element:
    shape = make(
        "wps",
        "wsp",
        {},
        make("wps", "cNvSpPr", {"txBox": "1"} if with_text else {}),
        make(
            "wps",
            "spPr",
            {},
            make(
                "a",
                "xfrm",
                {},
                make("a", "off", {"x": "0", "y": "0"}),
                make("a", "ext", {"cx": str(box.width), "cy": str(box.height)}),
            ),
            make("a", "prstGeom", {"prst": "rect"}, make("a", "avLst", {})),
            make("a", "noFill", {}),
            make(
                "a",
                "ln",
                {"w": str(box.line)},
                make("a", "solidFill", {}, make("a", "srgbClr", {"val": ink_hex(mark)})),
                make("a", "miter", {"lim": "800000"}),
            ),
        ),
    )
    if with_text:
        shape.append(make("wps", "txbx", {}, make("w", "txbxContent", {}, *mark_lines(mark))))
    shape.append(
        make(
            "wps",
            "bodyPr",
            {
                "rot": "0",
                "vert": "horz",
                "wrap": "square",
                "lIns": "0",
                "tIns": "0",
                "rIns": "0",
                "bIns": "0",
                "anchor": "ctr",
                "anchorCtr": "0",
            },
            make("a", "noAutofit", {}),
        )
    )
    return shape


def _emu(millimetres: float) -> int:
    return round(millimetres * EMU_PER_MM)

"""The run that draws a mark in Word: two boxes anchored to the page, one within the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.mark import INK_RGB
from bmnn_desk.papers.stamp_layout import lay_out
from bmnn_desk.papers.word_names import MC, WP, WPS, A, W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.stamp_layout import LaidLine

EMU_PER_MM = 36_000
MARK_NAME = "BMNN"
_TWENTIETHS = 20
_HALVES = 2
_FACE = "Times New Roman"
_NAMES = {"w": W, "wp": WP, "wps": WPS, "a": A, "mc": MC}
_PREFIXES: dict[str, str] = {key: name.strip("{}") for key, name in _NAMES.items()}


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


def boxes_of(mark: PlacedMark) -> tuple[Box, ...]:
    """The borders of a mark from outside to inside; the outer line ends at the outer edge."""
    shape = mark.shape
    outer = _box(mark, 0.0, shape.outer_line_mm)
    if shape.borders == 1:
        return (outer,)
    return outer, _box(mark, shape.outer_line_mm + shape.gap_mm, shape.inner_line_mm)


def mark_run(mark: PlacedMark, numbers: Numbers) -> etree._Element:
    """A run with the anchored boxes of a mark.

    The outer box holds the text: within the inner one, which is lower than a line of 13 pt,
    Word would cut the letters off. LibreOffice does not draw compound lines, hence two boxes.
    """
    run = _make("w", "r", {}, _make("w", "rPr", {}, _make("w", "noProof", {})))
    for at, box in enumerate(boxes_of(mark)):
        run.append(
            _make(
                "mc",
                "AlternateContent",
                {},
                _make(
                    "mc",
                    "Choice",
                    {"Requires": "wps"},
                    _make("w", "drawing", {}, _anchor(mark, box, numbers, at)),
                ),
            )
        )
    return run


def drawing_name(mark: PlacedMark, at: int) -> str:
    """The name of a mark's box in Word's selection pane."""
    return f"{MARK_NAME}-{mark.shape.stamp.value}-{at}"


def _box(mark: PlacedMark, inset_mm: float, line_mm: float) -> Box:
    edge = inset_mm + line_mm / 2
    return Box(
        x=_emu(mark.x_mm + edge),
        y=_emu(mark.y_mm + edge),
        width=_emu(mark.shape.width_mm - 2 * edge),
        height=_emu(mark.shape.height_mm - 2 * edge),
        line=_emu(line_mm),
    )


def _anchor(mark: PlacedMark, box: Box, numbers: Numbers, at: int) -> etree._Element:
    name = drawing_name(mark, at)
    return _make(
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
        _make("wp", "simplePos", {"x": "0", "y": "0"}),
        _position("positionH", box.x),
        _position("positionV", box.y),
        _make("wp", "extent", {"cx": str(box.width), "cy": str(box.height)}),
        _make("wp", "effectExtent", {"l": "0", "t": "0", "r": "0", "b": "0"}),
        _make("wp", "wrapNone", {}),
        _make("wp", "docPr", {"id": str(numbers.drawing_id + at), "name": name}),
        _make("wp", "cNvGraphicFramePr", {}),
        _make(
            "a",
            "graphic",
            {},
            _make(
                "a", "graphicData", {"uri": WPS.strip("{}")}, _shape(mark, box, with_text=at == 0)
            ),
        ),
    )


def _position(axis: str, offset: int) -> etree._Element:
    return _make("wp", axis, {"relativeFrom": "page"}, _make("wp", "posOffset", {}, str(offset)))


def _shape(mark: PlacedMark, box: Box, *, with_text: bool) -> etree._Element:
    shape = _make(
        "wps",
        "wsp",
        {},
        _make("wps", "cNvSpPr", {"txBox": "1"} if with_text else {}),
        _make(
            "wps",
            "spPr",
            {},
            _make(
                "a",
                "xfrm",
                {},
                _make("a", "off", {"x": "0", "y": "0"}),
                _make("a", "ext", {"cx": str(box.width), "cy": str(box.height)}),
            ),
            _make("a", "prstGeom", {"prst": "rect"}, _make("a", "avLst", {})),
            _make("a", "noFill", {}),
            _make(
                "a",
                "ln",
                {"w": str(box.line)},
                _make("a", "solidFill", {}, _make("a", "srgbClr", {"val": ink_hex(mark)})),
                _make("a", "miter", {"lim": "800000"}),
            ),
        ),
    )
    if with_text:
        shape.append(_make("wps", "txbx", {}, _make("w", "txbxContent", {}, *_lines(mark))))
    shape.append(
        _make(
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
            _make("a", "noAutofit", {}),
        )
    )
    return shape


def ink_hex(mark: PlacedMark) -> str:
    """The mark's ink as Word writes it: six hexadecimal digits."""
    return bytes(INK_RGB[mark.ink]).hex().upper()


def _lines(mark: PlacedMark) -> list[etree._Element]:
    return [
        _line(mark, laid, is_bold=line.bold)
        for laid, line in zip(lay_out(mark), mark.shape.lines, strict=True)
    ]


def _line(mark: PlacedMark, line: LaidLine, *, is_bold: bool) -> etree._Element:
    pitch = round(line.size_pt * mark.shape.line_pitch * _TWENTIETHS)
    spacing = (
        {"line": "240", "lineRule": "auto"}
        if len(mark.shape.lines) == 1
        else {"line": str(pitch), "lineRule": "exact"}
    )
    indent = str(round(line.x * _TWENTIETHS)) if line.align == "left" else "0"
    size = str(round(line.size_pt * _HALVES))
    return _make(
        "w",
        "p",
        {},
        _make(
            "w",
            "pPr",
            {},
            _word("spacing", {"before": "0", "after": "0", **spacing}),
            _word("ind", {"left": indent, "right": "0", "firstLine": "0"}),
            _word("jc", {"val": line.align}),
        ),
        _make(
            "w",
            "r",
            {},
            _make(
                "w",
                "rPr",
                {},
                _word("rFonts", dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), _FACE)),
                _word("b", {"val": "1" if is_bold else "0"}),
                _word("i", {"val": "0"}),
                _word("caps", {"val": "0"}),
                _word("color", {"val": ink_hex(mark)}),
                _word("sz", {"val": size}),
                _word("szCs", {"val": size}),
            ),
            _make("w", "t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}, line.text),
        ),
    )


def _word(name: str, attributes: Mapping[str, str]) -> etree._Element:
    return _make("w", name, {f"{W}{key}": value for key, value in attributes.items()})


def _make(
    prefix: str, name: str, attributes: Mapping[str, str], *parts: etree._Element | str
) -> etree._Element:
    made = etree.Element(_NAMES[prefix] + name, dict(attributes), nsmap=_PREFIXES)
    for part in parts:
        if isinstance(part, str):
            made.text = part
        else:
            made.append(part)
    return made


def _emu(millimetres: float) -> int:
    return round(millimetres * EMU_PER_MM)

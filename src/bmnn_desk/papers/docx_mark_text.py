"""The paragraphs of a mark's text in Word, on which no style of the document leaves a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_make import make, switched_off, word
from bmnn_desk.papers.mark import INK_RGB
from bmnn_desk.papers.stamp_layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.stamp_layout import LaidLine

_TWENTIETHS = 20
_HALVES = 2
FACE = "Times New Roman"
_LEAST_LINE = "14"
_SIDES = ("top", "left", "bottom", "right")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def ink_hex(mark: PlacedMark) -> str:
    """The mark's ink as Word writes it: six hexadecimal digits."""
    return bytes(INK_RGB[mark.ink]).hex().upper()


def mark_lines(mark: PlacedMark) -> list[etree._Element]:
    """A paragraph for each line of a mark, of the size that the layout gives it.

    Raises:
        MarkDoesNotFitError: as `lay_out`.
    """
    return [
        _line(mark, laid, is_bold=line.bold)
        for laid, line in zip(lay_out(mark), mark.shape.lines, strict=True)
    ]


def own_paragraph() -> etree._Element:
    """An empty paragraph of 0.7 pt, the least that Word sets, to hold marks where none else can."""
    spacing = {"line": _LEAST_LINE, "lineRule": "exact"}
    properties = _properties(spacing, {"left": "0"}, "left")
    properties.append(word("rPr", {}, word("sz", {"val": "2"}), word("szCs", {"val": "2"})))
    return make("w", "p", {}, properties)


def _line(mark: PlacedMark, line: LaidLine, *, is_bold: bool) -> etree._Element:
    pitch = round(line.size_pt * mark.shape.line_pitch * _TWENTIETHS)
    spacing = (
        {"line": "240", "lineRule": "auto"}
        if len(mark.shape.lines) == 1
        else {"line": str(pitch), "lineRule": "exact"}
    )
    indent = str(round(line.x * _TWENTIETHS)) if line.align == "left" else "0"
    run = make(
        "w",
        "r",
        {},
        _letters(ink_hex(mark), str(round(line.size_pt * _HALVES)), is_bold=is_bold),
        make("w", "t", {_SPACE: "preserve"}, line.text),
    )
    return make("w", "p", {}, _properties(spacing, {"left": indent}, line.align), run)


def _properties(spacing: Mapping[str, str], indent: Mapping[str, str], side: str) -> etree._Element:
    """Properties of a paragraph in the schema's order; each undoes what a style may want."""
    borders = [word(edge, {"val": "nil"}) for edge in _SIDES]
    gaps = dict.fromkeys(
        ("before", "beforeLines", "beforeAutospacing", "after", "afterLines", "afterAutospacing"),
        "0",
    )
    return make(
        "w",
        "pPr",
        {},
        *switched_off("keepNext", "keepLines", "pageBreakBefore", "widowControl"),
        word("numPr", {}, word("ilvl", {"val": "0"}), word("numId", {"val": "0"})),
        word("suppressLineNumbers", {}),
        word("pBdr", {}, *borders),
        word("shd", {"val": "clear", "color": "auto", "fill": "auto"}),
        word("suppressAutoHyphens", {}),
        *switched_off("bidi", "adjustRightInd", "snapToGrid"),
        word("spacing", {**gaps, **spacing}),
        word("ind", {**indent, "right": "0", "firstLineChars": "0", "firstLine": "0"}),
        *switched_off("contextualSpacing", "mirrorIndents"),
        word("jc", {"val": side}),
        word("outlineLvl", {"val": "9"}),
    )


def _letters(ink: str, size: str, *, is_bold: bool) -> etree._Element:
    faces = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), FACE)
    weight = "1" if is_bold else "0"
    effects = ("caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint")
    return make(
        "w",
        "rPr",
        {},
        word("rFonts", faces),
        word("b", {"val": weight}),
        word("bCs", {"val": weight}),
        *switched_off("i", "iCs", *effects),
        word("noProof", {}),
        *switched_off("snapToGrid", "vanish", "webHidden"),
        word("color", {"val": ink}),
        word("spacing", {"val": "0"}),
        word("w", {"val": "100"}),
        *switched_off("kern", "position"),
        word("sz", {"val": size}),
        word("szCs", {"val": size}),
        word("highlight", {"val": "none"}),
        word("u", {"val": "none"}),
        word("effect", {"val": "none"}),
        word("bdr", {"val": "nil"}),
        word("shd", {"val": "clear", "color": "auto", "fill": "auto"}),
        word("vertAlign", {"val": "baseline"}),
        *switched_off("rtl", "cs"),
        word("em", {"val": "none"}),
        word("lang", {"val": "vi-VN"}),
    )

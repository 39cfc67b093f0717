"""What one level of formatting says of letters and paragraphs (rPr and pPr)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_names import (
    W14,
    half_points_pt,
    has_border,
    is_on,
    twips_mm,
    value_of,
    whole,
)
from bmnn_desk.papers.reading.docx_theme import (
    Rgb,
    colour_of,
    hex_rgb,
    theme_colour,
    theme_font,
)
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from bmnn_desk.papers.reading.docx_theme import Theme

_TOGGLES = {f"{W}{name}": name for name in ("b", "i", "caps", "vanish")}
_ALIGNS = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "both",
    "distribute": "both",
    "lowKashida": "both",
    "mediumKashida": "both",
    "highKashida": "both",
    "thaiDistribute": "both",
}
_SIDES = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunFormat:
    """Of letters; None where the level says nothing. `ink` is a colour, or "auto"."""

    font: str | None = None
    high_font: str | None = None
    size_pt: float | None = None
    ink: Rgb | str | None = None
    framed: bool | None = None
    toggles: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphFormat:
    """Of a paragraph, lengths in mm; None where the level says nothing.

    `tabs` are places of tab stops, False where one is cleared.
    """

    align: str | None = None
    left_mm: float | None = None
    first_mm: float | None = None
    tabs: Mapping[float, bool] = field(default_factory=dict)
    number: str | None = None
    list_level: int | None = None
    is_boxed: bool | None = None


def read_run_format(properties: etree._Element | None, theme: Theme) -> RunFormat:
    """What w:rPr says."""
    if properties is None or not len(properties):
        return RunFormat()
    fonts, border = properties.find(f"{W}rFonts"), properties.find(f"{W}bdr")
    return RunFormat(
        font=_font(fonts, "ascii", theme),
        high_font=_font(fonts, "hAnsi", theme),
        size_pt=half_points_pt(value_of(properties.find(f"{W}sz"))),
        ink=_ink(properties, theme),
        framed=None if border is None else has_border(border),
        toggles={
            _TOGGLES[str(child.tag)]: is_on(child) for child in properties if child.tag in _TOGGLES
        },
    )


def read_paragraph_format(properties: etree._Element | None) -> ParagraphFormat:
    """What w:pPr says."""
    if properties is None or not len(properties):
        return ParagraphFormat()
    indent, border = properties.find(f"{W}ind"), properties.find(f"{W}pBdr")
    number = properties.find(f"{W}numPr/{W}numId")
    return ParagraphFormat(
        align=_ALIGNS.get(value_of(properties.find(f"{W}jc"))),
        left_mm=twips_mm(value_of(indent, "left") or value_of(indent, "start")),
        first_mm=_first_line(indent),
        tabs=_tabs(properties.find(f"{W}tabs")),
        number=None if number is None else value_of(number),
        list_level=whole(value_of(properties.find(f"{W}numPr/{W}ilvl"))),
        is_boxed=None
        if border is None
        else all(has_border(border.find(f"{W}{side}")) for side in _SIDES),
    )


def run_format_over(top: RunFormat, base: RunFormat) -> RunFormat:
    """Two levels as one: what `top` does not say, `base` does."""
    return RunFormat(
        font=base.font if top.font is None else top.font,
        high_font=base.high_font if top.high_font is None else top.high_font,
        size_pt=base.size_pt if top.size_pt is None else top.size_pt,
        ink=base.ink if top.ink is None else top.ink,
        framed=base.framed if top.framed is None else top.framed,
        toggles={**base.toggles, **top.toggles},
    )


def paragraph_format_over(top: ParagraphFormat, base: ParagraphFormat) -> ParagraphFormat:
    """Two levels as one: what `top` does not say, `base` does."""
    return ParagraphFormat(
        align=base.align if top.align is None else top.align,
        left_mm=base.left_mm if top.left_mm is None else top.left_mm,
        first_mm=base.first_mm if top.first_mm is None else top.first_mm,
        tabs={**base.tabs, **top.tabs},
        number=base.number if top.number is None else top.number,
        list_level=base.list_level if top.list_level is None else top.list_level,
        is_boxed=base.is_boxed if top.is_boxed is None else top.is_boxed,
    )


def _font(fonts: etree._Element | None, name: str, theme: Theme) -> str | None:
    if fonts is None:
        return None
    reference = value_of(fonts, f"{name}Theme")
    return (theme_font(theme, reference) if reference else "") or value_of(fonts, name) or None


def _ink(properties: etree._Element, theme: Theme) -> Rgb | str | None:
    fill = properties.find(f"{W14}textFill/{W14}solidFill")
    for colour in () if fill is None else fill:
        name = str(colour.get(f"{W14}val", ""))
        found = hex_rgb(name) or theme_colour(theme, name)
        if found is not None:
            return found
    plain = properties.find(f"{W}color")
    return None if plain is None else colour_of(theme, plain) or "auto"


def _first_line(indent: etree._Element | None) -> float | None:
    hanging = twips_mm(value_of(indent, "hanging"))
    return twips_mm(value_of(indent, "firstLine")) if hanging is None else -hanging


def _tabs(stops: etree._Element | None) -> dict[float, bool]:
    found = {}
    for stop in () if stops is None else stops:
        place = twips_mm(value_of(stop, "pos"))
        if place is not None and value_of(stop) != "bar":
            found[place] = value_of(stop) != "clear"
    return found

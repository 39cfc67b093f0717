"""Fonts and colours of a DOCX's theme."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_names import value_of
from bmnn_desk.papers.word_names import A

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

Rgb = tuple[int, int, int]

_SCHEME = {
    "text1": "dk1",
    "tx1": "dk1",
    "dark1": "dk1",
    "background1": "lt1",
    "bg1": "lt1",
    "light1": "lt1",
    "text2": "dk2",
    "tx2": "dk2",
    "dark2": "dk2",
    "background2": "lt2",
    "bg2": "lt2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_HEX_DIGITS, _CHANNELS = 6, 3
_MOST = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Latin fonts by "major" and "minor", colours by their names in the scheme."""

    fonts: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, Rgb] = field(default_factory=dict)


def read_theme(root: etree._Element | None) -> Theme:
    """The theme of a DOCX; an empty one where it has none."""
    if root is None:
        return Theme()
    fonts = {}
    for kind in ("major", "minor"):
        latin = root.find(f".//{A}fontScheme/{A}{kind}Font/{A}latin")
        if latin is not None and latin.get("typeface"):
            fonts[kind] = str(latin.get("typeface"))
    colours = {}
    scheme = root.find(f".//{A}clrScheme")
    for entry in () if scheme is None else scheme:
        for colour in entry:
            rgb = hex_rgb(str(colour.get("lastClr") or colour.get("val") or ""))
            if rgb is not None:
                colours[str(entry.tag).rpartition("}")[2]] = rgb
    return Theme(fonts=fonts, colours=colours)


def theme_font(theme: Theme, name: str) -> str:
    """The font of a theme reference such as "minorHAnsi"; "" where the theme has none."""
    return theme.fonts.get("major" if name.startswith("major") else "minor", "")


def theme_colour(theme: Theme, name: str) -> Rgb | None:
    """A colour of the scheme by the name that text or shapes use."""
    return theme.colours.get(_SCHEME.get(name, name))


def colour_of(theme: Theme, colour: etree._Element) -> Rgb | None:
    """What w:color says: RGB, or None for automatic."""
    base = theme_colour(theme, value_of(colour, "themeColor"))
    if base is None:
        return hex_rgb(value_of(colour))
    tint, shade = value_of(colour, "themeTint"), value_of(colour, "themeShade")
    hue, light, satiety = colorsys.rgb_to_hls(*(part / _MOST for part in base))
    if (part := _hex_share(tint)) is not None:
        light = light * part + (1 - part)
    if (part := _hex_share(shade)) is not None:
        light *= part
    red, green, blue = colorsys.hls_to_rgb(hue, light, satiety)
    return round(red * _MOST), round(green * _MOST), round(blue * _MOST)


def hex_rgb(text: str) -> Rgb | None:
    """RGB of six hexadecimal digits, None for anything else."""
    try:
        parts = bytes.fromhex(text) if len(text) == _HEX_DIGITS else b""
    except ValueError:
        return None
    # `fromhex` passes over white space, so that six signs may hold fewer bytes.
    return (parts[0], parts[1], parts[2]) if len(parts) == _CHANNELS else None


def _hex_share(text: str) -> float | None:
    try:
        return max(0, min(int(text, 16), _MOST)) / _MOST if text else None
    except ValueError:
        return None

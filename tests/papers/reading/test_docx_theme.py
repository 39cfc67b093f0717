from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.reading.docx_theme import (
    Theme,
    colour_of,
    hex_rgb,
    read_theme,
    theme_colour,
    theme_font,
)
from tests.papers.reading.docx_xml import NAMES

SCHEME = (
    '<a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:accent2><a:srgbClr val="C00000"/></a:accent2><a:accent3><a:srgbClr val="đỏ"/></a:accent3>'
    '<a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme>'
)
FONTS = (
    '<a:fontScheme><a:majorFont><a:latin typeface="Arial"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="{}"/></a:minorFont></a:fontScheme>'
)


def _theme(fonts: str = FONTS.format("Times New Roman"), scheme: str = SCHEME) -> Theme:
    inner = f"<a:themeElements>{scheme}{fonts}</a:themeElements>"
    return read_theme(etree.fromstring(f"<a:theme {NAMES}>{inner}</a:theme>"))


def _colour(said: str) -> tuple[int, int, int] | None:
    return colour_of(_theme(), etree.fromstring(f"<w:color {NAMES} {said}/>"))


def test_a_file_without_a_theme_has_an_empty_one() -> None:
    assert read_theme(None) == _theme("", "") == Theme()


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("majorHAnsi", "Arial"),
        ("majorBidi", "Arial"),
        ("minorHAnsi", "Times New Roman"),
        ("minorAscii", "Times New Roman"),
    ],
)
def test_a_font_of_the_theme_is_major_or_minor(name: str, font: str) -> None:
    assert theme_font(_theme(), name) == font


def test_a_font_that_the_theme_leaves_blank_is_none() -> None:
    assert theme_font(_theme(FONTS.format("")), "minorHAnsi") == ""
    assert theme_font(Theme(), "majorHAnsi") == ""


@pytest.mark.parametrize(
    ("name", "rgb"),
    [
        ("text1", (0, 0, 0)),
        ("tx1", (0, 0, 0)),
        ("dark1", (0, 0, 0)),
        ("dk1", (0, 0, 0)),
        ("background1", (255, 255, 255)),
        ("accent2", (192, 0, 0)),
        ("followedHyperlink", (149, 79, 114)),
        ("accent3", None),
        ("accent6", None),
        ("", None),
    ],
)
def test_a_colour_is_found_by_the_names_of_text_and_of_shapes(
    name: str, rgb: tuple[int, int, int] | None
) -> None:
    assert theme_colour(_theme(), name) == rgb


@pytest.mark.parametrize(
    ("said", "rgb"),
    [
        ('w:val="FF0000"', (255, 0, 0)),
        ('w:val="auto"', None),
        ("", None),
        ('w:val="FF0000" w:themeColor="text1"', (0, 0, 0)),
        ('w:val="FF0000" w:themeColor="accent6"', (255, 0, 0)),
        ('w:themeColor="accent2" w:themeShade="80"', (96, 0, 0)),
        ('w:themeColor="accent2" w:themeShade="FFF"', (192, 0, 0)),
        ('w:themeColor="accent2" w:themeShade="x"', (192, 0, 0)),
        ('w:themeColor="accent2" w:themeShade="-80"', (0, 0, 0)),
        ('w:themeColor="text1" w:themeTint="80"', (127, 127, 127)),
        ('w:themeColor="background1" w:themeShade="BF"', (191, 191, 191)),
    ],
)
def test_a_theme_colour_goes_before_the_plain_one_with_tint_and_shade(
    said: str, rgb: tuple[int, int, int] | None
) -> None:
    assert _colour(said) == rgb


@pytest.mark.parametrize(
    "text", ["", "FFF", "GG0000", "FF 000", "FF  00", "      ", "-10000", "FF00000", "1234567"]
)
def test_what_is_no_colour_is_none(text: str) -> None:
    assert hex_rgb(text) is None

from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.legacy_fonts import is_old_font, replace_fonts, set_unicode_font
from bmnn_desk.papers.word_names import A, W

NAMES = f'xmlns:w="{W[1:-1]}" xmlns:a="{A[1:-1]}"'
NEW = "Times New Roman"


@pytest.mark.parametrize(
    ("font", "is_old"),
    [
        (".VnTime", True),
        (".VnTimeH", True),
        (".VNTIME", True),
        ("VNI-Times", True),
        ("VNI-Helve", True),
        ("Times New Roman", False),
        ("Arial", False),
        ("Vni", False),
        ("", False),
    ],
)
def test_old_fonts_are_known_by_their_names(font: str, is_old: bool) -> None:
    assert is_old_font(font) is is_old


def test_only_old_and_found_fonts_are_renamed() -> None:
    root = etree.fromstring(
        f'<w:styles {NAMES}><w:rFonts w:ascii=".VnTime" w:hAnsi="VNI-Times" w:cs="ABC"/>'
        '<w:rFonts w:ascii="Arial" w:hAnsi="Kept" w:eastAsia="SimSun"/></w:styles>'
    )
    assert replace_fonts(root, {"Kept"}, {"ABC", "Kept"})
    assert [list(one.values()) for one in root] == [[NEW] * 3, ["Arial", "Kept", "SimSun"]]
    assert not replace_fonts(root, {"Kept"}, {"ABC", "Kept"})


def test_fonts_of_a_theme_are_renamed_but_not_those_of_drawings() -> None:
    inner = '<a:latin typeface=".VnTime"/>'
    theme = etree.fromstring(f"<a:theme {NAMES}><a:minorFont>{inner}</a:minorFont></a:theme>")
    drawing = etree.fromstring(f"<a:graphic {NAMES}>{inner}</a:graphic>")
    assert replace_fonts(theme, (), ())
    assert not replace_fonts(drawing, (), ())
    assert theme[0][0].get("typeface") == NEW


@pytest.mark.parametrize(
    "properties",
    [
        "",
        "<w:rPr/>",
        "<w:rPr><w:b/></w:rPr>",
        '<w:rPr><w:rStyle w:val="a"/><w:b/></w:rPr>',
        '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsi="Arial"/></w:rPr>',
    ],
)
def test_a_run_is_set_in_times_new_roman_in_the_right_order(properties: str) -> None:
    run = etree.fromstring(f"<w:r {NAMES}>{properties}<w:t>a</w:t></w:r>")
    set_unicode_font(run)
    assert [one.tag for one in run] == [f"{W}rPr", f"{W}t"]
    tags = [one.tag for one in run[0]]
    assert tags.index(f"{W}rFonts") == (1 if f"{W}rStyle" in tags else 0)
    fonts = run.find(f"{W}rPr/{W}rFonts")
    assert fonts is not None
    assert dict(fonts.items()) == {f"{W}{slot}": NEW for slot in ("ascii", "hAnsi", "cs")}

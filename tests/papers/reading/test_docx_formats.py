from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.reading.docx_formats import (
    ParagraphFormat,
    RunFormat,
    paragraph_format_over,
    read_paragraph_format,
    read_run_format,
    run_format_over,
)
from bmnn_desk.papers.reading.docx_theme import Theme
from tests.papers.reading.docx_xml import NAMES

THEME = Theme(fonts={"major": "Arial", "minor": "Calibri"}, colours={"accent1": (1, 2, 3)})
FILL = (
    '<w14:textFill><w14:solidFill><w14:{} w14:val="{}"/></w14:solidFill></w14:textFill>'
    '<w:color w:val="00FF00"/>'
)


def _run(inner: str) -> RunFormat:
    return read_run_format(etree.fromstring(f"<w:rPr {NAMES}>{inner}</w:rPr>"), THEME)


def _paragraph(inner: str) -> ParagraphFormat:
    return read_paragraph_format(etree.fromstring(f"<w:pPr {NAMES}>{inner}</w:pPr>"))


def test_a_level_that_says_nothing_says_nothing() -> None:
    assert _run("") == read_run_format(None, THEME) == RunFormat()
    assert _paragraph("") == read_paragraph_format(None) == ParagraphFormat()


@pytest.mark.parametrize(
    ("said", "is_bold"),
    [("<w:b/>", True), ('<w:b w:val="0"/>', False), ('<w:b w:val="false"/>', False), ("", None)],
)
def test_a_toggle_is_on_off_or_not_said(said: str, *, is_bold: bool | None) -> None:
    assert _run(f"<w:kern/>{said}").toggles.get("b") is is_bold


def test_fonts_are_read_for_ascii_and_above_and_a_theme_goes_first() -> None:
    plain = _run('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Verdana"/>')
    assert (plain.font, plain.high_font) == ("Times New Roman", "Verdana")
    themed = _run('<w:rFonts w:ascii="Verdana" w:asciiTheme="majorHAnsi"/>')
    assert (themed.font, themed.high_font) == ("Arial", None)
    bare = '<w:rFonts w:ascii="Verdana" w:asciiTheme="minorHAnsi"/>'
    without = read_run_format(etree.fromstring(f"<w:rPr {NAMES}>{bare}</w:rPr>"), Theme())
    assert without.font == "Verdana"


def test_a_size_is_in_points() -> None:
    assert _run('<w:sz w:val="27"/>').size_pt == pytest.approx(13.5)
    assert _run('<w:sz w:val="x"/>').size_pt is None


@pytest.mark.parametrize(
    ("said", "ink"),
    [
        ('<w:color w:val="FF0000"/>', (255, 0, 0)),
        ('<w:color w:val="auto"/>', "auto"),
        ("<w:kern/>", None),
        (FILL.format("srgbClr", "C00000"), (192, 0, 0)),
        (FILL.format("schemeClr", "accent1"), (1, 2, 3)),
        (FILL.format("schemeClr", "accent9"), (0, 255, 0)),
    ],
)
def test_ink_is_a_colour_automatic_or_not_said(
    said: str, ink: tuple[int, int, int] | str | None
) -> None:
    assert _run(said).ink == ink


@pytest.mark.parametrize(
    ("said", "framed"),
    [('<w:bdr w:val="single"/>', True), ('<w:bdr w:val="nil"/>', False), ("<w:kern/>", None)],
)
def test_letters_may_be_framed(said: str, *, framed: bool | None) -> None:
    assert _run(said).framed is framed


def test_an_indent_is_in_millimetres_and_hanging_is_below_nought() -> None:
    first = _paragraph('<w:ind w:left="567" w:firstLine="1134"/>')
    assert (first.left_mm, first.first_mm) == pytest.approx((10, 20), abs=0.01)
    hanging = _paragraph('<w:ind w:start="567" w:hanging="567" w:firstLine="1134"/>')
    assert (hanging.left_mm, hanging.first_mm) == pytest.approx((10, -10), abs=0.01)


def test_tab_stops_are_set_or_cleared_and_bars_are_none() -> None:
    said = (
        '<w:tabs><w:tab w:val="left" w:pos="567"/><w:tab w:val="clear" w:pos="1134"/>'
        '<w:tab w:val="bar" w:pos="1701"/><w:tab w:val="left"/></w:tabs>'
    )
    found = _paragraph(said).tabs
    assert [(round(place), is_set) for place, is_set in found.items()] == [(10, True), (20, False)]


def test_a_number_and_its_level_are_told() -> None:
    said = _paragraph('<w:numPr><w:ilvl w:val="2"/><w:numId w:val="7"/></w:numPr>')
    assert (said.number, said.list_level) == ("7", 2)


def test_a_paragraph_is_boxed_by_four_borders() -> None:
    sides = [f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right")]
    assert _paragraph(f"<w:pBdr>{''.join(sides)}</w:pBdr>").is_boxed is True
    assert _paragraph(f"<w:pBdr>{''.join(sides[1:])}</w:pBdr>").is_boxed is False


def test_what_a_level_does_not_say_the_one_below_does() -> None:
    low = RunFormat(font="Arial", size_pt=13.0, ink=(1, 1, 1), toggles={"b": True, "i": True})
    top = RunFormat(size_pt=14.0, framed=False, toggles={"b": False})
    assert run_format_over(top, low) == RunFormat(
        font="Arial",
        size_pt=14.0,
        ink=(1, 1, 1),
        framed=False,
        toggles={"b": False, "i": True},
    )
    assert run_format_over(RunFormat(), low) == low


def test_nought_is_said_and_no_gap_to_be_filled() -> None:
    low = ParagraphFormat(align="both", left_mm=10.0, list_level=3, number="7", tabs={5.0: True})
    top = ParagraphFormat(left_mm=0.0, list_level=0, number="", tabs={5.0: False})
    assert paragraph_format_over(top, low) == ParagraphFormat(
        align="both", left_mm=0.0, list_level=0, number="", tabs={5.0: False}
    )
    assert paragraph_format_over(ParagraphFormat(), low) == low

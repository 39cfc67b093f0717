from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.reading.docx_lines import docx_lines
from tests.papers.reading.docx_xml import Part, cell, docx_of, paragraph, run, table

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine, TextRun

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:accent2><a:srgbClr val="C00000"/></a:accent2></a:clrScheme><a:fontScheme name="x">'
    '<a:majorFont><a:latin typeface="Arial"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme>'
    "</a:themeElements></a:theme>"
)


def _style(name: str, kind: str, inner: str, based: str = "", *, default: bool = False) -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}" w:default="{int(default)}">{base}{inner}'
        "</w:style>"
    )


STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="28"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    + _style("N", "paragraph", '<w:pPr><w:jc w:val="both"/></w:pPr>', default=True)
    + _style("Bold", "paragraph", "<w:rPr><w:b/></w:rPr>", "N")
    + _style("Deep", "paragraph", '<w:rPr><w:i/><w:sz w:val="24"/></w:rPr>', "Bold")
    + _style("Strong", "character", '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>')
    + _style("Face", "paragraph", '<w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/></w:rPr>')
    + _style("Loop", "paragraph", "<w:rPr><w:b/></w:rPr>", "Loop2")
    + _style("Loop2", "paragraph", "<w:rPr><w:i/></w:rPr>", "Loop")
    + _style("Cells", "table", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr>')
)


def _line(body: str) -> TextLine:
    parts = {"s": Part(kind="styles", inner=STYLES), "t": Part(kind="theme", inner=THEME)}
    return docx_lines(docx_of(body, parts)).lines[0]


def _run(text: str = "chữ", properties: str = "", style: str = "") -> TextRun:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return _line(paragraph(run(text, properties), properties=named)).runs[0]


def test_defaults_and_theme_fonts_hold_where_nothing_else_is_said() -> None:
    plain = _run()
    assert (plain.font, plain.size_pt, plain.bold, plain.ink) == ("Calibri", 14.0, False, None)


def test_styles_inherit_from_those_they_are_based_on() -> None:
    deep = _run(style="Deep")
    assert (deep.bold, deep.italic, deep.size_pt) == (True, True, 12.0)
    assert _line(paragraph("x", properties='<w:pStyle w:val="Deep"/>')).align == "both"


def test_bold_in_two_styles_at_once_cancels_out_and_direct_bold_wins() -> None:
    strong = '<w:rStyle w:val="Strong"/>'
    assert not _run(properties=strong, style="Bold").bold
    assert _run(properties=strong).bold
    assert _run(properties=f"{strong}<w:b/>", style="Bold").bold
    assert not _run(properties='<w:b w:val="0"/>', style="Bold").bold


def test_a_plain_font_of_a_style_overrules_the_theme_and_a_direct_theme_font_overrules_it() -> None:
    assert _run(style="Face").font == "Verdana"
    major = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
    assert _run(properties=major, style="Face").font == "Arial"


def test_letters_above_ascii_take_the_font_for_them() -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>'
    assert (_run("abc", fonts).font, _run("chữ", fonts).font) == ("Arial", "Times New Roman")


@pytest.mark.parametrize(
    ("colour", "ink"),
    [
        ('<w:color w:val="C00000"/>', (192, 0, 0)),
        ('<w:color w:val="auto"/>', None),
        ('<w:color w:val="zzz"/>', None),
        ('<w:color w:val="FFFFFF" w:themeColor="accent2"/>', (192, 0, 0)),
        ('<w:color w:val="auto" w:themeColor="text1"/>', (0, 0, 0)),
        ('<w:color w:themeColor="accent2" w:themeShade="80"/>', (96, 0, 0)),
        ('<w:color w:val="123456" w:themeColor="accent6"/>', (18, 52, 86)),
        ('<w:rStyle w:val="Strong"/>', (255, 0, 0)),
        ('<w:rStyle w:val="Strong"/><w:color w:val="auto"/>', None),
        (
            '<w:color w:val="000000"/><w14:textFill><w14:solidFill><w14:srgbClr w14:val="FF0000"/>'
            "</w14:solidFill></w14:textFill>",
            (255, 0, 0),
        ),
    ],
)
def test_ink_is_resolved(colour: str, ink: tuple[int, int, int] | None) -> None:
    assert _run(properties=colour).ink == ink


def test_a_tint_is_lighter() -> None:
    ink = _run(properties='<w:color w:themeColor="accent2" w:themeTint="99"/>').ink
    assert ink is not None
    assert ink == pytest.approx((255, 64, 64), abs=5)


def test_a_table_style_sets_its_cells() -> None:
    style = '<w:tblStyle w:val="Cells"/>'
    line = _line(table(cell("ô"), grid=(1000,), properties=style))
    assert (line.runs[0].italic, line.align) == (True, "both")


def test_styles_that_are_based_on_one_another_in_a_ring_end() -> None:
    loop = _run(style="Loop")
    assert (loop.bold, loop.italic) == (True, True)


@pytest.mark.parametrize(
    ("said", "align"),
    [("start", "left"), ("end", "right"), ("distribute", "both"), ("center", "center")],
)
def test_alignment_is_told_in_few_words(said: str, align: str) -> None:
    assert _line(paragraph("x", properties=f'<w:jc w:val="{said}"/>')).align == align


def test_a_file_without_styles_is_set_as_word_would() -> None:
    (line,) = docx_lines(docx_of(paragraph("x"))).lines
    (only,) = line.runs
    assert (only.font, only.size_pt, line.align) == ("Times New Roman", 10.0, "left")

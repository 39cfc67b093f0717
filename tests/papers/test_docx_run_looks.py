from __future__ import annotations

from dataclasses import replace

from lxml import etree

from bmnn_desk.papers.docx_run_looks import look_for_text, plain, without_number
from bmnn_desk.papers.reading.docx_styles import Letters
from bmnn_desk.papers.word_names import W

SPACE = W.strip("{}")
PLAIN = Letters(
    font="Arial",
    high_font="Arial",
    size_pt=11.0,
    bold=False,
    italic=False,
    caps=False,
    is_hidden=False,
    is_framed=False,
    ink=None,
)


def _made(name: str, inner: str) -> etree._Element:
    return etree.fromstring(f'<w:{name} xmlns:w="{SPACE}">{inner}</w:{name}>')


def _names(element: etree._Element) -> list[str]:
    return [str(child.tag).rpartition("}")[2] for child in element]


def test_a_look_is_kept_as_it_is_and_its_source_stays_untouched() -> None:
    source = _made("rPr", '<w:b/><w:sz w:val="22"/>')
    made = look_for_text(source, PLAIN, is_legacy=False)
    assert etree.tostring(made) == etree.tostring(source)
    assert made is not source


def test_capitals_are_switched_off_in_their_place_of_the_schema() -> None:
    source = _made("rPr", "<w:b/><w:caps/><w:sz/>")
    made = look_for_text(source, replace(PLAIN, caps=True), is_legacy=False)
    assert _names(made) == ["b", "caps", "sz"]
    assert made[1].get(f"{W}val") == "0"


def test_a_font_of_an_old_encoding_gives_way() -> None:
    made = look_for_text(_made("rPr", '<w:rFonts w:ascii=".VnTime"/><w:b/>'), PLAIN, is_legacy=True)
    assert _names(made) == ["rFonts", "b"]
    assert set(made[0].attrib.values()) == {"Times New Roman"}
    assert len(look_for_text(None, PLAIN, is_legacy=False)) == 0


def test_a_plain_look_is_neither_bold_nor_italic() -> None:
    made = plain(_made("rPr", "<w:rFonts/><w:b/><w:i/><w:sz/>"))
    assert _names(made) == ["rFonts", "b", "i", "sz"]
    assert [made[at].get(f"{W}val") for at in (1, 2)] == ["0", "0"]


def test_a_paragraph_without_number_says_so_after_its_style() -> None:
    properties = _made("pPr", '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="3"/></w:numPr><w:jc/>')
    without_number(properties)
    assert _names(properties) == ["pStyle", "numPr", "jc"]
    number = properties.find(f"{W}numPr/{W}numId")
    assert number is not None
    assert number.get(f"{W}val") == "0"

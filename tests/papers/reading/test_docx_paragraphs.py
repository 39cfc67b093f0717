from __future__ import annotations

from dataclasses import dataclass

import pytest
from lxml import etree

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_boxes import WordArt
from bmnn_desk.papers.reading.docx_paragraphs import DocxLine, word_art_line
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.reading.docx_walk import Place, Walked
from tests.papers.reading.docx_xml import Part, docx_of, paragraph, run

NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
)
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
BOLD = "<w:rPr><w:b/></w:rPr>"
SIDES = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
PLACE = Place(
    area=Area.WATERMARK,
    flow=4,
    story=1,
    stretch=1,
    width_mm=165,
    may_divide=False,
    is_boxed=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    text: str
    order: int
    has_label: bool


def _lines(*paragraphs: str) -> tuple[DocxLine, ...]:
    parts = {"n": Part(kind="numbering", inner=NUMBERING)}
    return read_docx(safe_docx(docx_of("".join(paragraphs), parts))).lines


def _looks(*paragraphs: str) -> list[_Look]:
    return [
        _Look(text=one.line.text, order=one.order, has_label=one.has_label)
        for one in _lines(*paragraphs)
    ]


def test_breaks_make_lines_that_are_counted_and_empty_ones_count_too() -> None:
    assert _looks(paragraph("Một\n\nBa")) == [
        _Look(text="Một", order=0, has_label=False),
        _Look(text="Ba", order=2, has_label=False),
    ]


def test_a_list_number_stands_before_the_first_line_alone() -> None:
    found = _looks(paragraph("Một\nhai", properties=NUMBERED), paragraph("ba", properties=NUMBERED))
    assert [one.text for one in found] == ["1. Một", "hai", "2. ba"]
    assert [one.has_label for one in found] == [True, False, True]


def test_a_list_number_is_set_as_the_paragraphs_own_mark() -> None:
    (line,) = _lines(paragraph("chữ", properties=NUMBERED + BOLD))
    number, text = line.line.runs
    assert (number.text, number.bold, text.bold) == ("1. ", True, False)


def test_blanks_at_the_ends_are_of_no_run() -> None:
    big = '<w:sz w:val="60"/>'
    (line,) = _lines(paragraph(run("  ", big), run(" chữ "), run(" ", big)))
    assert [(one.text, one.size_pt) for one in line.line.runs] == [("chữ", 10.0)]


def test_an_empty_paragraph_has_no_line_but_keeps_its_number() -> None:
    (line,) = _lines(paragraph(), paragraph("   "), paragraph("ba"))
    assert line.line.line == line.walked.number == 3


@pytest.mark.parametrize(
    ("properties", "piece", "boxed"),
    [
        (f"<w:pBdr>{SIDES}</w:pBdr>", "MẬT", True),
        ("", run("MẬT", '<w:bdr w:val="single"/>'), True),
        ("", run("MẬ", '<w:bdr w:val="single"/>') + run("T"), False),
        ("", "MẬT", False),
    ],
)
def test_a_line_is_boxed_by_its_paragraph_or_by_all_of_its_letters(
    properties: str, piece: str, *, boxed: bool
) -> None:
    (line,) = _lines(paragraph(piece, properties=properties))
    assert line.line.is_boxed is boxed


def test_a_line_knows_its_paragraph_and_what_stands_beside_it() -> None:
    stop = '<w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs><w:jc w:val="both"/>'
    left, right = _lines(paragraph("TỈNH LAI SƠN\tCỘNG HÒA XÃ HỘI", properties=stop))
    assert (left.line.text, right.line.text) == ("TỈNH LAI SƠN", "CỘNG HÒA XÃ HỘI")
    assert left.walked is right.walked
    assert left.beside == right.beside
    assert len(left.beside) == 3
    assert [one.raw for one in left.segments] == ["TỈNH LAI SƠN"]
    assert left.format.align == "both"
    # Of two columns neither is set as the paragraph says.
    assert (left.line.align, right.line.align) == ("", "")


def test_word_art_is_a_line_of_the_place_it_stands_in() -> None:
    art = WordArt(text="TO\u0302I MA\u0323T", font="Arial", bold=True, ink=(192, 0, 0))
    walked = Walked(number=9, elements=(), place=PLACE, art=art)
    line = word_art_line(walked, art).line
    (only,) = line.runs
    assert (only.text, only.font, only.bold, only.ink) == ("TÔI MẠT", "Arial", True, (192, 0, 0))
    assert (line.area, line.flow, line.line, line.page, line.is_boxed) == (
        Area.WATERMARK,
        4,
        9,
        None,
        True,
    )


def test_a_line_says_nothing_of_its_words_in_a_log() -> None:
    (line,) = _lines(paragraph("Nội dung kín"))
    assert "kín" not in repr(line)
    assert etree.iselement(line.walked.elements[0])

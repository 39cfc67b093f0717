from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.legacy_pieces import pieces_of
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_parts import docx_parts
from bmnn_desk.papers.reading.docx_styles import read_styles
from tests.papers.legacy_documents import WHO, fonts, style, styles
from tests.papers.reading.docx_xml import Part, cell, docx_of, paragraph, run, table, wps_box

if TYPE_CHECKING:
    from bmnn_desk.papers.legacy_pieces import LegacyPiece


def _pieces(body: str, sheet: Part | None = None) -> list[list[LegacyPiece]]:
    safe = safe_docx(docx_of(body, {"s": sheet} if sheet else {}))
    return list(pieces_of(safe.document, read_styles(docx_parts(safe))))


def _told(body: str, sheet: Part | None = None) -> list[list[tuple[str, str]]]:
    return [[(one.text, one.font) for one in pieces] for pieces in _pieces(body, sheet)]


def test_a_font_comes_from_the_run_its_styles_the_table_and_the_defaults() -> None:
    sheet = styles("D", style("P", "P"), style("C", "C", "character"), style("T", "T", "table"))
    body = (
        paragraph("a", run("b", fonts("R")), run("c", '<w:rStyle w:val="C"/>'))
        + paragraph("d", properties='<w:pStyle w:val="P"/>')
        + table(cell("e"), grid=(4000,), properties='<w:tblStyle w:val="T"/>')
    )
    assert _told(body, sheet) == [
        [("a", "D"), ("b", "R"), ("c", "C")],
        [("d", "P")],
        [("e", "T")],
    ]


def test_letters_above_ascii_are_in_the_high_font() -> None:
    both = '<w:rFonts w:ascii="L" w:hAnsi="H"/>'
    assert _told(paragraph(run("a", both), run("aø", both))) == [[("a", "L"), ("aø", "H")]]


def test_boxes_both_twins_and_deleted_text_stand_apart() -> None:
    gone = f"<w:del {WHO}>{run('x').replace('w:t', 'w:delText')}</w:del>"
    texts = [
        "".join(one.text for one in pieces)
        for pieces in _pieces(paragraph("a", wps_box("khung"), gone, "b"))
    ]
    assert sorted(texts) == ["ab", "khung", "khung", "x"]


def test_signs_and_symbols_are_pieces_and_field_codes_are_not() -> None:
    inner = (
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>a</w:t><w:softHyphen/><w:tab/>"
        '<w:sym w:font=".VnTime" w:char="F0B5"/><w:sym w:font="Symbol" w:char="zz"/>'
        "<w:noBreakHyphen/><w:br/></w:r>"
    )
    told = _told(paragraph(inner.replace("<w:r>", "<w:r><w:rPr/>")))
    assert [text for text, _ in told[0]] == ["a", "\u00ad", "\t", "\u00b5", "", "-", "\n"]
    assert told[0][3][1] == ".VnTime"

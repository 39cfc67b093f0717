from __future__ import annotations

import pytest

from bmnn_desk.papers.docx_gap import Gap, fits, refill
from bmnn_desk.papers.docx_line_edit import run_of, separate, set_text
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.word_names import W
from tests.papers.reading.docx_xml import docx_of, paragraph, run

STOP = '<w:tabs><w:tab w:val="left" w:pos="5400"/></w:tabs>'
SIZE = '<w:sz w:val="26"/>'
LINES = {
    "stop": paragraph(run("- Như trên;\tPHÓ GIÁM ĐỐC", SIZE), properties=STOP),
    "tabs": paragraph(run("- Như trên;" + "\t" * 6 + "PHÓ GIÁM ĐỐC", SIZE)),
    "blanks": paragraph(run("- Như trên;" + " " * 66 + "PHÓ GIÁM ĐỐC", SIZE)),
}


def _gap(body: str) -> Gap:
    safe = safe_docx(docx_of(body))
    separate(read_docx(safe).lines)
    reading = read_docx(safe)
    line = reading.lines[0]
    return Gap(line=line, format=line.format, default_tab_mm=reading.default_tab_mm)


@pytest.mark.parametrize("name", LINES)
def test_a_short_text_fits_and_one_that_reaches_the_right_column_does_not(name: str) -> None:
    assert fits(_gap(LINES[name]), "- Thường trực Tỉnh ủy (bản số 01);")
    assert not fits(_gap(LINES[name]), "- Thường trực Hội đồng nhân dân tỉnh Lai Sơn (bản số 01);")


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("text", ["- Sở;", "- Thường trực Tỉnh ủy (bản số 01);"])
def test_the_right_column_stays_where_it_was(name: str, text: str) -> None:
    safe = safe_docx(docx_of(LINES[name]))
    separate(read_docx(safe).lines)
    line = read_docx(safe).lines[0]
    old = Gap(line=line, format=line.format, default_tab_mm=12.7)
    end = old.end_mm
    look = run_of(line.segments[0]).find(f"{W}rPr")
    refill(old, text)
    set_text(line, text, look)
    left, right = read_docx(safe).lines
    new = Gap(line=left, format=left.format, default_tab_mm=12.7)
    assert (left.line.text, right.line.text) == (text, "PHÓ GIÁM ĐỐC")
    assert new.end_mm == pytest.approx(end, abs=2)

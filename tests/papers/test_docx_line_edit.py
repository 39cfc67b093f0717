from __future__ import annotations

from lxml import etree

from bmnn_desk.papers.docx_line_edit import (
    append_lines,
    clear,
    gaps_of,
    paragraph_of,
    separate,
    set_paragraph_properties,
    set_text,
)
from bmnn_desk.papers.look_at_docx import SafeDocx, safe_docx
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.word_names import W
from tests.papers.reading.docx_xml import cell, docx_of, paragraph, run, table


def _texts(safe: SafeDocx) -> list[str]:
    return [line.line.text for line in read_docx(safe).lines]


def _separated(body: str) -> SafeDocx:
    safe = safe_docx(docx_of(body))
    before = _texts(safe)
    separate(read_docx(safe).lines)
    assert _texts(safe) == before
    return safe


def test_separated_segments_have_runs_of_their_own_with_the_same_look() -> None:
    text = "Nơi nhận:" + " " * 60 + "GIÁM ĐỐC\nhai\tba"
    safe = _separated(paragraph(run(text, '<w:b/><w:sz w:val="26"/>')))
    runs = list(safe.document.iter(f"{W}r"))
    assert all(len(one.findall(f"{W}rPr/{W}b")) == 1 for one in runs)
    assert all(len(one) == 2 for one in runs)


def test_a_text_takes_the_place_of_one_line_of_several() -> None:
    safe = _separated(paragraph("một\nhai\nba"))
    set_text(read_docx(safe).lines[1], "HAI", None)
    assert _texts(safe) == ["một", "HAI", "ba"]


def test_a_text_that_replaces_a_link_is_no_link() -> None:
    link = f'<w:hyperlink w:anchor="a">{run("một")}</w:hyperlink>'
    safe = _separated(paragraph(link))
    set_text(read_docx(safe).lines[0], "MỘT", None)
    assert _texts(safe) == ["MỘT"]
    assert safe.document.find(f".//{W}hyperlink") is None


def test_clearing_a_line_takes_its_break_or_its_paragraph_along() -> None:
    safe = _separated(paragraph("một\nhai\nba") + paragraph("bốn"))
    lines = read_docx(safe).lines
    clear(lines[1], paragraph_of(lines[0]))
    clear(lines[3], paragraph_of(lines[0]))
    assert _texts(safe) == ["một", "ba"]
    assert sum(1 for _ in safe.document.iter(f"{W}br")) == 1
    assert sum(1 for _ in safe.document.iter(f"{W}p")) == 1


def test_bookmarks_of_a_cleared_paragraph_move_and_the_last_one_of_a_cell_stays() -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="b"/>'
    safe = _separated(paragraph("một") + paragraph(mark, "hai") + table(cell("ba"), grid=(100,)))
    lines = read_docx(safe).lines
    first = paragraph_of(lines[0])
    for line in lines[1:]:
        clear(line, first)
    assert first.find(f"{W}bookmarkStart") is not None
    assert safe.document.find(f".//{W}tc/{W}p") is not None
    assert _texts(safe) == ["một"]


def test_added_lines_follow_in_order_and_the_section_ends_after_them() -> None:
    section = "<w:sectPr/>"
    safe = _separated(paragraph("một", properties=f'<w:jc w:val="both"/>{section}'))
    first = paragraph_of(read_docx(safe).lines[0])
    append_lines(first, ["hai", "ba"], first, etree.Element(f"{W}rPr"))
    assert _texts(safe) == ["một", "hai", "ba"]
    assert {line.line.align for line in read_docx(safe).lines} == {"both"}
    *_, last = safe.document.iter(f"{W}p")
    owners = [one.getparent() for one in safe.document.iter(f"{W}sectPr")]
    assert owners[0] is last.find(f"{W}pPr")


def test_properties_of_another_paragraph_leave_the_section_in_place() -> None:
    safe = _separated(
        paragraph("một", properties='<w:jc w:val="right"/>')
        + paragraph("hai", properties='<w:jc w:val="center"/><w:sectPr/>')
    )
    first, second = (paragraph_of(line) for line in read_docx(safe).lines)
    set_paragraph_properties(second, first)
    assert [line.line.align for line in read_docx(safe).lines] == ["right", "right"]
    assert second.find(f"{W}pPr/{W}sectPr") is not None


def test_only_a_line_with_a_column_beside_it_has_a_gap() -> None:
    safe = _separated(paragraph("Nơi nhận:\tGIÁM ĐỐC") + paragraph("- Như trên;"))
    left, _, alone = read_docx(safe).lines
    assert [gap.raw for gap in gaps_of(left)] == ["\t"]
    assert gaps_of(alone) == ()

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.docx_lines import docx_lines
from bmnn_desk.papers.rewrite_recipients import rewrite_recipients
from tests.papers import word_documents
from tests.papers.reading.block_facts import facts_of, flow_texts, other_texts
from tests.papers.reading.docx_xml import Part, docx_of, paragraph, run
from tests.papers.reading.foot_documents import (
    BLOCK,
    BULLETS,
    ITEM,
    ITEMS,
    LISTED,
    SHAPES,
    SIGNED,
    in_table,
    tabbed,
)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_the_new_block_is_read_exactly_and_all_else_stays(name: str, count: int) -> None:
    source = SHAPES[name]
    old = [text for text in flow_texts(source) if text.startswith(("Nơi nhận", "-"))]
    block = BLOCK[:count]
    made = rewrite_recipients(source, facts_of(source, "Lưu"), "\n".join(block))
    assert flow_texts(made)[:count] == block
    assert other_texts(made, block) == other_texts(source, old)


@pytest.mark.parametrize("name", SHAPES)
def test_only_the_document_part_changes(name: str) -> None:
    source = SHAPES[name]
    made = rewrite_recipients(source, facts_of(source, "Lưu"), "\n".join(BLOCK))
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert old.namelist() == new.namelist()
        changed = [part for part in old.namelist() if old.read(part) != new.read(part)]
    assert changed == ["word/document.xml"]


def test_heading_and_lines_keep_their_letters() -> None:
    made = rewrite_recipients(in_table(), facts_of(in_table(), "Lưu"), "\n".join(BLOCK))
    lines = [line for line in docx_lines(made).lines if line.text in BLOCK]
    looks = [(run.bold, run.italic, run.size_pt) for line in lines for run in line.runs]
    assert looks == [(True, True, 12.0), *([(False, False, 11.0)] * 5)]


def test_a_list_loses_its_bullets_and_its_neighbour_keeps_them() -> None:
    after = paragraph("Ghi chú", properties=LISTED)
    source = docx_of(
        ITEMS[0] + paragraph("Như trên;", properties=LISTED) + paragraph("Cuối") + after,
        {"n": BULLETS},
    )
    made = rewrite_recipients(source, facts_of(source, "Như trên"), "\n".join(BLOCK[:3]))
    texts = [line.text for line in docx_lines(made).lines]
    assert texts == [*BLOCK[:3], "Cuối", "- Ghi chú"]


def test_a_style_of_bullets_is_overruled() -> None:
    styles = Part(
        kind="styles",
        inner=f'<w:style w:type="paragraph" w:styleId="L"><w:pPr>{LISTED}</w:pPr></w:style>',
    )
    listed = paragraph("Như trên;", properties='<w:pStyle w:val="L"/>')
    source = docx_of(ITEMS[0] + listed, {"n": BULLETS, "s": styles})
    made = rewrite_recipients(source, facts_of(source, "Như trên"), "\n".join(BLOCK))
    assert flow_texts(made) == BLOCK


def test_the_right_column_of_tab_stops_keeps_its_single_tab() -> None:
    made = rewrite_recipients(tabbed(), facts_of(tabbed(), "Lưu"), "\n".join(BLOCK))
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        xml = packed.read("word/document.xml").decode()
    signed = [one for one in re.findall(r"<w:p>.*?</w:p>", xml) if "GIÁM ĐỐC" in one]
    assert [one.count("<w:tab/>") for one in signed] == [1, 1]


def test_a_long_line_does_not_push_the_signature_aside() -> None:
    long = "- Ban Thường vụ Tỉnh ủy, Thường trực Hội đồng nhân dân tỉnh Lai Sơn (bản số 01);"
    block = [BLOCK[0], long, *BLOCK[2:4]]
    made = rewrite_recipients(tabbed(), facts_of(tabbed(), "Lưu"), "\n".join(block))
    lines = docx_lines(made).lines
    (right,) = {line.flow for line in lines if line.text in {"PHÓ GIÁM ĐỐC", "Trần Văn Bình"}}
    assert right != next(line.flow for line in lines if line.text == long)


def test_an_item_broken_over_two_paragraphs_goes_whole() -> None:
    source = docx_of(
        ITEMS[0] + paragraph("- Lưu: VT (bản gốc,") + paragraph("bản số 03).") + paragraph("Cuối")
    )
    facts = facts_of(source, "Lưu")
    assert facts.recipients is not None
    assert facts.recipients.archive_line is not None
    whole = replace(facts.recipients.archive_line, text="Lưu: VT (bản gốc, bản số 03)")
    facts = replace(facts, recipients=replace(facts.recipients, archive_line=whole))
    made = rewrite_recipients(source, facts, "\n".join(BLOCK[:2]))
    assert [line.text for line in docx_lines(made).lines] == [*BLOCK[:2], "Cuối"]


def test_the_block_ends_before_the_signer() -> None:
    source = docx_of("".join(ITEMS[:2]) + SIGNED[0] + SIGNED[3] + ITEMS[2])
    facts = facts_of(source, "Lưu", signer="GIÁM ĐỐC")
    made = rewrite_recipients(source, facts, "\n".join(BLOCK[:2]))
    texts = [line.text for line in docx_lines(made).lines]
    assert texts == [*BLOCK[:2], "GIÁM ĐỐC", "Trần Văn Bình", "- Lưu: VT."]


def test_a_section_that_ends_in_the_block_still_ends_after_it() -> None:
    section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    source = docx_of(
        "".join(ITEMS[:2]) + paragraph(run("- Lưu: VT.", ITEM), properties=section) + paragraph("B")
    )
    made = rewrite_recipients(source, facts_of(source, "Lưu"), "\n".join(BLOCK))
    assert docx_lines(made).sizes == docx_lines(source).sizes
    assert flow_texts(made) == [*BLOCK, "B"]


def test_capitals_of_the_old_lines_are_not_forced_on_the_new_ones() -> None:
    source = docx_of(ITEMS[0] + paragraph(run("- như trên;", "<w:caps/>")))
    made = rewrite_recipients(source, facts_of(source, "NHƯ TRÊN"), "\n".join(BLOCK))
    assert flow_texts(made) == BLOCK


def test_new_lines_in_an_old_encoding_get_a_font_of_unicode() -> None:
    fonts = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    old = "N\xaci nh\xcbn:", "- Nh\xad tr\xaan;", "- L\xadu: VT.", "S\xeb N\xe9i v\xf4"
    source = docx_of("".join(paragraph(run(text, fonts)) for text in old))
    assert docx_lines(source).legacy is LegacyEncoding.TCVN3
    made = rewrite_recipients(source, facts_of(source, "Lưu"), "\n".join(BLOCK))
    assert flow_texts(made) == [*BLOCK, "Sở Nội vụ"]
    first = next(line for line in docx_lines(made).lines if line.text == BLOCK[1])
    assert {run.font for run in first.runs} == {"Times New Roman"}


def test_a_file_of_python_docx_is_written_anew() -> None:
    def change(document: docx.document.Document) -> None:
        two = document.add_table(1, 2)
        two.cell(0, 0).text = "Nơi nhận:\n- Như trên;\n- Lưu: VT."
        two.cell(0, 1).text = "GIÁM ĐỐC"

    source = word_documents.docx_file(change, rows=2)
    made = rewrite_recipients(source, facts_of(source, "Lưu"), "\n".join(BLOCK))
    assert docx.Document(io.BytesIO(made)).tables[0].cell(0, 1).text == "GIÁM ĐỐC"
    assert flow_texts(made) == BLOCK


def test_the_same_input_gives_the_same_bytes() -> None:
    facts = facts_of(tabbed(), "Lưu")
    first, second = (rewrite_recipients(tabbed(), facts, "\n".join(BLOCK)) for _ in range(2))
    assert first == second

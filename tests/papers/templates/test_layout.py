from __future__ import annotations

from io import BytesIO

import docx
from docx.oxml.ns import qn

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.papers.docx_blocks import same_bytes
from bmnn_desk.papers.templates.layout import (
    Letters,
    add,
    framed_table,
    head,
    marked,
    new_document,
    plain_table,
    rule,
    width_mm,
)
from tests.papers.templates.samples import NOTE, form, regime


def test_the_page_and_letters_are_those_of_the_form_and_nobody_is_named() -> None:
    label = form(TemplateKind.ENVELOPE_LABEL)
    document = new_document(label)
    section = document.sections[0]
    sizes = [section.page_width, section.page_height, section.top_margin, section.left_margin]
    assert [round(size.mm) for size in sizes if size] == [210, 148, 10, 12]
    assert width_mm(label) == 186
    assert document.styles["Normal"].font.name == "Times New Roman"
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.title) == ("", "", "Nhãn bì")


def test_a_field_stands_in_one_run_between_double_braces() -> None:
    assert marked(form(NOTE), "copy_numbers", "documents") == "{{bản số}}"
    document = new_document(form(NOTE))
    line = add(document, marked(form(NOTE), "clerk"), Letters(size_pt=13))
    assert [run.text for run in line.runs] == ["{{người gửi}}"]


def test_a_cell_is_filled_from_its_first_paragraph() -> None:
    document = new_document(form(NOTE))
    cell = plain_table(document, (50.0, 60.0)).rows[0].cells[0]
    for text in ("một", "hai"):
        add(cell, text, Letters(size_pt=12))
    assert [paragraph.text for paragraph in cell.paragraphs] == ["một", "hai"]


def test_the_head_has_agency_motto_and_day_and_a_line_under_each_side() -> None:
    document = new_document(form(NOTE))
    table = head(document, form(NOTE), regime().slip.motto)
    left, right = table.rows[0].cells
    assert [line.text for line in left.paragraphs if line.text] == [
        "{{cơ quan chủ quản}}",
        "{{cơ quan}}",
    ]
    assert tuple(line.text for line in right.paragraphs if line.text) == regime().slip.motto
    assert table.rows[1].cells[1].text == "{{địa danh và ngày tháng}}"
    for cell in (left, right):
        assert len(cell._tc.findall(f".//{qn('w:pBdr')}")) == 1


def test_the_order_of_properties_is_that_of_the_schema() -> None:
    document = new_document(form(NOTE))
    table = framed_table(document, (50.0, 60.0))
    edges = table._tbl.tblPr.find(qn("w:tblCellMar"))
    assert edges is not None
    assert [edge.tag for edge in edges] == [
        qn(f"w:{side}") for side in ("top", "left", "bottom", "right")
    ]
    line = rule(document, 100, 40)
    names = [child.tag for child in line._p.get_or_add_pPr()]
    assert names == [qn("w:pBdr"), qn("w:spacing"), qn("w:ind")]
    assert docx.Document(BytesIO(same_bytes(document))).tables

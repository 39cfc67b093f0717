from __future__ import annotations

import pytest
from docx import Document
from docx.enum.section import WD_ORIENTATION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from bmnn_desk.papers.docx_page import break_page, number_at_top, number_pages, set_up_register
from tests.papers.facts import PACKS, register_form


@pytest.mark.parametrize("pack", PACKS)
def test_the_page_is_the_forms_with_its_margins(pack: str) -> None:
    form, document = register_form(pack), Document()
    set_up_register(document, form)
    section = document.sections[0]
    sizes = (section.page_width, section.page_height, section.left_margin, section.top_margin)
    wanted = (form.page_width_mm, form.page_height_mm, form.margin_mm, form.margin_mm)
    assert tuple(round(size.mm, 1) for size in sizes if size) == wanted
    assert section.orientation is WD_ORIENTATION.LANDSCAPE


def test_the_label_becomes_words_and_fields() -> None:
    document = Document()
    number_pages(document, "tờ {page} trên {pages}.", first_bare=False)
    foot = document.sections[0].footer.paragraphs[0]
    fields = [code.text for code in foot._p.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert foot.text == "tờ 1 trên 1."
    assert not document.sections[0].different_first_page_header_footer


def test_a_label_without_the_number_of_all_has_one_field() -> None:
    document = Document()
    number_pages(document, "trang {page}", first_bare=True)
    foot = document.sections[0].footer.paragraphs[0]
    assert len(list(foot._p.iter(qn("w:instrText")))) == 1
    assert document.sections[0].different_first_page_header_footer


def test_the_break_is_in_a_line_that_takes_no_room() -> None:
    document = Document()
    break_page(document)
    spacing = document.paragraphs[-1].paragraph_format.line_spacing
    assert getattr(spacing, "pt", None) == 1


def test_a_field_has_the_size_of_the_words_beside_it_piece_by_piece() -> None:
    document = Document()
    number_pages(document, "Trang {page}/{pages}", first_bare=False)
    runs = document.sections[0].footer.paragraphs[0].runs
    assert {run.font.size.pt for run in runs if run.font.size} == {10.0}
    assert all(run.font.size is not None and len(run._r) == 2 for run in runs)


def test_a_number_at_the_top_stands_in_the_middle_and_not_on_the_first_page() -> None:
    document = Document()
    number_at_top(document, "{page}", 13)
    section = document.sections[0]
    top = section.header.paragraphs[0]
    assert top.text == "1"
    assert top.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert section.different_first_page_header_footer
    assert not section.first_page_header.paragraphs[0].text
    assert not section.footer.paragraphs[0].text

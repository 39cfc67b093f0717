from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.templates.fields_in_text import fields_by_name, fields_in_text
from bmnn_desk.papers.templates.paragraph_text import joined, pieces_of
from bmnn_desk.papers.templates.put_values import put_values
from bmnn_desk.papers.word_names import W
from tests.papers.templates.samples import NOTE, form

KNOWN = fields_by_name(form(NOTE))
FIELD = "{{nơi nhận}}"


def body(*runs: str, before: str = "") -> etree._Element:
    """A body of one paragraph, each run with a size of its own."""
    inside = "".join(
        f'<w:r><w:rPr><w:sz w:val="{20 + at}"/></w:rPr><w:t xml:space="preserve">{run}</w:t></w:r>'
        for at, run in enumerate(runs)
    )
    return etree.fromstring(
        f'<w:body xmlns:w="{W[1:-1]}"><w:p>{before}{inside}</w:p><w:sectPr/></w:body>'
    )


def put(holder: etree._Element, *values: str) -> list[str]:
    paragraph = holder[0]
    spans = fields_in_text(joined(pieces_of(paragraph)), KNOWN).spans
    put_values(paragraph, list(zip(spans, values, strict=True)))
    return [joined(pieces_of(each)) for each in holder.findall(f"{W}p")]


@pytest.mark.parametrize("cut", range(1, len(FIELD)))
def test_a_field_split_anywhere_takes_the_letters_of_its_first_run(cut: int) -> None:
    holder = body(f"a {FIELD[:cut]}", f"{FIELD[cut:]} b")
    assert put(holder, "Sở Mẫu") == ["a Sở Mẫu b"]
    sizes = {
        str(text.text): text.getparent().find(f"{W}rPr/{W}sz").get(f"{W}val")  # type: ignore[union-attr]
        for text in holder.iter(f"{W}t")
    }
    assert sizes["Sở Mẫu"] == "20"
    assert sizes[" b"] == "21"


def test_a_field_of_one_letter_a_run_is_filled() -> None:
    assert put(body("x", *FIELD, "y"), "Z") == ["xZy"]


def test_several_fields_of_one_run_are_filled_in_order() -> None:
    assert put(body(f"{FIELD}-{FIELD}, {{{{người gửi}}}}."), "1", "2", "3") == ["1-2, 3."]


def test_a_run_that_ends_one_field_and_begins_the_next_is_cut_at_both_ends() -> None:
    holder = body("{{nơi", " nhận}} và {{nơi", " nhận}}")
    assert put(holder, "MỘT", "HAI") == ["MỘT và HAI"]


def test_lines_of_a_value_are_breaks_within_a_text() -> None:
    holder = body(f"a {FIELD}")
    assert put(holder, "một\nhai\nba") == ["a một\nhai\nba"]
    assert len(list(holder.iter(f"{W}br"))) == 2


def test_lines_of_a_value_alone_are_paragraphs_alike() -> None:
    holder = body(FIELD, before='<w:pPr><w:jc w:val="center"/></w:pPr>')
    assert put(holder, "một\n\nba") == ["một", "", "ba"]
    assert len(holder.findall(f"{W}p/{W}pPr/{W}jc")) == 3


def test_a_paragraph_of_empty_fields_alone_goes_and_one_with_words_stays() -> None:
    holder = body(f" {FIELD} ")
    etree.SubElement(holder, f"{W}p")
    assert put(holder, "") == [""]
    assert len(holder.findall(f"{W}p")) == 1
    assert put(body(f"Gửi: {FIELD}"), "") == ["Gửi: "]


def test_the_last_paragraph_stays_without_its_field() -> None:
    assert put(body(FIELD), "") == [""]


@pytest.mark.parametrize(
    "value", ["<w:br/>&amp; ]]> \"'", "{{người gửi}}", "}} {{", "\u00a0", "x" * 2000, "a  b"]
)
def test_a_value_is_text_whatever_it_says(value: str) -> None:
    holder = body(f"- {FIELD};")
    assert put(holder, value) == [f"- {value};"]
    again = etree.fromstring(etree.tostring(holder))
    assert joined(pieces_of(again[0])) == f"- {value};"


def test_a_bound_control_is_let_loose_so_that_word_keeps_the_value() -> None:
    holder = etree.fromstring(
        f'<w:body xmlns:w="{W[1:-1]}"><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/>'
        '<w:dataBinding w:xpath="x"/><w:text/></w:sdtPr><w:sdtContent><w:r>'
        f"<w:t>a {FIELD}</w:t></w:r></w:sdtContent></w:sdt></w:p></w:body>"
    )
    assert put(holder, "Sở Mẫu") == ["a Sở Mẫu"]
    properties = holder.find(f".//{W}sdtPr")
    assert properties is not None
    assert [child.tag for child in properties] == [f"{W}text"]

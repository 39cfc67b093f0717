from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.docx_sections import (
    goes_on_in_page,
    is_right_to_left,
    page_size_mm,
    sections_of,
)
from bmnn_desk.papers.word_names import W

LETTER = (215.9, 279.4)


def document(*sections: str) -> etree._Element:
    """A section's properties end its last paragraph; those of the last one end the body."""
    *inner, last = sections
    paragraphs = "".join(f"<w:p><w:pPr>{one}</w:pPr></w:p>" for one in inner)
    name = W.strip("{}")
    whole = f'<w:document xmlns:w="{name}"><w:body>{paragraphs}<w:p/>{last}</w:body></w:document>'
    return etree.fromstring(whole)


def section(inside: str = "", width: str = "11906", height: str = "16838") -> str:
    return f'<w:sectPr>{inside}<w:pgSz w:w="{width}" w:h="{height}"/></w:sectPr>'


def test_the_first_and_the_last_section_have_their_own_size() -> None:
    root = document(section(), section(), section(width="23811", height="16838"))
    assert page_size_mm(root) == pytest.approx((210, 297), abs=0.05)
    assert page_size_mm(root, "last") == pytest.approx((420, 297), abs=0.05)
    assert len(sections_of(root)) == 3


@pytest.mark.parametrize(
    "old",
    ["", "<w:sectPr/>", section(width="x", height=""), section(width="0", height="99999999")],
)
def test_word_takes_letter_where_no_size_can_be_read(old: str) -> None:
    assert page_size_mm(document(old)) == pytest.approx(LETTER)


@pytest.mark.parametrize(
    ("width", "height"),
    [("210mm", "297mm"), ("21cm", "29.7cm"), ("8.2677in", "11.6929in"), ("595.276pt", "70.1575pi")],
)
def test_measures_with_units_are_read(width: str, height: str) -> None:
    root = document(section(width=width, height=height))
    assert page_size_mm(root) == pytest.approx((210, 297), abs=0.01)


def test_a_size_before_a_tracked_change_is_no_longer_the_pages() -> None:
    change = f"<w:sectPrChange>{section(width='1000', height='1000')}</w:sectPrChange>"
    root = document(section(change))
    assert page_size_mm(root) == pytest.approx((210, 297), abs=0.05)


def test_the_direction_of_a_section_is_its_own() -> None:
    root = document(section("<w:bidi/>"), section('<w:bidi w:val="0"/>'))
    assert is_right_to_left(root, "first")
    assert not is_right_to_left(root, "last")
    assert not is_right_to_left(document(""), "first")


def test_a_second_section_may_go_on_in_the_first_ones_page() -> None:
    below = section('<w:type w:val="continuous"/>')
    assert goes_on_in_page(document(section(), below))
    assert not goes_on_in_page(document(below, section()))
    assert not goes_on_in_page(document(below))

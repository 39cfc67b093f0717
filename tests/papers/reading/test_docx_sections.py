from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.reading.docx_sections import Section, sections_of
from tests.papers.reading.docx_xml import A4, NAMES, paragraph


def _sections(body: str) -> tuple[Section, ...]:
    return sections_of(
        etree.fromstring(f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    )


def test_a_section_knows_the_width_of_its_lines() -> None:
    one, two = _sections(
        paragraph(properties=f"<w:sectPr>{A4}</w:sectPr>")
        + f'<w:sectPr>{A4}<w:cols w:num="2"/></w:sectPr>'
    )
    assert (one.columns, two.columns) == (1, 2)
    assert (one.text_mm, two.text_mm) == pytest.approx((165, 82.5), abs=0.1)


def test_a_section_kept_from_before_a_change_does_not_count() -> None:
    old = f"<w:sectPrChange><w:sectPr>{A4}</w:sectPr></w:sectPrChange>"
    assert len(_sections(f"<w:sectPr>{A4}{old}</w:sectPr>")) == 1


@pytest.mark.parametrize(
    "section",
    ["", "<w:sectPr/>", '<w:sectPr><w:pgSz w:w="0" w:h="x"/><w:cols w:num="-4"/></w:sectPr>'],
)
def test_what_is_missing_or_absurd_is_words_default(section: str) -> None:
    (one,) = _sections(section)
    assert (one.size.width_mm, one.size.height_mm, one.size.top_mm) == (215.9, 279.4, None)
    assert one.columns == 1

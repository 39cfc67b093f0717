from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.docx_places import (
    RunPlace,
    Side,
    begins_new_page,
    blocks_of,
    ends_in_break,
    first_place,
    last_place,
)
from bmnn_desk.papers.word_names import MC, W

TEXT = "<w:r><w:t>x</w:t></w:r>"
PLAIN = f"<w:p>{TEXT}</w:p>"
TABLE = f"<w:tbl><w:tr><w:tc>{PLAIN}</w:tc></w:tr></w:tbl>"


def body(inside: str) -> etree._Element:
    names = f'xmlns:w="{W.strip("{}")}" xmlns:mc="{MC.strip("{}")}"'
    return etree.fromstring(f"<w:body {names}>{inside}<w:sectPr/></w:body>")


def told(place: RunPlace) -> tuple[str, Side, bool]:
    return place.element.tag.removeprefix(W), place.side, place.brings_paragraph


def test_a_plain_paragraph_takes_the_run_behind_its_properties() -> None:
    made = body(f"<w:bookmarkStart/><w:p><w:pPr/>{TEXT}</w:p>{TABLE}{PLAIN}")
    assert told(first_place(made)) == ("pPr", Side.AFTER, False)
    assert told(last_place(made)) == ("p", Side.INSIDE_LAST, False)
    assert told(first_place(body(PLAIN))) == ("p", Side.INSIDE_FIRST, False)


@pytest.mark.parametrize(
    "block",
    [
        TABLE,
        "<w:altChunk/>",
        f"<mc:AlternateContent><mc:Choice>{PLAIN}</mc:Choice></mc:AlternateContent>",
        f"<w:sdt><w:sdtContent>{PLAIN}</w:sdtContent></w:sdt>",
        f"<w:p><w:pPr><w:framePr/></w:pPr>{TEXT}</w:p>",
        f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{TEXT}</w:p>",
        f"<w:p><w:pPr><w:bidi/></w:pPr>{TEXT}</w:p>",
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ],
)
def test_where_a_drawing_would_not_stay_the_run_brings_a_paragraph(block: str) -> None:
    made = body(block)
    assert told(first_place(made)) == ("body", Side.INSIDE_FIRST, True)
    assert told(last_place(made)) == ("sectPr", Side.BEFORE, True)


def test_a_whole_field_and_a_switched_off_wish_are_no_hindrance() -> None:
    field = "".join(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "end"))
    vanish = '<w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr></w:pPr>'
    made = body(f"<w:p>{vanish}<w:r>{field}</w:r></w:p>")
    assert not first_place(made).brings_paragraph
    assert not last_place(made).brings_paragraph


def test_a_body_without_anything_takes_a_paragraph_at_its_begin_or_end() -> None:
    bare = etree.fromstring(f'<w:body xmlns:w="{W.strip("{}")}"/>')
    assert told(first_place(bare)) == ("body", Side.INSIDE_FIRST, True)
    assert told(last_place(bare)) == ("body", Side.INSIDE_LAST, True)


def test_blocks_are_those_of_the_main_text_alone() -> None:
    box = f"<w:p><w:r><w:txbxContent>{PLAIN}</w:txbxContent></w:r></w:p>"
    made = body(f"<w:customXml>{PLAIN}</w:customXml>{TABLE}{box}<w:ins>{PLAIN}</w:ins>")
    assert [block.tag.removeprefix(W) for block in blocks_of(made)] == ["p", "tbl", "p", "p"]


@pytest.mark.parametrize(
    ("wish", "wanted"),
    [
        ("<w:pageBreakBefore/>", True),
        ('<w:pageBreakBefore w:val="off"/>', False),
        ("", False),
    ],
)
def test_a_forced_page_is_seen_also_within_a_table(wish: str, wanted: bool) -> None:
    paragraph = f"<w:p><w:pPr>{wish}</w:pPr></w:p>"
    for block in (paragraph, f"<w:tbl><w:tr><w:tc>{paragraph}</w:tc></w:tr></w:tbl>"):
        assert begins_new_page(body(block)[0]) is wanted


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        ('<w:r><w:br w:type="page"/></w:r>', True),
        (f'{TEXT}<w:r><w:br w:type="column"/></w:r>', True),
        (f'<w:r><w:br w:type="page"/></w:r>{TEXT}', False),
        ("<w:r><w:br/></w:r>", False),
        ("", False),
    ],
)
def test_a_break_at_the_very_end_is_seen(inside: str, wanted: bool) -> None:
    assert ends_in_break(body(f"<w:p>{inside}</w:p>")[0]) is wanted

from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.reading.docx_content import children
from tests.papers.reading.docx_xml import NAMES, run

ALTERNATE = "<mc:AlternateContent>{}</mc:AlternateContent>"


def _names(inner: str) -> list[str]:
    root = etree.fromstring(f"<a {NAMES}>{inner}</a>")
    return [str(child.tag).rpartition("}")[2] for child in children(root)]


@pytest.mark.parametrize(
    "name",
    [
        *(f"w:{name}" for name in ("hyperlink", "smartTag", "customXml", "fldSimple")),
        *(f"w:{name}" for name in ("dir", "bdo", "ins", "moveTo")),
        *(f"m:{name}" for name in ("oMath", "oMathPara")),
    ],
)
def test_what_only_holds_others_is_passed_through(name: str) -> None:
    assert _names(f"<{name}><w:r/><{name}><w:p/></{name}></{name}>") == ["r", "p"]


def test_of_a_content_control_its_content_is_taken() -> None:
    assert _names("<w:sdt><w:sdtPr/><w:sdtContent><w:p/><w:tbl/></w:sdtContent></w:sdt>") == [
        "p",
        "tbl",
    ]
    assert _names("<w:sdt><w:sdtPr/></w:sdt>") == []


def test_of_two_versions_the_newer_is_taken() -> None:
    choice = '<mc:Choice Requires="wps"><w:drawing/></mc:Choice>'
    fallback = "<mc:Fallback><w:pict/></mc:Fallback>"
    assert _names(ALTERNATE.format(choice + fallback)) == ["drawing"]
    assert _names(ALTERNATE.format(fallback)) == ["pict"]
    assert _names(ALTERNATE.format("")) == []


def test_of_ruby_the_base_is_taken() -> None:
    assert _names("<w:ruby><w:rt><w:r/></w:rt><w:rubyBase><w:p/></w:rubyBase></w:ruby>") == ["p"]
    assert _names("<w:ruby><w:rt><w:r/></w:rt></w:ruby>") == []


def test_what_was_taken_out_is_no_holder() -> None:
    assert _names(f"<w:del>{run('cũ')}</w:del>{run('mới')}") == ["del", "r"]


def test_comments_and_instructions_are_no_content() -> None:
    assert _names("<!-- ghi chú --><w:p/><?lenh x?><w:p/>") == ["p", "p"]

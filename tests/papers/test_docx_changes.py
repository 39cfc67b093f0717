from __future__ import annotations

import pytest
from lxml import etree

from bmnn_desk.papers.docx_changes import (
    accept_in,
    count_comments,
    count_tracked,
    remove_comments,
)

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WHO = 'w:id="1" w:author="A"'
A, B, C = (f"<w:r><w:t>{letter}</w:t></w:r>" for letter in "ABC")
GONE = f"<w:del {WHO}><w:r><w:delText>x</w:delText></w:r></w:del>"
MARK_GONE = f"<w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>"


def _root(inner: str) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{SPACE}">{inner}</w:body>')


def _accepted(inner: str) -> str:
    root = _root(inner)
    accept_in(root)
    assert count_tracked([root]) == 0
    shown = etree.tostring(root).decode().partition(">")[2].removesuffix("</w:body>")
    return shown.replace(f' xmlns:w="{SPACE}"', "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"<w:p>{A}<w:ins {WHO}>{B}</w:ins>{C}</w:p>", f"<w:p>{A}{B}{C}</w:p>"),
        (f"<w:p>{A}{GONE}{C}</w:p>", f"<w:p>{A}{C}</w:p>"),
        (f"<w:p><w:ins {WHO}>{A}{GONE}</w:ins>{B}</w:p>", f"<w:p>{A}{B}</w:p>"),
        (
            f"<w:p><w:moveFrom {WHO}>{A}</w:moveFrom></w:p>"
            f"<w:p><w:moveTo {WHO}>{A}</w:moveTo></w:p>",
            f"<w:p/><w:p>{A}</w:p>",
        ),
        (
            f'<w:p><w:moveToRangeStart {WHO} w:name="m"/>{A}<w:moveToRangeEnd w:id="1"/></w:p>',
            f"<w:p>{A}</w:p>",
        ),
        (
            f'<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange {WHO}><w:pPr/></w:pPrChange></w:pPr>'
            "</w:p>",
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>',
        ),
        (
            f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange></w:rPr></w:r></w:p>",
            "<w:p><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>",
        ),
        (
            f"<w:p><w:pPr><w:numPr><w:ins {WHO}/></w:numPr></w:pPr></w:p>",
            "<w:p><w:pPr><w:numPr/></w:pPr></w:p>",
        ),
        (
            f"<w:sectPr><w:cols/><w:sectPrChange {WHO}><w:sectPr/></w:sectPrChange></w:sectPr>",
            "<w:sectPr><w:cols/></w:sectPr>",
        ),
    ],
)
def test_each_kind_of_change_is_accepted(before: str, after: str) -> None:
    assert _accepted(before) == after


@pytest.mark.parametrize("sign", ["del", "moveFrom"])
def test_a_paragraph_without_its_mark_joins_the_next_and_takes_its_properties(sign: str) -> None:
    marked = f"<w:pPr><w:keepNext/><w:rPr><w:{sign} {WHO}/></w:rPr></w:pPr>"
    joined = _accepted(f'<w:p>{marked}{A}</w:p><w:p><w:pPr><w:jc w:val="right"/></w:pPr>{B}</w:p>')
    assert joined == f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{A}{B}</w:p>'


@pytest.mark.parametrize("sign", ["ins", "moveTo"])
def test_an_inserted_mark_stays(sign: str) -> None:
    marked = f"<w:pPr><w:rPr><w:{sign} {WHO}/></w:rPr></w:pPr>"
    both = _accepted(f"<w:p>{marked}{A}</w:p><w:p>{B}</w:p>")
    assert both == f"<w:p><w:pPr><w:rPr/></w:pPr>{A}</w:p><w:p>{B}</w:p>"


def test_three_paragraphs_in_a_row_become_one() -> None:
    joined = _accepted(f"<w:p>{MARK_GONE}{A}</w:p><w:p>{MARK_GONE}{GONE}</w:p><w:p>{C}</w:p>")
    assert joined == f"<w:p>{A}{C}</w:p>"


def test_an_empty_deleted_paragraph_before_a_table_goes() -> None:
    table = f"<w:tbl><w:tr><w:tc><w:p>{A}</w:p></w:tc></w:tr></w:tbl>"
    assert _accepted(f"<w:p>{MARK_GONE}{GONE}</w:p>{table}") == table


def test_the_last_paragraph_of_a_cell_stays() -> None:
    cell = "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>"
    assert _accepted(cell.format(MARK_GONE + GONE)) == cell.format("<w:pPr><w:rPr/></w:pPr>")


def test_bookmarks_in_deleted_text_stay_whole() -> None:
    start, end = '<w:bookmarkStart w:id="2" w:name="b"/>', '<w:bookmarkEnd w:id="2"/>'
    assert _accepted(f"<w:p><w:del {WHO}>{start}<w:r/></w:del>{A}{end}</w:p>") == (
        f"<w:p>{start}{A}{end}</w:p>"
    )


def test_a_deleted_control_leaves_its_content() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{A}</w:sdtContent></w:sdt>"
    around = f'<w:customXmlDelRangeStart {WHO}/>{control}<w:customXmlDelRangeEnd w:id="1"/>'
    assert _accepted(f"<w:p>{around}</w:p>") == f"<w:p>{A}</w:p>"


def test_comments_are_counted_apart_from_changes() -> None:
    root = _root(
        f"<w:p><w:r><w:commentReference/></w:r><w:ins {WHO}>{A}</w:ins></w:p>"
        "<w:comment/><w:comment/>"
    )
    assert (count_tracked([root]), count_comments([root])) == (1, 2)


def test_places_of_comments_go_and_a_run_with_more_in_it_stays() -> None:
    mark = '<w:commentReference w:id="0"/>'
    root = _root(
        f'<w:p><w:commentRangeStart w:id="0"/>{A}<w:commentRangeEnd w:id="0"/>'
        f"<w:r><w:rPr/>{mark}</w:r><w:r>{mark}<w:t>B</w:t></w:r></w:p>"
    )
    remove_comments(root)
    assert len(root[0]) == 2
    assert "".join(map(str, root.itertext())) == "AB"

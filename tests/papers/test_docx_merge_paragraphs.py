from __future__ import annotations

from lxml import etree

from bmnn_desk.papers.docx_merge_paragraphs import merge_marked, unmark

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARKED = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"


def _merged(inner: str) -> etree._Element:
    root = etree.fromstring(f'<w:body xmlns:w="{SPACE}">{inner}</w:body>')
    merge_marked(unmark(root))
    return root


def test_bookmarks_between_two_paragraphs_go_with_the_text() -> None:
    root = _merged(f'<w:p>{MARKED}</w:p><w:bookmarkEnd w:id="1"/><w:p><w:r/></w:p>')
    assert [child.tag.rpartition("}")[2] for child in root[0]] == ["bookmarkEnd", "r"]


def test_a_paragraph_with_text_before_a_table_stays() -> None:
    assert len(_merged(f"<w:p>{MARKED}<w:r/></w:p><w:tbl/>")) == 2


def test_runs_and_rows_that_are_deleted_are_no_marks() -> None:
    root = etree.fromstring(f'<w:body xmlns:w="{SPACE}"><w:p><w:del><w:r/></w:del></w:p></w:body>')
    assert unmark(root) == []
    assert next(root.iter(f"{{{SPACE}}}del"), None) is not None

from __future__ import annotations

from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_parts import DocxParts, docx_parts
from tests.papers.reading.docx_xml import Part, docx_of, paragraph
from tests.papers.word_documents import replaced

SECTION = (
    '<w:sectPr><w:headerReference w:type="first" r:id="b"/><w:headerReference r:id="a"/>'
    '<w:headerReference w:type="even" r:id="b"/><w:headerReference r:id="none"/></w:sectPr>'
)
PARTS = {name: Part(kind="header", inner=paragraph(name)) for name in ("a", "b", "unused")}


def _parts(data: bytes) -> DocxParts:
    return docx_parts(safe_docx(data))


def test_headers_are_found_once_each_in_the_order_of_sections() -> None:
    found = _parts(docx_of("", PARTS, SECTION))
    assert ["".join(map(str, root.itertext())) for root in found.headers] == ["b", "a"]
    assert (found.footers, found.styles, found.notes) == ((), None, ())


def test_targets_may_be_absolute() -> None:
    data = replaced(docx_of("", PARTS, SECTION), b'Target="a.xml"', b'Target="/word/a.xml"')
    assert len(_parts(data).headers) == 2


def test_a_target_that_is_missing_is_left_out() -> None:
    data = replaced(docx_of("", PARTS, SECTION), b'Target="a.xml"', b'Target="gone.xml"')
    assert len(_parts(data).headers) == 1

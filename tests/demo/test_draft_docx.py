"""The invented DOCX is a document that the gate lets in, with no number, mark or level."""

import io

import docx

from bmnn_desk.demo.draft_docx import draft_docx
from bmnn_desk.papers.look_at_file import look_at_file
from tests.demo.draft import TEXT


def test_it_holds_the_whole_text_and_nothing_marked() -> None:
    made = draft_docx(TEXT)
    document = docx.Document(io.BytesIO(made))
    cells = [cell.text for table in document.tables for cell in table.rows[0].cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])

    assert look_at_file(made).kind == "docx"
    for line in (*TEXT.body, *TEXT.block, TEXT.signer, TEXT.number, "BÁO CÁO"):
        assert line in text
    assert "BẢN SỐ" not in text

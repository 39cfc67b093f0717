from __future__ import annotations

import pytest

from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentTooBigError,
    NotADocumentError,
    OldWordFormatError,
)
from bmnn_desk.papers.look_at_file import look_at_file
from tests.papers import documents, word_documents


def test_a_pdf_and_a_docx_are_told_apart() -> None:
    assert look_at_file(documents.pdf()).kind == "pdf"
    assert look_at_file(word_documents.docx_file()).kind == "docx"


@pytest.mark.parametrize("data", [b"", b"hello", b"\x89PNG\r\n", b"{\\rtf1 x}"])
def test_bytes_that_are_no_document_are_refused(data: bytes) -> None:
    with pytest.raises(NotADocumentError):
        look_at_file(data)


def test_an_old_word_file_is_refused() -> None:
    with pytest.raises(OldWordFormatError):
        look_at_file(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))


def test_a_file_over_50_mib_is_refused() -> None:
    with pytest.raises(DocumentTooBigError):
        look_at_file(b"%PDF-1.7\n" + bytes(50 * 1024 * 1024))


def test_a_pdf_of_junk_is_damaged() -> None:
    with pytest.raises(DocumentDamagedError):
        look_at_file(b"%PDF-1.7\njunk")


def test_a_pdf_with_bytes_before_its_head_is_still_a_pdf() -> None:
    assert look_at_file(b"\n\n" + documents.pdf()).kind == "pdf"

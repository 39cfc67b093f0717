from __future__ import annotations

import hashlib
import io
import zipfile

import pytest

from bmnn_desk.errors import NotADocumentError
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.papers.read_marks import read_marks
from tests.papers import documents, samples

COPY = samples.copy(7)


def test_the_kind_of_a_file_is_told_by_its_first_bytes() -> None:
    pdf, docx = mark_pdf(documents.pdf(3), [COPY])[0], mark_docx(documents.docx_file(), [COPY])[0]
    for data, kind, pages in ((pdf, "pdf", 3), (docx, "docx", None)):
        found = read_marks(data)
        assert (found.kind, found.pages) == (kind, pages)
        assert found.sha256 == hashlib.sha256(data).hexdigest()
        assert [mark.copy_number for mark in found.marks if mark.copy_number] == [7]


def test_a_docx_whose_first_bytes_name_a_pdf_is_read_as_a_docx() -> None:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w") as packed,
        zipfile.ZipFile(io.BytesIO(mark_docx(documents.docx_file(), [COPY])[0])) as before,
    ):
        packed.writestr("word/embeddings/a.bin", b"%PDF-1.7")
        for name in before.namelist():
            packed.writestr(name, before.read(name))
    assert b"%PDF-" in made.getvalue()[:1024]
    found = read_marks(made.getvalue())
    assert (found.kind, len(found.marks)) == ("docx", len(COPY.marks))


@pytest.mark.parametrize("data", [b"", b"text", b"\xd0\xcf\x11\xe0"])
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(NotADocumentError):
        read_marks(data)


def test_a_key_is_handed_on() -> None:
    word = "mở"
    key = PdfKey(password=word)
    data = mark_pdf(documents.encrypted(user=word, may_change=True), [COPY], key)[0]
    assert len(read_marks(data, key).marks) == 2

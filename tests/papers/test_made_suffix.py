from __future__ import annotations

import io
import zipfile

import pytest

from bmnn_desk.errors import DeskError
from bmnn_desk.papers.made_suffix import made_suffix
from tests.papers import documents
from tests.ui.issue.papers import text_file

MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def of_type(kind: bytes) -> bytes:
    """The same text as a file of another type."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(text_file("docx"))) as read, zipfile.ZipFile(made, "w") as out:
        for info in read.infolist():
            out.writestr(info, read.read(info).replace(MAIN, kind))
    return made.getvalue()


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        (MAIN, "docx"),
        (b"application/vnd.ms-word.document.macroEnabled.main+xml", "docm"),
        (b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "dotm"),
        (
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            "dotx",
        ),
    ],
)
def test_a_word_file_keeps_the_suffix_of_its_type(kind: bytes, suffix: str) -> None:
    assert made_suffix(of_type(kind)) == suffix


def test_a_pdf_is_a_pdf_and_no_package_is_refused() -> None:
    assert made_suffix(documents.pdf(1)) == "pdf"
    with pytest.raises(DeskError):
        made_suffix(b"PK\x03\x04 no package")

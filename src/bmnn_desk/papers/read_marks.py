"""Reads the marks of a stamped file back: which stamps, where, with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotADocumentError
from bmnn_desk.papers.file_look import kind_of
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.read_marks_docx import read_marks_docx
from bmnn_desk.papers.read_marks_pdf import read_marks_pdf

if TYPE_CHECKING:
    from bmnn_desk.domain.marks_read import MarksRead
    from bmnn_desk.papers.pdf_key import PdfKey


def read_marks(data: bytes, key: PdfKey = NO_KEY) -> MarksRead:
    """All marks of a PDF or DOCX; the bytes are read, never changed.

    Raises:
        NotADocumentError: it is neither.
        DocumentEncryptedError: a PDF whose password is missing or wrong.
        DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError: it cannot be read.
    """
    kind = kind_of(data)
    if kind is None:
        raise NotADocumentError
    return read_marks_pdf(data, key) if kind == "pdf" else read_marks_docx(data)

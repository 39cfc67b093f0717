"""The gate that every file passes before it is stored or marked."""

from __future__ import annotations

from bmnn_desk.errors import DocumentTooBigError, NotADocumentError
from bmnn_desk.papers.file_look import MOST_BYTES, FileLook, kind_of
from bmnn_desk.papers.look_at_docx import look_at_docx
from bmnn_desk.papers.look_at_pdf import look_at_pdf
from bmnn_desk.papers.ole_file import refuse_old_office
from bmnn_desk.papers.pdf_key import NO_KEY, PdfKey


def look_at_file(
    data: bytes,
    key: PdfKey = NO_KEY,
    allow_macros: bool = False,
) -> FileLook:
    """Look at the bytes of a file and say what it is, or refuse it.

    `key` opens a PDF; `allow_macros` lets a DOCX with macros pass, where the office has it so.

    Raises:
        NotADocumentError: neither PDF nor DOCX.
        DocumentTooBigError: over 50 MiB, or unpacking to more than the limits.
        OldWordFormatError: .doc, or another file of old Office.
        DocumentOfficePasswordError: an Office file under a password.
        DeskError: any other refusal of `look_at_pdf` or `look_at_docx`.
    """
    if len(data) > MOST_BYTES:
        raise DocumentTooBigError
    refuse_old_office(data)
    kind = kind_of(data)
    if kind is None:
        raise NotADocumentError
    return (
        look_at_pdf(data, key) if kind == "pdf" else look_at_docx(data, allow_macros=allow_macros)
    )

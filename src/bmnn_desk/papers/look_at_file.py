"""The gate that every file passes before it is stored or marked."""

from __future__ import annotations

from bmnn_desk.errors import DocumentTooBigError, NotADocumentError, OldWordFormatError
from bmnn_desk.papers.file_look import MOST_BYTES, FileLook
from bmnn_desk.papers.look_at_docx import look_at_docx
from bmnn_desk.papers.look_at_pdf import look_at_pdf

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_HEAD_WITHIN = 1024


def look_at_file(data: bytes) -> FileLook:
    """Look at the bytes of a file and say what it is, or refuse it.

    Raises:
        NotADocumentError: neither PDF nor DOCX.
        DocumentTooBigError: over 50 MiB, or unpacking to more than the limits.
        OldWordFormatError: .doc, or an Office file under a password.
        DeskError: any other refusal of `look_at_pdf` or `look_at_docx`.
    """
    if len(data) > MOST_BYTES:
        raise DocumentTooBigError
    if data.startswith(_OLE):
        raise OldWordFormatError
    if data.startswith(b"PK\x03\x04"):
        return look_at_docx(data)
    if b"%PDF-" in data[:_PDF_HEAD_WITHIN]:
        return look_at_pdf(data)
    raise NotADocumentError

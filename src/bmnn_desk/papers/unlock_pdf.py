"""A plain working copy of a PDF under a password, to look at and to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from bmnn_desk.papers.pdf_key import PdfKey


def unlock_pdf(source: bytes, key: PdfKey = NO_KEY) -> bytes:
    """The PDF without its encryption; one that has none is given back as it is.

    The source stays what it is: this is for the preview and for reading alone.

    Raises:
        DocumentEncryptedError: the password is missing or wrong.
        DocumentRestrictedError: its owner forbids changing it, and nobody answers for that.
        DocumentDamagedError: it cannot be read.
    """
    with opened_pdf(source, key) as pdf, parser_faults():
        return saved(pdf, compress=False) if pdf.is_encrypted else source

"""Make the marked files of one document, and prove each before it counts as made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DocumentDamagedError, MarkNotProvedError
from bmnn_desk.papers.file_series import series_of
from bmnn_desk.papers.look_at_file import look_at_file
from bmnn_desk.papers.mark_docx import marked_docx
from bmnn_desk.papers.mark_pdf import marked_series
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.pdf_remarks import is_read_alike
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.products import Products
from bmnn_desk.papers.prove_docx import proved_docx
from bmnn_desk.papers.prove_pdf import prove_copies, prove_overprint, prove_print_ready

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.papers.pdf_key import PdfKey

_REMARKED = "syntax"


def make_products(
    kind: str, draft: bytes, marks: Sequence[CopyMarks], key: PdfKey = NO_KEY
) -> Products:
    """The marked files of a DOCX or PDF, proved.

    Raises:
        MarkDoesNotFitError: a mark would lie outside the page.
        MarkCoveredError: a field or another annotation of the PDF would hide a mark.
        DocumentEncryptedError, DocumentRestrictedError: the key does not open the PDF.
        DocumentDamagedError: the PDF is damaged, so that each reader reads it in its own way.
        MarkNotProvedError: a made file, read back, does not show its mark in its place.
    """
    if kind == "docx":
        return Products(copies=series_of(proved_docx(marked_docx(draft, marks), draft, marks)))
    look = look_at_file(draft, key)
    try:
        return _proved_pdf(draft, marks, key)
    except MarkNotProvedError:
        if _REMARKED in look.warnings or not is_read_alike(draft, key):
            raise DocumentDamagedError from None
        raise


def _proved_pdf(draft: bytes, marks: Sequence[CopyMarks], key: PdfKey) -> Products:
    copies = marked_series(draft, marks, key)
    prove_copies(copies, draft, marks, key)
    print_ready = print_ready_pdf(draft, marks, key)
    overprint = overprint_pdf(draft, marks, key)
    prove_print_ready(print_ready, draft, marks, key)
    prove_overprint(overprint, draft, marks, key)
    return Products(copies=copies, print_ready=print_ready, overprint=overprint)

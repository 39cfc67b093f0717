"""Make the marked files of one document, and prove each before it counts as made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.look_at_file import look_at_file
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.products import Products
from bmnn_desk.papers.prove_docx import prove_docx
from bmnn_desk.papers.prove_pdf import prove_overprint, prove_pdf, prove_print_ready

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks


def make_products(kind: str, draft: bytes, marks: Sequence[CopyMarks]) -> Products:
    """The marked files of a DOCX or PDF, proved.

    Raises:
        MarkDoesNotFitError: a mark would lie outside the page.
        MarkNotProvedError: a made file, read back, does not show its mark in its place.
    """
    if kind == "docx":
        copies = mark_docx(draft, marks)
        for made, copy in zip(copies, marks, strict=True):
            prove_docx(made, draft, copy)
        return Products(copies=copies)
    pages = look_at_file(draft).pages or 0
    copies = mark_pdf(draft, marks)
    for made, copy in zip(copies, marks, strict=True):
        prove_pdf(made, pages, copy)
    print_ready, overprint = print_ready_pdf(draft, marks), overprint_pdf(draft, marks)
    prove_print_ready(print_ready, pages, marks)
    prove_overprint(overprint, pages, marks)
    return Products(copies=copies, print_ready=print_ready, overprint=overprint)

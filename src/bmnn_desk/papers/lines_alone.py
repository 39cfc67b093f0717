"""Reads a drawn mark by itself: on a page from right to left pdfium turns its words round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.pdf_text import opened_page, opened_text
from bmnn_desk.papers.save_pdf import saved
from bmnn_desk.papers.shown_marks import objects_of, shown_marks

if TYPE_CHECKING:
    from collections.abc import Sequence


def lines_alone(forms: Sequence[pikepdf.Object]) -> tuple[tuple[str, ...], ...]:
    """The lines of each form, drawn alone on a page as large as it is."""
    return tuple(_lines(form) for form in forms)


def _lines(form: pikepdf.Object) -> tuple[str, ...]:
    left, bottom, right, top = (float(edge) for edge in form["/BBox"].as_list())
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(right - left, top - bottom))
        drawn = pikepdf.Dictionary(Mark=pdf.copy_foreign(form))
        page.obj["/Resources"] = pikepdf.Dictionary(XObject=drawn)
        page.obj["/Contents"] = pdf.make_stream(b"/Mark Do")
        alone = saved(pdf, compress=False)
    with opened_text(alone) as document, opened_page(document, 0) as read:
        (shown,) = shown_marks(read.page, objects_of(read.page), read.text)
        return tuple(line.text for line in shown.lines)

"""The marks alone, to print onto sheets that are already printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.mark_pdf import fitting_boxes
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import PageBox
from bmnn_desk.papers.page_sheet import sheet_box
from bmnn_desk.papers.page_slot import Slot
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.place_marks import (
    distinct_marks,
    drawn_series,
    marks_by_page,
    place,
    pressing,
)
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.papers.pdf_key import PdfKey


def overprint_pdf(source: bytes, copies: Sequence[CopyMarks], key: PdfKey = NO_KEY) -> bytes:
    """For each copy the pages that bear marks, in page order, with nothing but the marks.

    Each page is as large as the source's page is displayed, UserUnit included, upright; one that
    is too small for its marks is as large as the sheet that it is laid on.

    Raises:
        MarkDoesNotFitError: a mark lies outside its page; nothing is made.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
        ValueError: a level word in black.
    """
    with opened_pdf(source, key) as read, parser_faults():
        count, boxes = len(read.pages), fitting_boxes(tuple(read.pages), copies)
    marks = distinct_marks(copies)
    series = drawn_series(marks)
    with pikepdf.new() as pdf, pressing(pdf, series, marks) as press:
        for copy in copies:
            for index, on_page in marks_by_page(copy, count).items():
                sheet = sheet_box(boxes[index], on_page)
                size = sheet.width_pt, sheet.height_pt
                page = pdf.add_blank_page(page_size=size).obj
                place(press, _empty_slot(page, size), page, on_page)
        return saved(pdf, compress=True)


def _empty_slot(page: pikepdf.Object, size: tuple[float, float]) -> Slot:
    return Slot(
        page=page,
        box=PageBox(box=(0.0, 0.0, *size), rotation=0, unit=1.0),
        contents=(),
        resources=None,
        before=b"",
        after=b"",
    )

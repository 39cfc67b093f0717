"""The marks alone, to print onto sheets that are already printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.mark_pdf import require_all_fit
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import PageBox, page_box
from bmnn_desk.papers.place_marks import (
    Slot,
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


def overprint_pdf(source: bytes, copies: Sequence[CopyMarks]) -> bytes:
    """For each copy the pages that bear marks, in page order, with nothing but the marks.

    Each page is as large as the source's page is displayed, UserUnit included, upright.

    Raises:
        MarkDoesNotFitError: a mark lies outside its page; nothing is made.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
        ValueError: a level word in black.
    """
    with opened_pdf(source) as read, parser_faults():
        boxes = [page_box(page.obj) for page in read.pages]
        require_all_fit(boxes, copies)
    marks = distinct_marks(copies)
    series = drawn_series(marks)
    with pikepdf.new() as pdf, pressing(pdf, series, marks) as press:
        for copy in copies:
            for index, on_page in marks_by_page(copy, len(boxes)).items():
                size = boxes[index].width_pt, boxes[index].height_pt
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

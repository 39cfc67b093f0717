"""Makes marked copies of a PDF: one file a copy."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.pdf_objects import drop_active
from bmnn_desk.papers.place_marks import (
    distinct_marks,
    drawn_series,
    mark_rectangle,
    marks_by_page,
    place,
    pressing,
    put_back,
    require_fit,
    slot_of,
)
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from bmnn_desk.papers.page_box import PageBox
    from bmnn_desk.papers.place_marks import Press, Slot

_HIDDEN = 2


def mark_pdf(source: bytes, copies: Sequence[CopyMarks]) -> tuple[bytes, ...]:
    """One marked file a copy, in their order; the same input gives the same bytes.

    Scripts, attached files and opening actions are dropped. Where a form field or another
    opaque annotation would cover a mark, the annotations that print become part of their pages
    and the others go.

    Raises:
        MarkDoesNotFitError: a mark lies outside its page; nothing is made.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
        ValueError: a level word in black.
    """
    with pressed(source, copies) as (press, boxes):
        flatten_covering(press, copies, boxes)
        slots: dict[int, Slot] = {}
        last = len(copies) - 1
        return tuple(
            _copy(press, slots, copy, boxes, keep=index == last)
            for index, copy in enumerate(copies)
        )


@contextmanager
def pressed(
    source: bytes, copies: Sequence[CopyMarks]
) -> Iterator[tuple[Press, Sequence[PageBox]]]:
    """The source, cleaned of what acts by itself, ready to take marks, and its displayed boxes.

    Raises:
        MarkDoesNotFitError: a mark lies outside its page.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
        ValueError: a level word in black.
    """
    marks = distinct_marks(copies)
    series = drawn_series(marks)
    with opened_pdf(source) as pdf, parser_faults(), pressing(pdf, series, marks) as press:
        boxes = tuple(page_box(page.obj) for page in press.pages)
        require_all_fit(boxes, copies)
        drop_active(pdf)
        yield press, boxes


def require_all_fit(boxes: Sequence[PageBox], copies: Sequence[CopyMarks]) -> None:
    """Refuse, before anything is made, marks that lie outside their page.

    Raises:
        MarkDoesNotFitError: for the first that does.
    """
    for copy in copies:
        for index, marks in marks_by_page(copy, len(boxes)).items():
            require_fit(boxes[index], marks)


def flatten_covering(press: Press, copies: Sequence[CopyMarks], boxes: Sequence[PageBox]) -> None:
    """Make annotations part of their pages if one of them would cover a mark.

    Viewers paint annotations over a page's content, so a mark under one is not seen.
    """
    for copy in copies:
        for index, marks in marks_by_page(copy, len(boxes)).items():
            if _is_covered(press.pages[index].obj, marks, boxes[index]):
                flatten(press.pdf)
                return


def flatten(pdf: pikepdf.Pdf) -> None:
    """Make the annotations that print part of their pages; those with a look of their own go."""
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and form.get("/NeedAppearances"):
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("print")


def _copy(
    press: Press,
    slots: dict[int, Slot],
    copy: CopyMarks,
    boxes: Sequence[PageBox],
    *,
    keep: bool,
) -> bytes:
    """One copy's bytes; its marks are taken off again, unless nothing comes after it."""
    bearing = marks_by_page(copy, len(boxes))
    for index, marks in bearing.items():
        if index not in slots:
            slots[index] = slot_of(press.pages[index], boxes[index])
        place(press, slots[index], slots[index].page, marks)
    made = saved(press.pdf, compress=False)
    if not keep:
        for index in bearing:
            put_back(slots[index])
    return made


def _is_covered(page: pikepdf.Object, marks: Sequence[PlacedMark], box: PageBox) -> bool:
    annotations = page.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return False
    rectangles = [mark_rectangle(mark, box) for mark in marks]
    return any(
        _overlap(_rectangle(annotation), rectangle)
        for annotation in annotations.as_list()
        if _is_opaque(annotation)
        for rectangle in rectangles
    )


def _is_opaque(annotation: pikepdf.Object) -> bool:
    if not isinstance(annotation, pikepdf.Dictionary) or "/Rect" not in annotation:
        return False
    has_look = "/AP" in annotation or annotation.get("/Subtype") == pikepdf.Name.Widget
    return has_look and not int(annotation.get("/F", 0)) & _HIDDEN


def _rectangle(annotation: pikepdf.Object) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(value) for value in annotation["/Rect"].as_list())
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

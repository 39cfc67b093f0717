"""All copies in one PDF to print, about as large as its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.mark_pdf import flatten, pressed
from bmnn_desk.papers.page_box import inherited
from bmnn_desk.papers.place_marks import marks_by_page, place, slot_of
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.papers.place_marks import Slot

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_LEFT_OUT = frozenset({"/Annots", "/Parent", "/B", "/StructParents", "/AA", "/Tabs"})
# What points at pages or structure would point at one copy alone.
_NOT_FOR_PRINT = (
    "/AcroForm",
    "/Dests",
    "/MarkInfo",
    "/Names",
    "/Outlines",
    "/PageLabels",
    "/PageMode",
    "/StructTreeRoot",
    "/Threads",
)


def print_ready_pdf(source: bytes, copies: Sequence[CopyMarks]) -> bytes:
    """The whole document once a copy, marked, one after another.

    Copies share their content and resources; annotations that print become part of the
    pages, links and bookmarks are left out.

    Raises:
        MarkDoesNotFitError: a mark lies outside its page; nothing is made.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
        ValueError: a level word in black.
    """
    with pressed(source, copies) as (press, boxes):
        pdf = press.pdf
        flatten(pdf)
        for key in _NOT_FOR_PRINT:
            if key in pdf.Root:
                del pdf.Root[key]
        originals = [_shareable(pdf, page) for page in press.pages]
        slots: dict[int, Slot] = {}
        kids = []
        for copy in copies:
            bearing = marks_by_page(copy, len(originals))
            for index, original in enumerate(originals):
                page = pdf.make_indirect(pikepdf.Dictionary(original))
                if index in bearing:
                    if index not in slots:
                        slots[index] = slot_of(press.pages[index], boxes[index])
                    place(press, slots[index], page, bearing[index])
                kids.append(page)
        _replace_pages(pdf, kids)
        return saved(pdf, compress=True, pack_objects=True)


def _shareable(pdf: pikepdf.Pdf, page: pikepdf.Page) -> dict[str, pikepdf.Object]:
    for key in _INHERITED:
        value = inherited(page.obj, key)
        if value is not None:
            page.obj[key] = value
    resources = page.obj.get("/Resources")
    if resources is not None and not resources.is_indirect:
        page.obj["/Resources"] = pdf.make_indirect(resources)
    return {key: value for key, value in page.obj.items() if key not in _LEFT_OUT}


def _replace_pages(pdf: pikepdf.Pdf, kids: Sequence[pikepdf.Object]) -> None:
    root = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Pages, Kids=pikepdf.Array(kids), Count=len(kids))
    )
    for page in kids:
        page["/Parent"] = root
    pdf.Root["/Pages"] = root

"""All copies in one PDF to print, about as large as its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.flatten_pdf import flatten
from bmnn_desk.papers.mark_pdf import pressed
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.place_marks import marks_by_page, place, slot_at
from bmnn_desk.papers.save_pdf import saved
from bmnn_desk.papers.shared_pages import shared_pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.papers.pdf_key import PdfKey

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


def print_ready_pdf(source: bytes, copies: Sequence[CopyMarks], key: PdfKey = NO_KEY) -> bytes:
    """The whole document once a copy, marked, one after another, for the printer alone.

    Copies share their content and resources; annotations that print become part of the
    pages, links, bookmarks and the encryption are left out.

    Raises:
        MarkDoesNotFitError: a mark lies outside its page; nothing is made.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
        ValueError: a level word in black.
    """
    with pressed(source, copies, key) as (press, boxes):
        pdf = press.pdf
        flatten(pdf)
        for name in _NOT_FOR_PRINT:
            if name in pdf.Root:
                del pdf.Root[name]
        entries, common = shared_pages(pdf, press.pages)
        kids = []
        for copy in copies:
            bearing = marks_by_page(copy, len(entries))
            for index, entry in enumerate(entries):
                page = pdf.make_indirect(pikepdf.Dictionary(entry))
                if index in bearing:
                    place(press, slot_at(press, index, boxes[index]), page, bearing[index])
                kids.append(page)
        _replace_pages(pdf, kids, common)
        return saved(pdf, compress=True, pack_objects=True)


def _replace_pages(
    pdf: pikepdf.Pdf, kids: Sequence[pikepdf.Object], common: Mapping[str, pikepdf.Object]
) -> None:
    tree = {"/Type": pikepdf.Name.Pages, "/Kids": pikepdf.Array(kids), "/Count": len(kids)}
    root = pdf.make_indirect(pikepdf.Dictionary({**common, **tree}))
    for page in kids:
        page["/Parent"] = root
    pdf.Root["/Pages"] = root

"""Makes the annotations and fields of a PDF part of its pages, as they are printed."""

from __future__ import annotations

from copy import copy

import pikepdf

from bmnn_desk.papers.field_looks import draw_fields
from bmnn_desk.papers.page_box import inherited


def flatten(pdf: pikepdf.Pdf) -> None:
    """Make the annotations that print part of their pages; those that do not print go."""
    draw_fields(pdf)
    part_resources(pdf)
    pdf.flatten_annotations("print")


def part_resources(pdf: pikepdf.Pdf) -> None:
    """Give each page with annotations resources of its own, to be done before flattening.

    qpdf writes the names of what it flattens into them, and pages, and forms drawn by pages, may
    share them.
    """
    for page in pdf.pages:
        resources = inherited(page.obj, "/Resources")
        if "/Annots" in page.obj and isinstance(resources, pikepdf.Dictionary):
            own = copy(resources)
            if isinstance(own.get("/XObject"), pikepdf.Dictionary):
                own["/XObject"] = copy(own["/XObject"])
            page.obj["/Resources"] = own

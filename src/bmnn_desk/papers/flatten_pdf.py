"""Makes the annotations and fields of a PDF part of its pages, as they are printed."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Literal

import pikepdf

from bmnn_desk.papers.field_looks import draw_fields
from bmnn_desk.papers.page_annotations import annotations_of
from bmnn_desk.papers.page_box import inherited

if TYPE_CHECKING:
    from collections.abc import Iterator


def flatten(pdf: pikepdf.Pdf) -> None:
    """Make the annotations that print part of their pages; those that do not print go."""
    draw_fields(pdf)
    flatten_looks(pdf, "print")


def flatten_looks(pdf: pikepdf.Pdf, which: Literal["all", "print"]) -> None:
    """Draw the looks of all annotations, or of those that print, into the pages; none is left.

    What a page shares with other pages and forms stays as it is.
    """
    _part_resources(pdf)
    _part_looks(pdf)
    pdf.flatten_annotations(which)


def _part_resources(pdf: pikepdf.Pdf) -> None:
    """Give each page with annotations resources of its own.

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


def _part_looks(pdf: pikepdf.Pdf) -> None:
    """Give each field of a form with resources a look of its own.

    qpdf writes the form's resources into those of the look, which pages and forms may draw too.
    """
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary) or "/DR" not in form:
        return
    own: dict[tuple[int, int], pikepdf.Object] = {}
    for holder, key in _looks(pdf):
        look = holder[key]
        if look.objgen not in own:
            own[look.objgen] = _own_look(look)
        holder[key] = own[look.objgen]


def _looks(pdf: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, str]]:
    """Where the fields on the pages have their looks: one alone, or one for each state."""
    for page in pdf.pages:
        for each in annotations_of(page.obj):
            looks = each.get("/AP") if isinstance(each, pikepdf.Dictionary) else None
            if isinstance(looks, pikepdf.Dictionary) and each.get("/Subtype") == "/Widget":
                yield from _streams(looks)


def _streams(looks: pikepdf.Object) -> Iterator[tuple[pikepdf.Object, str]]:
    normal = looks.get("/N")
    if isinstance(normal, pikepdf.Stream):
        yield looks, "/N"
    elif isinstance(normal, pikepdf.Dictionary):
        for state, look in tuple(normal.items()):
            if isinstance(look, pikepdf.Stream):
                yield normal, state


def _own_look(look: pikepdf.Object) -> pikepdf.Object:
    own = copy(look)
    resources = own.get("/Resources")
    if isinstance(resources, pikepdf.Dictionary):
        parted = copy(resources)
        for kind, entries in tuple(parted.items()):
            if isinstance(entries, pikepdf.Dictionary):
                parted[kind] = copy(entries)
        own["/Resources"] = parted
    return own

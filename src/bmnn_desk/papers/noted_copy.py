"""A copy of a PDF for reading what its annotations say: they are part of its pages there."""

from __future__ import annotations

import pikepdf

from bmnn_desk.papers.flatten_pdf import flatten
from bmnn_desk.papers.page_annotations import annotations_of
from bmnn_desk.papers.save_pdf import saved


def noted_copy(pdf: pikepdf.Pdf) -> bytes | None:
    """The flattened copy without a password; None where no annotation draws anything.

    The opened file is changed: read all else of it before.
    """
    if not any(_is_noted(page.obj) for page in pdf.pages):
        return None
    flatten(pdf)
    return saved(pdf, compress=False)


def _is_noted(page: pikepdf.Object) -> bool:
    return any(
        isinstance(each, pikepdf.Dictionary) and ("/AP" in each or each.get("/FT") is not None)
        for each in annotations_of(page)
    )

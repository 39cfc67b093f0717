"""The annotations of a PDF page, as its dictionary lists them."""

from __future__ import annotations

import pikepdf


def annotations_of(page: pikepdf.Object) -> list[pikepdf.Object]:
    """What `/Annots` of a page dictionary lists, in its order; what is no list lists nothing."""
    found = page.get("/Annots")
    return list(found.as_list()) if isinstance(found, pikepdf.Array) else []

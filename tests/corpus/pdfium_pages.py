"""Pages as pdfium draws them, form fields included."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL import Image


@contextmanager
def pdfium_document(file: Path) -> Iterator[pypdfium2.PdfDocument | None]:
    """The document, None where pdfium does not open it."""
    try:
        document = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError:
        yield None
        return
    with closing(document):
        document.init_forms()
        yield document


def pdfium_page(file: Path, index: int, dpi: float) -> Image.Image | None:
    """A page as displayed, None where pdfium draws none."""
    with pdfium_document(file) as document:
        if document is None:
            return None
        try:
            page = document[index]
        except (pypdfium2.PdfiumError, IndexError):
            return None
        with closing(page), closing(page.render(scale=dpi / 72)) as bitmap:
            picture: Image.Image = bitmap.to_pil().convert("RGB")
            return picture


def size_pt(document: pypdfium2.PdfDocument, index: int) -> tuple[float, float]:
    """Width and height of a page as displayed, in its own units."""
    with closing(document[index]) as page:
        width, height = page.get_size()
    return float(width), float(height)

"""Pages as pdfium draws them, form fields included."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL import Image

    from tests.corpus.changes import Pixels


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


def pdfium_page(
    file: Path, index: int, dpi: float, window: Pixels | None = None
) -> Image.Image | None:
    """A page as displayed, or a window of it in pixels; None where pdfium draws none."""
    with pdfium_document(file) as document:
        if document is None:
            return None
        try:
            page = document[index]
        except (pypdfium2.PdfiumError, IndexError):
            return None
        cut = (0.0, 0.0, 0.0, 0.0) if window is None else _cut_off(page, window, dpi / 72)
        with closing(page), closing(page.render(scale=dpi / 72, crop=cut)) as bitmap:
            picture: Image.Image = bitmap.to_pil().convert("RGB")
            return picture


def _cut_off(
    page: pypdfium2.PdfPage, window: Pixels, scale: float
) -> tuple[float, float, float, float]:
    wide, high = page.get_size()
    left, top, right, bottom = (edge / scale for edge in window)
    return left, max(high - bottom, 0.0), max(wide - right, 0.0), top


def size_pt(document: pypdfium2.PdfDocument, index: int) -> tuple[float, float]:
    """Width and height of a page as displayed, in its own units."""
    with closing(document[index]) as page:
        width, height = page.get_size()
    return float(width), float(height)

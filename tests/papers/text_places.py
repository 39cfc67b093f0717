"""Where words stand on the pages of a PDF, and which tick boxes are ticked."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium_c

MM = 72 / 25.4
_NEAR_MM = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPlace:
    """A line's left end and top, in mm from the top left of its page."""

    page: int
    x_mm: float
    y_mm: float


def places_of(pdf: bytes) -> list[dict[str, TextPlace]]:
    """The pieces of text of each page, as they were set, with their places: the first of each."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [dict(reversed(_page(page, number))) for number, page in enumerate(document)]


def ticked_words(pdf: bytes) -> list[str]:
    """What stands behind each ticked box, page by page, from the top.

    A tick is one path of two strokes, each with a beginning of its own; no frame is.
    """
    found = []
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for number, page in enumerate(document):
            places = _page(page, number)
            for x_mm, y_mm in _ticks(page):
                behind = [
                    (place.x_mm, text)
                    for text, place in places
                    if abs(place.y_mm - y_mm) < _NEAR_MM / 2 and 0 < place.x_mm - x_mm < _NEAR_MM
                ]
                found.append((number, y_mm, min(behind)[1]))
    return [text for _, _, text in sorted(found)]


def _page(page: pypdfium2.PdfPage, number: int) -> list[tuple[str, TextPlace]]:
    height = page.get_height()
    text = page.get_textpage()
    found = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
        place = TextPlace(page=number, x_mm=left / MM, y_mm=(height - top) / MM)
        found.append((words, place))
    return found


def _ticks(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """Right and top ends of the paths that begin more than once."""
    height = page.get_height()
    found = []
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH]):
        _, _, right, top = item.get_bounds()
        kinds = [
            pdfium_c.FPDFPathSegment_GetType(pdfium_c.FPDFPath_GetPathSegment(item.raw, index))
            for index in range(pdfium_c.FPDFPath_CountSegments(item.raw))
        ]
        if kinds.count(pdfium_c.FPDF_SEGMENT_MOVETO) > 1:
            found.append((right / MM, (height - top) / MM))
    return found

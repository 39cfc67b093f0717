"""Số and ngày alone, to print onto a sheet that is already signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.ink import draw, open_canvas
from bmnn_desk.papers.number_words import number_words
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import page_box

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.number_place import NumberPlaces
    from bmnn_desk.papers.ink import Words


def overprint_number(
    sheet: bytes | tuple[float, float], places: NumberPlaces, number: int, day: date
) -> bytes:
    """A PDF of one page with nothing but the number and the day, black, each in its blank.

    `sheet` is the width and height of the paper in mm, or a PDF whose first page it is; the page
    made is as large as that one is displayed, upright. What is typed already is left out.

    Raises:
        NumberAlreadyThereError: another number or day stands there already.
        NumberDoesNotFitError: a text is wider than its blank, or lies outside the page.
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening.
    """
    size = _first_size(sheet) if isinstance(sheet, bytes) else sheet
    return drawn_page(size, number_words(places, number, day, size))


def drawn_page(size_mm: tuple[float, float], words: Sequence[Words]) -> bytes:
    """A PDF page of this size with these texts; the same input gives the same bytes."""
    canvas, made = open_canvas(*size_mm, "")
    draw(canvas, size_mm[1], words)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def _first_size(source: bytes) -> tuple[float, float]:
    with opened_pdf(source) as pdf, parser_faults():
        return page_box(pdf.pages[0].obj).size_mm

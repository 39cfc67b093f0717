"""Reads the text of a PDF with pdfium: another engine than the one that makes our files."""

from __future__ import annotations

import ctypes
import unicodedata
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.own_marks import is_red

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS_OF_PT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a text stands: the box of its ink in mm from the displayed page's top left corner.

    `is_own_red` is true for a red text whose neighbours on the line are not red.
    """

    left: float
    top: float
    right: float
    bottom: float
    is_own_red: bool


@contextmanager
def opened_bare(document: pypdfium2.PdfDocument, index: int) -> Iterator[pypdfium2.PdfPage]:
    """A page without its text, which costs most; let go afterwards."""
    with closing(document[index]) as page:
        yield page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A page as pdfium has it open."""

    page: pypdfium2.PdfPage
    text: pypdfium2.PdfTextPage


@contextmanager
def opened_text(source: bytes, password: str = "") -> Iterator[pypdfium2.PdfDocument]:
    """The PDF as pdfium sees it.

    Raises:
        DocumentDamagedError: pdfium cannot open or read it.
    """
    try:
        with closing(pypdfium2.PdfDocument(source, password or None)) as document:
            yield document
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        raise DocumentDamagedError from None


def refuses_password(source: bytes, password: str) -> bool:
    """True where pdfium opens the PDF for another password only."""
    try:
        pypdfium2.PdfDocument(source, password or None).close()
    except pypdfium2.PdfiumError as error:
        return bool(error.err_code == pdfium.FPDF_ERR_PASSWORD)
    return False


@contextmanager
def opened_page(document: pypdfium2.PdfDocument, index: int) -> Iterator[PageText]:
    """A page with its text; both are let go afterwards."""
    with closing(document[index]) as page, closing(page.get_textpage()) as text:
        yield PageText(page=page, text=text)


def text_of(read: PageText) -> str:
    """The text of a page, NFC."""
    return unicodedata.normalize("NFC", read.text.get_text_range(errors="replace"))


def spots_of(read: PageText, words: str, *, unit: float = 1.0) -> tuple[Spot, ...]:
    """Every place of these words on a page; `unit` is its UserUnit, which pdfium overlooks."""
    found = []
    for form in dict.fromkeys((words, unicodedata.normalize("NFD", words))):
        search = read.text.search(form, match_case=True)
        while (hit := search.get_next()) is not None:
            found.append(_spot(read, hit, unit))
        search.close()
    return tuple(found)


def _spot(read: PageText, hit: tuple[int, int], unit: float) -> Spot:
    first, count = hit
    boxes = [read.text.get_charbox(at) for at in range(first, first + count)]
    inked = [box for box in boxes if box[0] < box[2] and box[1] < box[3]]
    left, bottom = min(box[0] for box in inked), min(box[1] for box in inked)
    right, top = max(box[2] for box in inked), max(box[3] for box in inked)
    (x0, y0), (x1, y1) = _displayed(read.page, left, bottom), _displayed(read.page, right, top)
    scale = unit / PT_PER_MM
    return Spot(
        left=min(x0, x1) * scale,
        top=min(y0, y1) * scale,
        right=max(x0, x1) * scale,
        bottom=max(y0, y1) * scale,
        is_own_red=_is_red(read.text, first) and not _has_red_neighbour(read.text, first, count),
    )


def _displayed(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    width, height = page.get_size()
    pdfium.FPDF_PageToDevice(
        page,
        0,
        0,
        round(width * _PARTS_OF_PT),
        round(height * _PARTS_OF_PT),
        0,
        x,
        y,
        across,
        down,
    )
    return across.value / _PARTS_OF_PT, down.value / _PARTS_OF_PT


def _has_red_neighbour(text: pypdfium2.PdfTextPage, first: int, count: int) -> bool:
    before = _neighbour(text, range(first - 1, -1, -1))
    after = _neighbour(text, range(first + count, text.count_chars()))
    return any(at is not None and _is_red(text, at) for at in (before, after))


def _neighbour(text: pypdfium2.PdfTextPage, places: range) -> int | None:
    for at in places:
        character = text.get_text_range(at, 1, errors="replace")
        if character in {"\r", "\n"}:
            return None
        if character.strip():
            return at
    return None


def _is_red(text: pypdfium2.PdfTextPage, at: int) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFText_GetFillColor(text, at, *parts):
        return False
    return is_red(parts[0].value, parts[1].value, parts[2].value)

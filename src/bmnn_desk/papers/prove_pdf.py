"""Reads made PDF files back with pdfium, and their drawing numbers with qpdf."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.domain.stamps import LEVEL_STAMPS, Stamp
from bmnn_desk.errors import DocumentDamagedError, MarkNotProvedError
from bmnn_desk.papers.mark_spots import drawn_marks, is_where_wanted
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.own_marks import own_marks
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.pdf_text import opened_page, opened_text, spots_of, text_of
from bmnn_desk.papers.place_marks import marks_by_page
from bmnn_desk.papers.stamp_layout import printed_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from bmnn_desk.papers.pdf_text import PageText, Spot

_OFF_CENTRE_MM = 0.35
_PAGES = "pages"
_LEVELS = frozenset(LEVEL_STAMPS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    pdf: pikepdf.Pdf
    text: pypdfium2.PdfDocument
    pages: tuple[pikepdf.Page, ...]
    clean: set[object] = field(default_factory=set)


def prove_pdf(made: bytes, source_pages: int, copy: CopyMarks) -> None:
    """Prove that a copy shows its marks, each once and in its place, and no other.

    Raises:
        MarkNotProvedError: it does not, or cannot be read back.
    """
    with _reading(made) as read:
        _require_pages(read, source_pages)
        _prove_copy(read, range(source_pages), copy)


def prove_print_ready(made: bytes, source_pages: int, copies: Sequence[CopyMarks]) -> None:
    """Prove that each copy within a print file shows its marks.

    Raises:
        MarkNotProvedError: one does not, or the file cannot be read back.
    """
    with _reading(made) as read:
        _require_pages(read, source_pages * len(copies))
        for number, copy in enumerate(copies):
            first = number * source_pages
            _prove_copy(read, range(first, first + source_pages), copy)


def prove_overprint(made: bytes, source_pages: int, copies: Sequence[CopyMarks]) -> None:
    """Prove that an overprint shows the marks of each copy's sheets, and nothing else.

    Raises:
        MarkNotProvedError: it does not, or cannot be read back.
    """
    sheets = [
        (copy, marks) for copy in copies for marks in marks_by_page(copy, source_pages).values()
    ]
    with _reading(made) as read:
        _require_pages(read, len(sheets))
        for index, (copy, marks) in enumerate(sheets):
            _prove_page(read, index, copy, marks)
            _prove_alone(read, index, marks)


@contextmanager
def _reading(made: bytes) -> Iterator[_Made]:
    try:
        with opened_pdf(made) as pdf, parser_faults(), opened_text(made) as text:
            yield _Made(pdf=pdf, text=text, pages=tuple(pdf.pages))
    except DocumentDamagedError:
        raise MarkNotProvedError(_PAGES) from None


def _require_pages(read: _Made, count: int) -> None:
    if not len(read.pages) == len(read.text) == count:
        raise MarkNotProvedError(_PAGES)


def _prove_copy(read: _Made, pages: range, copy: CopyMarks) -> None:
    bearing = marks_by_page(copy, len(pages))
    for offset, index in enumerate(pages):
        marks = bearing.get(offset, ())
        if marks:
            _prove_page(read, index, copy, marks)
        else:
            _prove_bare(read, index)


def _prove_bare(read: _Made, index: int) -> None:
    page = read.pages[index].obj
    contents, resources = page.get("/Contents"), page.get("/Resources")
    shared = (_identity(contents), _identity(resources))
    if None not in shared and shared in read.clean:
        return
    with opened_page(read.text, index) as shown:
        numbers = _copy_numbers(text_of(shown))
    if numbers or drawn_marks(read.pages[index]):
        raise MarkNotProvedError(Stamp.COPY_NUMBER.value)
    read.clean.add(shared)


def _identity(thing: pikepdf.Object | None) -> object:
    if thing is None:
        return None
    if thing.is_indirect:
        return thing.objgen
    if isinstance(thing, pikepdf.Array) and all(part.is_indirect for part in thing.as_list()):
        return tuple(part.objgen for part in thing.as_list())
    return None


def _prove_page(read: _Made, index: int, copy: CopyMarks, marks: Sequence[PlacedMark]) -> None:
    page = read.pages[index]
    drawn = drawn_marks(page)
    if len(drawn) != len(marks):
        raise MarkNotProvedError(marks[0].shape.stamp.value)
    wanted = [copy.number for mark in marks if mark.shape.stamp is Stamp.COPY_NUMBER]
    unit = page_box(page.obj).unit
    with opened_page(read.text, index) as shown:
        if _copy_numbers(text_of(shown)) != wanted:
            raise MarkNotProvedError(Stamp.COPY_NUMBER.value)
        for mark in marks:
            if not is_where_wanted(mark, drawn):
                raise MarkNotProvedError(mark.shape.stamp.value)
            _prove_text(shown, mark, unit)


def _prove_text(shown: PageText, mark: PlacedMark, unit: float) -> None:
    texts = printed_lines(mark)
    for text, line in zip(texts, mark.shape.lines, strict=True):
        if not any(character.isalnum() for character in text):
            continue
        spots = spots_of(shown, text, unit=unit)
        inside = [spot for spot in spots if _lies_in(mark, spot)]
        astray = [spot for spot in spots if spot.is_own_red and not _lies_in(mark, spot)]
        if len(inside) != texts.count(text) or (astray and mark.shape.stamp in _LEVELS):
            raise MarkNotProvedError(mark.shape.stamp.value)
        if line.align == "center" and not all(_is_centred(mark, spot) for spot in inside):
            raise MarkNotProvedError(mark.shape.stamp.value)


def _prove_alone(read: _Made, index: int, marks: Sequence[PlacedMark]) -> None:
    lines = "".join(text for mark in marks for text in printed_lines(mark))
    with opened_page(read.text, index) as page:
        shown = text_of(page)
    if sorted("".join(shown.split())) != sorted("".join(lines.split())):
        raise MarkNotProvedError(marks[0].shape.stamp.value)


def _copy_numbers(text: str) -> list[int]:
    return [
        int(found[1]) for pattern in own_marks().copy_numbers for found in pattern.finditer(text)
    ]


def _lies_in(mark: PlacedMark, spot: Spot) -> bool:
    return (
        mark.x_mm <= spot.left
        and spot.right <= mark.x_mm + mark.shape.width_mm
        and mark.y_mm <= spot.top
        and spot.bottom <= mark.y_mm + mark.shape.height_mm
    )


def _is_centred(mark: PlacedMark, spot: Spot) -> bool:
    middle = mark.x_mm + mark.shape.width_mm / 2
    return abs((spot.left + spot.right) / 2 - middle) <= _OFF_CENTRE_MM

"""Opens made PDF files anew and proves them: the marks by pdfium, all else against the source."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    DocumentDamagedError,
    DocumentEncryptedError,
    DocumentRestrictedError,
    MarkNotProvedError,
)
from bmnn_desk.papers.covering import covered_mark
from bmnn_desk.papers.lines_alone import lines_alone
from bmnn_desk.papers.mark import spot_on
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import inherited, page_box
from bmnn_desk.papers.page_content import parts_of
from bmnn_desk.papers.page_sheet import sheet_box
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.pdf_signatures import is_signed
from bmnn_desk.papers.pdf_text import opened_bare, opened_page, opened_text
from bmnn_desk.papers.place_marks import marks_by_page
from bmnn_desk.papers.prove_marks import (
    COVERED,
    EXTRA,
    MISSING,
    SIZE,
    TEXT,
    Bearing,
    prove_alone,
    prove_marks,
    prove_numbers,
    prove_unmoved,
)
from bmnn_desk.papers.same_document import require_same_annotations, require_same_document
from bmnn_desk.papers.same_page import SamePage, same_page
from bmnn_desk.papers.seen_ink import InkAsked, is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pikepdf
    import pypdfium2

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from bmnn_desk.papers.pdf_key import PdfKey
    from bmnn_desk.papers.pdf_text import PageText
    from bmnn_desk.papers.same_object import KnownPairs

PAGES = "pages"
_NEAR_MM = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """A file in both engines; its pages are numbered from 0."""

    pdf: pikepdf.Pdf
    shown: pypdfium2.PdfDocument
    pages: tuple[pikepdf.Object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """The made file beside its source; `flat` where annotations became part of the pages.

    `same` holds the pages without marks that were found to be their source's, by their box,
    content and resources; `read` the lines of the forms that were read.
    """

    made: _Opened
    source: _Opened
    flat: bool
    known: KnownPairs = field(default_factory=set)
    same: set[tuple[object, ...]] = field(default_factory=set)
    read: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)


def prove_pdf(made: bytes, source: bytes, copy: CopyMarks, key: PdfKey = NO_KEY) -> None:
    """Prove that a copy shows its marks, each once and in its place, and is else its source.

    Raises:
        MarkNotProvedError: it does not, or cannot be read back; its `check` tells what failed.
    """
    prove_copies((made,), source, (copy,), key)


def prove_copies(
    made: Iterable[bytes], source: bytes, copies: Sequence[CopyMarks], key: PdfKey = NO_KEY
) -> None:
    """Prove a file a copy, in their order, as `prove_pdf` does; the source is opened once.

    Raises:
        MarkNotProvedError: for the first that is not proved, or where a file is missing.
    """
    with _faults(), _opened(source, key) as old:
        is_flat = is_signed(old.pdf)
        for data, copy in zip(made, copies, strict=True):
            with _opened(data, key) as new:
                _prove_file(_Pair(made=new, source=old, flat=is_flat), copy)


def prove_print_ready(
    made: bytes, source: bytes, copies: Sequence[CopyMarks], key: PdfKey = NO_KEY
) -> None:
    """Prove that each copy within a print file shows its marks on the source's pages.

    Raises:
        MarkNotProvedError: one does not, or the file cannot be read back.
    """
    with _faults(), _opened(source, key) as old, _opened(made, NO_KEY) as new:
        _require_count(new, len(old.pages) * len(copies))
        pair = _Pair(made=new, source=old, flat=True)
        for number, copy in enumerate(copies):
            _prove_copy(pair, number * len(old.pages), copy)


def prove_overprint(
    made: bytes, source: bytes, copies: Sequence[CopyMarks], key: PdfKey = NO_KEY
) -> None:
    """Prove that an overprint shows the marks of each copy's sheets, and nothing else.

    Raises:
        MarkNotProvedError: it does not, or cannot be read back.
    """
    with _faults(), opened_pdf(source, key) as old, _opened(made, NO_KEY) as new:
        boxes = [page_box(page.obj) for page in old.pages]
        sheets = [
            (copy.number, marks, sheet_box(boxes[index], marks).size_mm)
            for copy in copies
            for index, marks in marks_by_page(copy, len(boxes)).items()
        ]
        _require_count(new, len(sheets))
        for index, (number, marks, size) in enumerate(sheets):
            bearing = Bearing(page=index, number=number, marks=marks, size_mm=size, unit=1.0)
            if not _is_as_large(new.pages[index], size):
                raise MarkNotProvedError(SIZE, "", index + 1)
            with opened_page(new.shown, index) as read:
                prove_marks(read.page, bearing, read.text)
                prove_alone(read.page, bearing)


@contextmanager
def _opened(data: bytes, key: PdfKey) -> Iterator[_Opened]:
    with opened_pdf(data, key) as pdf, opened_text(data, key.password) as shown:
        yield _Opened(pdf=pdf, shown=shown, pages=tuple(page.obj for page in pdf.pages))


@contextmanager
def _faults() -> Iterator[None]:
    try:
        with parser_faults():
            yield
    except (DocumentDamagedError, DocumentEncryptedError, DocumentRestrictedError):
        raise MarkNotProvedError(PAGES) from None


def _require_count(made: _Opened, count: int) -> None:
    if not len(made.pages) == len(made.shown) == count:
        raise MarkNotProvedError(PAGES)


def _is_as_large(page: pikepdf.Object, size: tuple[float, float]) -> bool:
    shown = page_box(page).size_mm
    return all(abs(one - other) <= _NEAR_MM for one, other in zip(shown, size, strict=True))


def _prove_file(pair: _Pair, copy: CopyMarks) -> None:
    new, old = pair.made, pair.source
    _require_count(new, len(old.pages))
    # Of a signed file all annotations are drawn in where one would hide a mark.
    flat = pair.flat and "/AcroForm" not in new.pdf.Root
    require_same_document(new.pdf, old.pdf, pair.known, flat=flat)
    for one, other in zip(new.pages, old.pages, strict=True):
        require_same_annotations(one, other, pair.known, flat=flat)
    _prove_copy(pair, 0, copy)


def _prove_copy(pair: _Pair, first: int, copy: CopyMarks) -> None:
    count = len(pair.source.pages)
    bearing = marks_by_page(copy, count)
    for index in range(count):
        marks, at = bearing.get(index, ()), first + index
        if not marks:
            _prove_bare(pair, at, index)
            continue
        found = _compared(pair, at, index, marks)
        told = Bearing(
            page=at,
            number=copy.number,
            marks=marks,
            size_mm=found.box.size_mm,
            unit=found.box.unit,
        )
        _require_uncovered(pair, index, told)
        _prove_page(pair, index, found, told)


def _prove_bare(pair: _Pair, at: int, index: int) -> None:
    looks = (index, *_identity(pair.made.pages[at]))
    if None in looks or looks not in pair.same:
        _compared(pair, at, index, ())
        pair.same.add(looks)


def _compared(pair: _Pair, at: int, index: int, marks: Sequence[PlacedMark]) -> SamePage:
    try:
        found = same_page(pair.made.pages[at], pair.source.pages[index], marks, pair.known)
    except MarkNotProvedError as error:
        raise MarkNotProvedError(error.check, error.stamp, at + 1) from None
    if found.others and not pair.flat:
        raise MarkNotProvedError(EXTRA, "", at + 1)
    if len(found.marks) != len(marks):
        raise MarkNotProvedError(MISSING if len(found.marks) < len(marks) else EXTRA, "", at + 1)
    return found


def _require_uncovered(pair: _Pair, index: int, bearing: Bearing) -> None:
    page = pair.made.pages[bearing.page]
    if "/Annots" not in page:
        return
    covered = covered_mark(page, page_box(pair.source.pages[index]), bearing.marks)
    if covered is None:
        # What the file says of its annotations is one thing, what a viewer paints another.
        with opened_bare(pair.made.shown, bearing.page) as shown:
            covered = next(
                (mark for mark in bearing.marks if _is_hidden(shown, mark, bearing)), None
            )
    if covered is not None:
        raise MarkNotProvedError(COVERED, covered.shape.stamp.value, bearing.page + 1)


def _is_hidden(page: pypdfium2.PdfPage, mark: PlacedMark, bearing: Bearing) -> bool:
    left, top = spot_on(mark, bearing.size_mm)
    box = (left, top, left + mark.shape.width_mm, top + mark.shape.height_mm)
    return is_hidden(page, InkAsked(box=box, ink=mark.ink, unit=bearing.unit))


def _identity(page: pikepdf.Object) -> tuple[object, ...]:
    parts = parts_of(page)
    resources = inherited(page, "/Resources")
    return (
        page_box(page),
        tuple(part.objgen for part in parts) if all(part.is_indirect for part in parts) else None,
        resources.objgen if resources is not None and resources.is_indirect else None,
    )


def _prove_page(pair: _Pair, index: int, found: SamePage, bearing: Bearing) -> None:
    forms = [form.objgen for form in found.marks]
    if all(form in pair.read for form in forms):
        # What a form says was read on the page that drew it first.
        with opened_bare(pair.made.shown, bearing.page) as page:
            prove_marks(page, bearing, [pair.read[form] for form in forms])
            _prove_rest(pair, index, found, (page, bearing))
        return
    with opened_page(pair.made.shown, bearing.page) as read:
        lines = _proved_lines(read, bearing, found)
        pair.read.update(zip(forms, lines, strict=True))
        _prove_rest(pair, index, found, (read.page, bearing))
        with opened_bare(pair.source.shown, index) as source:
            prove_numbers(read, source, bearing)


def _proved_lines(read: PageText, bearing: Bearing, found: SamePage) -> tuple[tuple[str, ...], ...]:
    try:
        return prove_marks(read.page, bearing, read.text)
    except MarkNotProvedError as error:
        if error.check != TEXT:
            raise
    return prove_marks(read.page, bearing, lines_alone(found.marks))


def _prove_rest(
    pair: _Pair, index: int, found: SamePage, shown: tuple[pypdfium2.PdfPage, Bearing]
) -> None:
    if not found.is_wrapped:
        with opened_bare(pair.source.shown, index) as source:
            prove_unmoved(*shown, source=source)

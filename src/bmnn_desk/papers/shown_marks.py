"""The forms that a PDF page draws, as pdfium shows them: place, size, text and ink."""

from __future__ import annotations

import ctypes
import unicodedata
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from bmnn_desk.papers.shown_frame import frame_of, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.page_box import Matrix
    from bmnn_desk.papers.shown_frame import Box, ShownFrame

# A page object as pdfium's C interface hands it out; its stubs know no types.
PageObject: TypeAlias = object
# The page's text, or for each form the lines that were read of it on another page.
Lettering: TypeAlias = "pypdfium2.PdfTextPage | Sequence[Sequence[str]]"
Ink: TypeAlias = tuple[int, int, int, int]
_SAME_BASELINE_PT = 0.05
_LAYER = "OC"
_NOWHERE = (0.0, 0.0, 0.0, 0.0)
_HALF_OF_UTF16 = 2


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShownLine:
    """A line of text in a mark, NFC, and the box of its letters in mm."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShownMark:
    """A drawn form: the outer edge of its borders in mm from the displayed page's top left.

    `inks` are red, green, blue and opacity, 0 to 255, of all it draws; `is_plain` is False
    where transparency, a clip or a layer lies over it, or a text that does not show.
    """

    box: Box
    lines: tuple[ShownLine, ...]
    inks: frozenset[Ink]
    is_plain: bool


def objects_of(page: pypdfium2.PdfPage) -> tuple[PageObject, ...]:
    """What a page draws, in the order of painting; they live as long as the page."""
    raw, nth = page.raw, pdfium.FPDFPage_GetObject
    return tuple(nth(raw, at) for at in range(pdfium.FPDFPage_CountObjects(raw)))


def is_form(thing: PageObject) -> bool:
    """True where a page object is a form (form XObject)."""
    return bool(pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_FORM)


def bounds_of(things: Sequence[PageObject]) -> list[Box]:
    """The bounds of page objects in the page's own units: left, bottom, right, top."""
    read = pdfium.FPDFPageObj_GetBounds
    left, bottom, right, top = edges = [ctypes.c_float() for _ in range(4)]
    found = []
    for thing in things:
        read(thing, *edges)
        found.append((left.value, bottom.value, right.value, top.value))
    return found


def shown_marks(
    page: pypdfium2.PdfPage, forms: Sequence[PageObject], lettering: Lettering, unit: float = 1.0
) -> tuple[ShownMark, ...]:
    """What each form shows; `unit` is the page's UserUnit, which pdfium overlooks."""
    frame = frame_of(page, unit)
    return tuple(_shown(form, lettering, frame, at) for at, form in enumerate(forms))


def parts_of_form(form: PageObject) -> tuple[PageObject, ...]:
    """What a form draws, in the order of painting."""
    count = max(pdfium.FPDFFormObj_CountObjects(form), 0)
    return tuple(pdfium.FPDFFormObj_GetObject(form, at) for at in range(count))


def _shown(form: PageObject, lettering: Lettering, frame: ShownFrame, at: int) -> ShownMark:
    matrix = matrix_of(form)
    parts = parts_of_form(form)
    kinds = [pdfium.FPDFPageObj_GetType(part) for part in parts]
    paths = [
        part for part, kind in zip(parts, kinds, strict=True) if kind == pdfium.FPDF_PAGEOBJ_PATH
    ]
    texts = [
        part for part, kind in zip(parts, kinds, strict=True) if kind == pdfium.FPDF_PAGEOBJ_TEXT
    ]
    edges = [outer_edge(path) for path in paths] or [_bounds(form, matrix)]
    lines = _lines(texts, lettering, at)
    return ShownMark(
        box=frame.shown(spread(edges), matrix),
        lines=tuple(ShownLine(text=text, box=frame.shown(box, matrix)) for text, box in lines),
        inks=frozenset(
            ink_of_object(part, stroke=kind == pdfium.FPDF_PAGEOBJ_PATH)
            for part, kind in zip(parts, kinds, strict=True)
        ),
        is_plain=_is_plain(form) and all(_shows(text) for text in texts),
    )


def matrix_of(thing: PageObject) -> Matrix:
    """The matrix of a page object: a, b, c, d, e, f."""
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(thing, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _bounds(form: PageObject, matrix: Matrix) -> Box:
    ((left, bottom, right, top),) = bounds_of((form,))
    return left - matrix[4], bottom - matrix[5], right - matrix[4], top - matrix[5]


def outer_edge(path: PageObject) -> Box:
    """The box of a path's points and half its line around them; pdfium's own bounds add more."""
    a, b, c, d, e, f = matrix_of(path)
    x, y, width = ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(path, width)
    across, up = [], []
    for at in range(pdfium.FPDFPath_CountSegments(path)):
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(path, at), x, y)
        across.append(a * x.value + c * y.value + e)
        up.append(b * x.value + d * y.value + f)
    if not across:
        return _NOWHERE
    half = width.value / 2 * sqrt(abs(a * d - b * c))
    return min(across) - half, min(up) - half, max(across) + half, max(up) + half


def _lines(texts: Sequence[PageObject], lettering: Lettering, at: int) -> list[tuple[str, Box]]:
    """A line may be drawn in pieces, one a subset of its face."""
    found: list[tuple[list[PageObject], float]] = []
    for text in texts:
        baseline = matrix_of(text)[5]
        if found and abs(found[-1][1] - baseline) <= _SAME_BASELINE_PT:
            found[-1][0].append(text)
        else:
            found.append(([text], baseline))
    boxes = [spread(bounds_of(pieces)) for pieces, _ in found]
    if isinstance(lettering, pypdfium2.PdfTextPage):
        words = [
            "".join(text_of_object(lettering, piece) for piece in pieces) for pieces, _ in found
        ]
    else:
        words = list(lettering[at])
    # A line too many or too few is told as one without words.
    words += [""] * (len(boxes) - len(words))
    boxes += [_NOWHERE] * (len(words) - len(boxes))
    return list(zip((_tidy(line) for line in words), boxes, strict=True))


def _tidy(words: str) -> str:
    """NFC, with single spaces: pdfium puts one behind what ends a line."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def text_of_object(page: pypdfium2.PdfTextPage, text: PageObject) -> str:
    """What a text object of a page says."""
    length = pdfium.FPDFTextObj_GetText(text, page.raw, None, 0)
    letters = (ctypes.c_ushort * (length // _HALF_OF_UTF16 + 1))()
    pdfium.FPDFTextObj_GetText(text, page.raw, letters, length)
    return bytes(letters)[: max(length - _HALF_OF_UTF16, 0)].decode("utf-16-le", errors="replace")


def ink_of_object(thing: PageObject, *, stroke: bool) -> Ink:
    """The colour of a page object's lines, or of what it fills."""
    parts = [ctypes.c_uint() for _ in range(4)]
    read = pdfium.FPDFPageObj_GetStrokeColor if stroke else pdfium.FPDFPageObj_GetFillColor
    read(thing, *parts)
    red, green, blue, opacity = (one.value for one in parts)
    return red, green, blue, opacity


def _is_plain(form: PageObject) -> bool:
    return (
        not pdfium.FPDFPageObj_HasTransparency(form)
        and pdfium.FPDFClipPath_CountPaths(pdfium.FPDFPageObj_GetClipPath(form)) <= 0
        and not any(
            _mark_name(form, at) == _LAYER for at in range(pdfium.FPDFPageObj_CountMarks(form))
        )
    )


def _mark_name(form: PageObject, at: int) -> str:
    length = ctypes.c_ulong()
    letters = (ctypes.c_ushort * 16)()
    pdfium.FPDFPageObjMark_GetName(
        pdfium.FPDFPageObj_GetMark(form, at), letters, ctypes.sizeof(letters), length
    )
    return bytes(letters).decode("utf-16-le", errors="replace").split("\0", 1)[0]


def _shows(text: PageObject) -> bool:
    return bool(pdfium.FPDFTextObj_GetTextRenderMode(text) == pdfium.FPDF_TEXTRENDERMODE_FILL)

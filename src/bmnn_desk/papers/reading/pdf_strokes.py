"""The straight lines that a PDF page draws: of paths, thin filled rectangles and frames."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from bmnn_desk.papers.reading.pdf_frame import times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.page_box import Matrix
    from bmnn_desk.papers.reading.pdf_frame import PageFrame

_MOST_PATHS = 3000
_MOST_SEGMENTS = 400
_DEEPEST = 5
_SHORTEST_MM = 2.0
_THICKEST_MM = 1.2
_SAME_MM = 0.8
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Stroke(NamedTuple):
    """A line along an axis: at `at` mm across it, from `start` to `end` mm along it."""

    is_level: bool
    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """Its length in mm."""
        return self.end - self.start


def page_strokes(page: object, frame: PageFrame) -> list[Stroke]:
    """The level and upright lines of a page, touching pieces joined; none of a crowded drawing."""
    found: list[Stroke] = []
    for at, (path, matrix) in enumerate(_paths(page)):
        if at == _MOST_PATHS:
            return []
        found.extend(_strokes_of(path, matrix, frame))
    return _joined(found)


def _paths(page: object) -> Iterator[tuple[object, Matrix]]:
    for at in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _paths_within(pdfium.FPDFPage_GetObject(page, at), _IDENTITY, _DEEPEST)


def _paths_within(thing: object, outer: Matrix, depth: int) -> Iterator[tuple[object, Matrix]]:
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        yield thing, times(_matrix_of(thing), outer)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
        inner = times(_matrix_of(thing), outer)
        for at in range(pdfium.FPDFFormObj_CountObjects(thing)):
            yield from _paths_within(pdfium.FPDFFormObj_GetObject(thing, at), inner, depth - 1)


def _matrix_of(thing: object) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, matrix):
        return _IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _strokes_of(path: object, matrix: Matrix, frame: PageFrame) -> Iterator[Stroke]:
    count = pdfium.FPDFPath_CountSegments(path)
    if not 1 < count <= _MOST_SEGMENTS:
        return
    points = list(_points(path, count, matrix, frame))
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not (stroke.value or (fill.value and points and _is_thin(points))):
        return
    for start, end in points:
        if made := _stroke(start, end):
            yield made


def _points(
    path: object, count: int, matrix: Matrix, frame: PageFrame
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    a, b, c, d, e, f = matrix
    begin = here = None
    for at in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        there = frame.point(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = there
        elif kind == pdfium.FPDF_SEGMENT_LINETO and here is not None:
            yield here, there
        if pdfium.FPDFPathSegment_GetClose(segment) and begin is not None:
            yield there, begin
        here = there


def _stroke(start: tuple[float, float], end: tuple[float, float]) -> Stroke | None:
    (x0, y0), (x1, y1) = start, end
    across, down = abs(x1 - x0), abs(y1 - y0)
    if across >= _SHORTEST_MM and down < _SAME_MM / 2:
        return Stroke(is_level=True, at=(y0 + y1) / 2, start=min(x0, x1), end=max(x0, x1))
    if down >= _SHORTEST_MM and across < _SAME_MM / 2:
        return Stroke(is_level=False, at=(x0 + x1) / 2, start=min(y0, y1), end=max(y0, y1))
    return None


def _is_thin(points: list[tuple[tuple[float, float], tuple[float, float]]]) -> bool:
    across = [x for pair in points for x, _ in pair]
    down = [y for pair in points for _, y in pair]
    return min(max(across) - min(across), max(down) - min(down)) <= _THICKEST_MM


def _joined(strokes: list[Stroke]) -> list[Stroke]:
    made: list[Stroke] = []
    for is_level in (True, False):
        alike = sorted(stroke for stroke in strokes if stroke.is_level is is_level)
        while alike:
            nearby = [one for one in alike if one.at - alike[0].at <= _SAME_MM]
            made.extend(_end_to_end(nearby))
            alike = alike[len(nearby) :]
    return made


def _end_to_end(nearby: list[Stroke]) -> Iterator[Stroke]:
    """Strokes of one height (or column), those that touch made one."""
    whole: Stroke | None = None
    for one in sorted(nearby, key=lambda stroke: stroke.start):
        if whole is not None and one.start <= whole.end + _SAME_MM:
            whole = whole._replace(end=max(whole.end, one.end))
            continue
        if whole is not None:
            yield whole
        whole = one
    if whole is not None:
        yield whole

from __future__ import annotations

from bmnn_desk.domain.document import Area, ReadSize
from bmnn_desk.papers.reading.lines import TextLine, TextRun
from bmnn_desk.papers.reading.pdf_sizes import sheets_of, size_of
from tests.papers.reading.placed_words import upright


def line(edges: tuple[float, float, float, float], area: Area = Area.BODY) -> TextLine:
    left, top, right, bottom = edges
    return TextLine(
        runs=(TextRun(text="a"),),
        flow=0,
        area=area,
        page=1,
        line=1,
        left_mm=left,
        top_mm=top,
        right_mm=right,
        bottom_mm=bottom,
    )


def size(*pages: list[TextLine]) -> ReadSize:
    (sheets,) = sheets_of((upright(), lines) for lines in pages)
    return size_of(sheets)


FULL = [line((30, 20 + 8 * row, 195, 25 + 8 * row)) for row in range(30)]


def test_margins_are_the_outermost_ends_of_the_body() -> None:
    header = line((10, 5, 205, 10), Area.HEADER)
    found = size([header, *FULL], FULL)
    assert (found.top_mm, found.left_mm, found.right_mm) == (20, 30, 15)
    assert found.bottom_mm == 297 - 257


def test_the_right_margin_needs_full_lines() -> None:
    assert size([line((30, 20 + 8 * row, 90, 25 + 8 * row)) for row in range(9)]).right_mm is None


def test_the_lower_margin_needs_a_full_page() -> None:
    assert size(FULL[:5]).bottom_mm is None
    assert size(FULL[:5], FULL[:5]).bottom_mm is not None


def test_two_lines_tell_no_margin() -> None:
    assert size(FULL[:2]) == ReadSize(width_mm=210.0, height_mm=297.0)

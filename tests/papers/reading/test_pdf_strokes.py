from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.pdf_strokes import Stroke, page_strokes
from tests.papers.reading.drawn_papers import MM, Paper
from tests.papers.reading.placed_words import first_page, upright


def strokes_of(paper: Paper) -> list[Stroke]:
    with first_page(paper.done()) as read:
        return page_strokes(read.page.raw, upright())


def test_a_frame_is_four_lines_in_mm() -> None:
    paper = Paper()
    paper.frame(40, 50, 70, 60)
    found = strokes_of(paper)
    level = sorted((one.at, one.start, one.end) for one in found if one.is_level)
    upright_ones = sorted((one.at, one.start, one.end) for one in found if not one.is_level)
    assert level == [pytest.approx((50, 40, 70), abs=0.05), pytest.approx((60, 40, 70), abs=0.05)]
    assert upright_ones == [
        pytest.approx((40, 50, 60), abs=0.05),
        pytest.approx((70, 50, 60), abs=0.05),
    ]


def test_pieces_end_to_end_are_one_line() -> None:
    paper = Paper()
    for left in (30, 60, 90):
        paper.rule(left, 100, left + 30, 100)
    (line,) = strokes_of(paper)
    assert line.is_level
    assert line.length == pytest.approx(90, abs=0.1)


def test_a_thin_filled_rectangle_is_a_line_and_a_thick_one_is_none() -> None:
    paper = Paper()
    paper.canvas.rect(100, 500, 200, 0.5, stroke=0, fill=1)
    paper.canvas.rect(100, 300, 200, 50, stroke=0, fill=1)
    (line,) = strokes_of(paper)
    assert line.length == pytest.approx(200 / MM, abs=0.1)


def test_lines_inside_a_form_are_where_the_form_is_placed() -> None:
    paper = Paper()
    paper.canvas.beginForm("khung")
    paper.canvas.line(0, 0, 100, 0)
    paper.canvas.endForm()
    paper.canvas.translate(20 * MM, 500)
    paper.canvas.scale(2, 1)
    paper.canvas.doForm("khung")
    (line,) = strokes_of(paper)
    assert line.start == pytest.approx(20, abs=0.05)
    assert line.length == pytest.approx(200 / MM, abs=0.05)


def test_slanted_and_tiny_lines_do_not_count() -> None:
    paper = Paper()
    paper.rule(30, 30, 60, 45)
    paper.rule(30, 60, 31, 60)
    assert strokes_of(paper) == []


def test_a_drawing_of_thousands_of_paths_is_left_alone() -> None:
    paper = Paper()
    for step in range(3100):
        paper.rule(30, 30 + step / 20, 60, 30 + step / 20)
    assert strokes_of(paper) == []

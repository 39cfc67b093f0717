"""Ink, moved by the printer's offset, stays on what the printer reaches."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.ui.printing.paper_edge import Paper, marks_on_pages, overrun_mm, rect_of
from tests.papers import samples

A4 = Paper(width_mm=210, height_mm=297, margins_mm=(4, 5, 6, 7))


def test_what_lies_inside_the_reach_overruns_nothing() -> None:
    assert overrun_mm((4, 5, 204, 290), (0, 0), A4) == 0.0


@pytest.mark.parametrize(
    ("rect", "over"),
    [
        ((3, 50, 30, 60), 1),
        ((50, 3, 60, 30), 2),
        ((50, 50, 207, 60), 3),
        ((50, 50, 60, 294), 4),
        ((0, 0, 210, 297), 7),
        ((20, 20, 297, 30), 93),
    ],
)
def test_the_worst_of_the_four_edges_counts(
    rect: tuple[float, float, float, float], over: float
) -> None:
    assert overrun_mm(rect, (0, 0), A4) == pytest.approx(over)


@pytest.mark.parametrize(
    ("offset", "over"), [((1.5, 0), 1.5), ((-2, 0), 2), ((0, 3), 3), ((0, -4), 4), ((1, 1), 1)]
)
def test_the_offset_moves_what_is_printed_before_the_edges_are_looked_at(
    offset: tuple[float, float], over: float
) -> None:
    assert overrun_mm((4, 5, 204, 290), offset, A4) == pytest.approx(over)


def test_marks_are_kept_on_every_page_that_bears_them() -> None:
    copy = samples.copy(
        3,
        samples.number_mark(3, (20.0, 15.0)),
        samples.number_mark(3, (30.0, 40.0), page="every"),
        samples.number_mark(3, (50.0, 60.0), page="last"),
    )
    first, every, last = copy.marks
    assert marks_on_pages(copy, 3) == {0: (first, every), 1: (every,), 2: (every, last)}
    assert marks_on_pages(copy, 1) == {0: (first, every, last)}


def test_a_mark_from_the_right_edge_stands_where_the_page_ends() -> None:
    mark = samples.number_mark(3, (20.0, 15.0))
    assert rect_of(mark, (210.0, 297.0)) == (20, 15, 50, 23)
    right = replace(mark, from_right=True)
    assert rect_of(right, (210.0, 297.0)) == (160, 15, 190, 23)
    assert rect_of(right, (148.0, 210.0)) == (98, 15, 128, 23)

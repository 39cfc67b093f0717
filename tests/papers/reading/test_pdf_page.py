from __future__ import annotations

import pytest

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.reading.pdf_page import read_page
from tests.papers.documents import shapes
from tests.papers.reading.drawn_papers import MM, Paper
from tests.papers.reading.placed_words import first_page, upright


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_whose_text_runs_sideways_is_read_all_the_same(turn: int) -> None:
    paper = Paper()
    paper.canvas.translate(105 * MM, 148 * MM)
    paper.canvas.rotate(turn)
    paper.canvas.setFont(REGULAR, 13)
    for row in range(5):
        paper.canvas.drawString(-100, 60 - 20 * row, f"dòng thứ {row} của trang")
    with first_page(paper.done()) as read:
        lines = read_page(read, upright())
    assert [line.text for line in lines] == [f"dòng thứ {row} của trang" for row in range(5)]
    assert all(60 < line.edges.left < 150 and 100 < line.edges.top < 200 for line in lines)


def test_an_empty_page_has_no_lines() -> None:
    with first_page(shapes()["blank"]) as read:
        assert read_page(read, upright()) == []

from __future__ import annotations

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.pdf_drafts import page_drafts
from bmnn_desk.papers.reading.pdf_frame import Edges
from bmnn_desk.papers.reading.pdf_ruled import Ruled, Table
from tests.papers.reading.placed_words import line_words, upright, word

ABOVE = list(line_words("dòng ở trên", 30, 40))
BELOW = list(line_words("dòng ở dưới", 30, 120))


def test_what_is_in_a_frame_stands_before_the_body_under_it() -> None:
    framed = [word("MẬT", 41, 57)]
    ruled = Ruled(boxes=(Edges(38, 51, 60, 60),))
    lines = page_drafts([*ABOVE, *BELOW, *framed], ruled, upright())
    assert [(line.text, line.area, line.is_boxed) for line in lines] == [
        ("dòng ở trên", Area.BODY, False),
        ("MẬT", Area.TEXT_BOX, True),
        ("dòng ở dưới", Area.BODY, False),
    ]


def test_two_lines_in_a_frame_or_one_in_a_roomy_frame_are_not_boxed() -> None:
    two = [word("BẢN", 41, 57), word("SỐ", 41, 63)]
    tall = Ruled(boxes=(Edges(38, 51, 60, 66),))
    assert not any(line.is_boxed for line in page_drafts(two, tall, upright()))
    roomy = Ruled(boxes=(Edges(38, 45, 60, 90),))
    (line,) = page_drafts([word("MẬT", 41, 57)], roomy, upright())
    assert (line.is_boxed, line.area) == (False, Area.TEXT_BOX)


def test_a_table_is_read_by_its_columns() -> None:
    table = Table(edges=Edges(30, 60, 130, 80), columns=(30, 80, 130))
    cells = [word("a", 35, 66), word("b", 85, 66), word("c", 35, 76), word("d", 85, 76)]
    lines = page_drafts([*ABOVE, *BELOW, *cells], Ruled(tables=(table,)), upright())
    assert [line.text for line in lines] == ["dòng ở trên", "a", "c", "b", "d", "dòng ở dưới"]
    assert [line.column for line in lines] == [0, 1, 1, 2, 2, 0]
    assert {line.area for line in lines[1:5]} == {Area.TABLE}
    assert not any(line.in_grid for line in lines)


def test_the_lines_of_a_grid_say_so() -> None:
    table = Table(edges=Edges(30, 60, 130, 80), columns=(30, 80, 130), is_grid=True)
    lines = page_drafts([*ABOVE, word("MẬT", 35, 66)], Ruled(tables=(table,)), upright())
    assert [(line.text, line.in_grid) for line in lines] == [("dòng ở trên", False), ("MẬT", True)]


def test_a_page_without_words_has_no_lines() -> None:
    assert page_drafts([], Ruled(), upright()) == []

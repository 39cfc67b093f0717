from __future__ import annotations

from bmnn_desk.papers.reading.pdf_frame import Edges
from bmnn_desk.papers.reading.pdf_ruled import ruled_of
from bmnn_desk.papers.reading.pdf_strokes import Stroke


def level(at: float, start: float, end: float) -> Stroke:
    return Stroke(is_level=True, at=at, start=start, end=end)


def upright(at: float, start: float, end: float) -> Stroke:
    return Stroke(is_level=False, at=at, start=start, end=end)


def box(left: float, top: float, right: float, bottom: float) -> list[Stroke]:
    return [
        level(top, left, right),
        level(bottom, left, right),
        upright(left, top, bottom),
        upright(right, top, bottom),
    ]


def test_four_lines_that_meet_are_a_frame() -> None:
    ruled = ruled_of(box(40, 50, 70, 60))
    assert (ruled.boxes, ruled.tables) == ((Edges(40, 50, 70, 60),), ())


def test_two_frames_apart_are_two() -> None:
    assert len(ruled_of([*box(40, 50, 70, 60), *box(80, 50, 110, 60)]).boxes) == 2


def test_a_frame_around_the_page_is_none() -> None:
    assert ruled_of(box(10, 10, 200, 287)).boxes == ()


def test_lines_that_do_not_meet_are_nothing() -> None:
    ruled = ruled_of([level(50, 40, 70), level(60, 40, 70), upright(30, 50, 60)])
    assert (ruled.boxes, ruled.tables) == ((), ())


def test_a_grid_is_a_table_with_its_columns() -> None:
    lines = [*box(30, 50, 180, 90), level(70, 30, 180), upright(80, 50, 90)]
    (table,) = ruled_of(lines).tables
    assert list(table.columns) == [30, 80, 180]
    assert [table.column_of(x) for x in (40, 100, 200)] == [0, 1, 1]


def test_a_short_upright_in_a_merged_cell_is_no_column() -> None:
    (table,) = ruled_of(
        [*box(30, 50, 180, 100), level(60, 30, 180), upright(80, 50, 60), upright(120, 50, 100)]
    ).tables
    assert list(table.columns) == [30, 120, 180]


def test_a_grid_has_two_rows_and_two_columns() -> None:
    frame = box(30, 50, 180, 90)
    rows, column = level(70, 30, 180), upright(80, 50, 90)
    pieces = [level(70, 30, 80), level(70.4, 80, 180)]
    for lines, is_grid in (
        ([rows, column], True),
        ([*pieces, column], True),
        ([rows], False),
        ([column], False),
        ([column, level(50.3, 30, 180)], False),
    ):
        (table,) = ruled_of([*frame, *lines]).tables
        assert table.is_grid is is_grid

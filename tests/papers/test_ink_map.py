from __future__ import annotations

from array import array

from bmnn_desk.papers.ink_map import InkMap, SpotAsked, nearest_white

PER_MM = 2.0
MARK = (30.0, 8.0)


def inked(*rects: tuple[int, int, int, int], page: int = 1, left_mm: float = 0.0) -> InkMap:
    """A page of 100 x 80 mm, dark in these rectangles: left, top, right, bottom in mm."""
    wide, high = int(100 * PER_MM), int(80 * PER_MM)
    cells = array("H", bytes(2 * wide * high))
    for left, top, right, bottom in rects:
        for row in range(int(top * PER_MM), int(bottom * PER_MM)):
            for column in range(int(left * PER_MM), int(right * PER_MM)):
                cells[row * wide + column] = page
    return InkMap(width=wide, height=high, per_mm=PER_MM, cells=cells.tobytes(), left_mm=left_mm)


def test_ink_under_a_rectangle_is_found_with_its_page() -> None:
    ink = inked((10, 10, 20, 20), page=7)
    assert ink.page_under((15.0, 15.0, 45.0, 23.0)) == 7
    assert ink.page_under((20.0, 10.0, 50.0, 18.0)) is None
    assert ink.page_under((40.0, 40.0, 70.0, 48.0)) is None
    assert ink.page_under((200.0, 10.0, 230.0, 20.0)) is None


def test_a_single_dot_is_a_speck_and_no_writing() -> None:
    cells = array("H", bytes(2 * 16))
    cells[5] = 1
    ink = InkMap(width=4, height=4, per_mm=1.0, cells=cells.tobytes())
    assert ink.page_under((0.0, 0.0, 4.0, 4.0)) is None


def test_the_nearest_white_spot_is_found_on_any_side() -> None:
    asked = SpotAsked(at=(35.0, 36.0), size=MARK)
    assert nearest_white(inked((20, 38, 60, 60)), asked) == (35.0, 29.0)
    assert nearest_white(inked((20, 0, 60, 42)), asked) == (35.0, 43.0)
    assert nearest_white(inked((30, 0, 40, 80)), asked) == (41.0, 36.0)


def test_a_page_full_of_writing_has_no_spot() -> None:
    asked = SpotAsked(at=(35.0, 36.0), size=MARK)
    assert nearest_white(inked((0, 0, 100, 80)), asked) is None


def test_a_mark_larger_than_the_page_finds_no_spot() -> None:
    assert nearest_white(inked(), SpotAsked(at=(0.0, 0.0), size=(120.0, 8.0))) is None


def test_a_small_page_is_used_up_to_its_edge() -> None:
    asked = SpotAsked(at=(35.0, 36.0), size=(97.0, 8.0))
    spot = nearest_white(inked((0, 30, 100, 80)), asked)
    assert spot is not None
    assert spot[0] + 97.0 <= 100.0
    assert spot[1] + 8.0 <= 30.0


def test_a_spot_keeps_away_from_the_edge_and_from_other_marks() -> None:
    at_edge = SpotAsked(at=(0.0, 0.0), size=MARK)
    assert nearest_white(inked(), at_edge) == (5.0, 5.0)
    taken = SpotAsked(at=(35.0, 36.0), size=MARK, taken=((30.0, 30.0, 70.0, 50.0),))
    spot = nearest_white(inked(), taken)
    assert spot is not None
    assert spot[1] + 8.0 <= 29.0 or spot[1] >= 51.0


def test_a_spot_stays_between_the_edges_that_were_asked_for() -> None:
    asked = SpotAsked(at=(50.0, 36.0), size=MARK, between=(50.0, 65.0))
    spot = nearest_white(inked((40, 30, 60, 60)), asked)
    assert spot is not None
    assert 50.0 <= spot[0] <= 65.0


def test_places_count_from_the_first_page_where_a_narrower_one_meets_it_at_the_right() -> None:
    ink = inked((60, 30, 100, 50), left_mm=40.0)
    assert ink.page_under((105.0, 32.0, 135.0, 40.0)) == 1
    assert ink.page_under((65.0, 32.0, 95.0, 40.0)) is None
    spot = nearest_white(ink, SpotAsked(at=(105.0, 32.0), size=MARK))
    assert spot is not None
    assert 45.0 <= spot[0] <= 105.0

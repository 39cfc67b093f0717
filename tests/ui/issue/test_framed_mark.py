"""The bounds of a mark's place."""

from __future__ import annotations

import pytest

from bmnn_desk.ui.issue.framed_mark import snapped
from tests.ui.issue.frames import framed, level


def test_a_mark_stays_wholly_on_its_page() -> None:
    mark = framed()

    assert mark.inside(500.0, 500.0) == (180.0, 289.0)
    assert mark.inside(-3.0, -0.2) == (0.0, 0.0)
    assert mark.inside(12.25, 7.0) == (12.2, 7.0)


def test_a_page_a_hair_narrower_than_a4_takes_a_mark_to_its_last_tenth() -> None:
    assert framed(page_mm=(209.9999, 296.9999)).farthest_mm == (180.0, 289.0)
    assert framed(page_mm=(209.95, 296.95)).farthest_mm == (179.9, 288.9)


def test_a_mark_wider_than_its_page_stands_at_the_edge() -> None:
    assert framed(page_mm=(20.0, 20.0)).inside(5.0, 5.0) == (0.0, 5.0)


@pytest.mark.parametrize(("mm", "half"), [(10.2, 10.0), (10.3, 10.5), (-0.2, 0.0), (7.75, 8.0)])
def test_a_dragged_place_is_one_of_half_millimetres(mm: float, half: float) -> None:
    assert snapped(mm) == half


def test_two_marks_overlap_only_where_both_cover_the_same_dots() -> None:
    assert framed().overlaps(level(x_mm=129.0, y_mm=57.0))
    assert not framed().overlaps(level(x_mm=130.0, y_mm=57.0))
    assert not framed().overlaps(level(x_mm=129.0, y_mm=58.0))
    assert not framed().overlaps(level(x_mm=129.0, y_mm=57.0, page=1))

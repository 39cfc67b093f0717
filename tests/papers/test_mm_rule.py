from __future__ import annotations

import pytest

from bmnn_desk.papers.ink import Stroke, Words
from bmnn_desk.papers.mm_rule import rules_at


def ticks(*, down: bool) -> dict[float, float]:
    """Where each tick of a rule stands along it, and how long it is."""
    found = {}
    for mark in rules_at(12, 210, 297):
        if not isinstance(mark, Stroke):
            continue
        across, along = abs(mark.to_x_mm - mark.x_mm), abs(mark.to_y_mm - mark.y_mm)
        if down and 0 < across < 5:
            found[mark.y_mm] = across
        if not down and 0 < along < 5:
            found[mark.x_mm] = along
    return found


@pytest.mark.parametrize(("down", "length"), [(False, 186), (True, 273)])
def test_a_tick_stands_at_each_millimetre_from_the_corner_on(down: bool, length: int) -> None:
    found = ticks(down=down)
    assert sorted(found) == [12.0 + step for step in range(length + 1)]
    longer = [place - 12 for place, long in found.items() if long == max(found.values())]
    assert longer == list(range(0, length + 1, 10))


def test_each_centimetre_has_its_number_outside_the_rule() -> None:
    words = [mark for mark in rules_at(12, 210, 297) if isinstance(mark, Words)]
    across = [mark for mark in words if mark.y_mm < 12]
    down = [mark for mark in words if mark.x_mm < 12]
    assert [(mark.text, mark.x_mm) for mark in across] == [
        (str(step), 12.0 + step) for step in range(0, 187, 10)
    ]
    assert [mark.text for mark in down] == [str(step) for step in range(10, 274, 10)]


def test_nothing_lies_nearer_to_the_edge_than_a_printer_reaches() -> None:
    for mark in rules_at(12, 210, 297):
        assert min(mark.x_mm, mark.y_mm) >= 8

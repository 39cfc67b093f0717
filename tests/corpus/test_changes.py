from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from tests.corpus.changes import (
    CLEAR,
    changed_outside,
    difference,
    over,
    read_mark,
    redness,
    softened,
)

PER_MM = 8.0
PLACE = (20.0, 15.0, 50.0, 23.0)
RED = (217, 0, 0)


def page(colour: str | tuple[int, int, int] = "white") -> Image.Image:
    return Image.new("RGB", (800, 600), colour)


def stamped(
    ground: str | tuple[int, int, int] = "white", by_mm: tuple[float, float] = (0.0, 0.0)
) -> Image.Image:
    """A page with a box that has something in one corner, so that it has an upright."""
    made = page(ground)
    _draw(made, PLACE[0] + by_mm[0], PLACE[1] + by_mm[1])
    return made


def look() -> tuple[Image.Image, float]:
    alone = Image.new("RGB", (240, 64), "white")
    _draw(alone, 0.0, 0.0)
    white = Image.new("RGB", alone.size, "white")
    return over(difference(white, alone), CLEAR), PER_MM


def _draw(made: Image.Image, left: float, top: float) -> None:
    x, y = round(left * PER_MM), round(top * PER_MM)
    pen = ImageDraw.Draw(made)
    pen.rectangle((x, y, x + 239, y + 63), outline=RED, width=3)
    pen.rectangle((x + 10, y + 10, x + 90, y + 30), fill=RED)


@pytest.mark.parametrize("ground", ["white", "black", "blue", (229, 47, 38), (255, 0, 0)])
def test_a_mark_in_its_place_is_found_on_any_ground(
    ground: str | tuple[int, int, int],
) -> None:
    found = read_mark(difference(page(ground), stamped(ground)), PLACE, [], look())
    assert found.faults == ()
    assert found.worst_mm < 0.01


@pytest.mark.parametrize("by_mm", [(30.0, 0.0), (0.0, 8.0)])
def test_marks_that_touch_are_each_found(by_mm: tuple[float, float]) -> None:
    across, down = by_mm
    other = (PLACE[0] + across, PLACE[1] + down, PLACE[2] + across, PLACE[3] + down)
    made = stamped()
    _draw(made, *other[:2])
    change = difference(page(), made)
    for place, beside in ((PLACE, other), (other, PLACE)):
        found = read_mark(change, place, [beside], look())
        assert found.faults == ()
        assert found.worst_mm < 0.01


@pytest.mark.parametrize("by_mm", [(0.5, 0.0), (0.0, -1.0), (30.0, 0.0), (-200.0, 0.0)])
def test_a_mark_beside_its_place_is_a_fault(by_mm: tuple[float, float]) -> None:
    assert read_mark(difference(page(), stamped(by_mm=by_mm)), PLACE, [], look()).faults


def test_a_mark_that_is_turned_or_mirrored_is_a_fault() -> None:
    for turn in (
        Image.Transpose.ROTATE_180,
        Image.Transpose.FLIP_LEFT_RIGHT,
        Image.Transpose.FLIP_TOP_BOTTOM,
    ):
        alone = stamped().crop((160, 120, 400, 184)).transpose(turn)
        made = page()
        made.paste(alone, (160, 120))
        found = read_mark(difference(page(), made), PLACE, [], look())
        assert found.faults == ("mark turned or mirrored",)


def test_no_mark_at_all_is_a_fault() -> None:
    found = read_mark(difference(page(), page()), PLACE, [], look())
    assert found.faults == ("mark not to be seen",)


def test_a_mark_whose_place_is_off_the_paper_is_a_fault() -> None:
    found = read_mark(difference(page(), page()), (500.0, 5.0, 530.0, 13.0), [], look())
    assert found.faults == ("mark outside the page",)


def test_what_changes_outside_the_marks_is_counted_and_the_marks_are_not() -> None:
    made = stamped()
    assert changed_outside(difference(page(), made), [PLACE], PER_MM) == 0
    ImageDraw.Draw(made).rectangle((500, 500, 509, 509), fill="black")
    assert changed_outside(difference(page(), made), [PLACE], PER_MM) == 100


def test_softened_pictures_forget_other_smoothing_and_keep_a_lost_letter() -> None:
    one, other, lost = page(), page(), page()
    ImageDraw.Draw(one).rectangle((500, 500, 520, 530), fill="black")
    ImageDraw.Draw(other).rectangle((500, 500, 520, 530), fill=(40, 40, 40))
    (before, low), (after, _), (gone, _) = (softened(each, PER_MM) for each in (one, other, lost))
    assert low < PER_MM
    assert changed_outside(difference(before, after), [], low) == 0
    assert changed_outside(difference(before, gone), [], low) > 10


def test_redness_is_of_red_ink_alone() -> None:
    made = page()
    made.putpixel((0, 0), RED)
    made.putpixel((1, 0), (10, 10, 10))
    assert [redness(made).getpixel((x, 0)) for x in range(3)] == [217, 0, 0]

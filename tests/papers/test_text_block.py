from __future__ import annotations

import pytest

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.text_block import Box, fitted, wrapped

BOX = Box(left_mm=10, top_mm=20, width_mm=60, height_mm=20)
NAME = "Ủy ban nhân dân huyện Mẫu Sơn"


def test_lines_stand_under_each_other_from_the_top_of_the_box() -> None:
    block = wrapped([("Một", Letters(BOLD, 12)), ("Hai", Letters(REGULAR, 10))], 60)
    first, second = block.at(BOX)
    assert (first.x_mm, second.x_mm) == (10, 10)
    assert 20 < first.y_mm < second.y_mm < 20 + block.height_mm
    assert second.y_mm - 20 > Letters(BOLD, 12).lead_mm


def test_centred_lines_have_their_middle_in_that_of_the_box() -> None:
    (words,) = wrapped([("Một", Letters(BOLD, 12))], 60).at(BOX, 0.5)
    assert (words.x_mm, words.anchor) == (40, 0.5)


def test_the_letters_are_as_large_as_the_box_lets_them_be() -> None:
    sizes = {}
    for height in (4, 12, 24):
        box = Box(left_mm=0, top_mm=0, width_mm=60, height_mm=height)
        block = fitted(lambda size: [(NAME, Letters(BOLD, size))], (24, 6), box)
        assert block is not None
        assert block.height_mm <= height
        sizes[height] = block.lines[0][1].size_pt
    assert sizes[4] < sizes[12] < sizes[24]


@pytest.mark.parametrize(
    ("text", "height"), [("nghiêng" * 20, 20), (NAME * 9, 4)], ids=["a long word", "too many"]
)
def test_what_does_not_fit_is_told_and_no_word_is_broken(text: str, height: float) -> None:
    box = Box(left_mm=0, top_mm=0, width_mm=60, height_mm=height)
    assert fitted(lambda size: [(text, Letters(BOLD, size))], (16, 8), box) is None

"""Where a page has ink, and how it is cut into strips."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bmnn_desk.papers.page_picture import PagePicture
from bmnn_desk.papers.render_page import render_page
from bmnn_desk.ui.printing.page_ink import ink_box_mm, strips
from tests.papers import documents

WHITE, INK = b"\xff\xff\xff\xff", b"\x00\x00\xd9\xff"


def page(*rows: str, unused: bytes = b"") -> PagePicture:
    """A page of `.` for white and `#` for red; `unused` ends each row."""
    pixels = b"".join(
        b"".join(INK if dot == "#" else WHITE for dot in row) + unused for row in rows
    )
    return PagePicture(
        width=len(rows[0]),
        height=len(rows),
        stride=len(rows[0]) * 4 + len(unused),
        pixels=pixels,
        pages=1,
        whole_height=len(rows),
    )


def cut(picture: PagePicture, rows: int) -> list[tuple[int, int]]:
    return [(strip.start, strip.stop) for strip in strips(picture, rows * picture.width)]


def test_the_box_is_the_smallest_around_all_ink() -> None:
    found = ink_box_mm(page(".....", "..#..", ".....", ".#...", "....."), 25.4)
    assert found == pytest.approx((1, 1, 3, 4))


def test_ink_in_a_single_colour_is_ink() -> None:
    white = bytearray(page("....", "....").pixels)
    for channel in range(3):
        pixels = white.copy()
        pixels[4 * 5 + channel] = 250
        made = PagePicture(
            width=4, height=2, stride=16, pixels=bytes(pixels), pages=1, whole_height=2
        )
        assert ink_box_mm(made, 25.4) == pytest.approx((1, 1, 2, 2))


def test_the_fourth_byte_of_a_pixel_is_no_ink() -> None:
    picture = page("....", "....")
    pixels = picture.pixels.replace(WHITE, b"\xff\xff\xff\x00")
    made = PagePicture(width=4, height=2, stride=16, pixels=pixels, pages=1, whole_height=2)
    assert ink_box_mm(made, 25.4) is None


def test_a_blank_page_has_no_box_and_no_strip() -> None:
    blank = render_page(documents.shapes()["blank"], 0, 50)
    assert ink_box_mm(blank, 50) is None
    assert list(strips(blank, 1_000_000)) == []


def test_what_fills_a_row_up_behind_its_pixels_is_no_ink() -> None:
    found = ink_box_mm(page("....", ".#..", unused=b"\x00" * 12), 25.4)
    assert found == pytest.approx((1, 1, 2, 2))


def test_a_strip_ends_between_equal_rows_where_it_can() -> None:
    rows = ["....", ".##.", "#..#", "....", "....", ".##.", "..#.", "####"]
    assert cut(page(*rows), 6)[0] == (1, 4)


def test_a_strip_ends_where_it_must_if_all_rows_differ() -> None:
    rows = ["#...", ".#..", "..#.", "...#", "##..", ".##."]
    assert cut(page(*rows), 2) == [(0, 2), (2, 4), (4, 6)]


def test_even_a_row_longer_than_a_strip_may_be_is_drawn() -> None:
    picture = page("#...", ".#..")
    assert [len(rows) for rows in strips(picture, 1)] == [1, 1]


@given(
    rows=some.lists(some.sampled_from(["....", "#...", ".##.", "####"]), min_size=1, max_size=40),
    most=some.integers(1, 12),
)
def test_every_row_with_ink_is_in_one_strip_and_no_strip_is_too_high(
    rows: list[str], most: int
) -> None:
    pieces = cut(page(*rows, unused=b"\x01\x02"), most)
    assert all(0 < end - start <= most for start, end in pieces)
    assert all(end <= start for (_, end), (start, _) in pairwise(pieces))
    drawn = [row for start, end in pieces for row in range(start, end)]
    assert len(drawn) == len(set(drawn))
    assert {number for number, row in enumerate(rows) if "#" in row} <= set(drawn)
    assert all("#" in rows[start] for start, _ in pieces)

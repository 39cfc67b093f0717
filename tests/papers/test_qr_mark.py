from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.papers.ink import Stroke
from bmnn_desk.papers.qr_mark import qr_mark
from tests.papers.read_qr import read_qr

SIDE = 26.0


def modules(text: str) -> list[list[bool]]:
    """The dark modules as they lie on the page, read off the drawn bars."""
    marks = [mark for mark in qr_mark(text, 10.0, 20.0, SIDE) if isinstance(mark, Stroke)]
    size = marks[0].width_pt / 72 * 25.4
    count = round(SIDE / size) - 8
    dark = [[False] * count for _ in range(count)]
    for mark in marks:
        row = round((mark.y_mm - 20.0) / size - 4.5)
        for column in range(
            round((mark.x_mm - 10.0) / size) - 4, round((mark.to_x_mm - 10.0) / size) - 4
        ):
            dark[row][column] = True
    return dark


@pytest.mark.parametrize("text", ["2026;2;3;7KQ4-M2XD-9PLA;4711;7F3A 99C2 10BE", "x", "A" * 100])
def test_a_reader_of_its_own_reads_what_was_drawn(text: str) -> None:
    assert read_qr(modules(text)) == text


@given(st.text(alphabet="0123456789ABCDEF;- ", min_size=1, max_size=80))
def test_any_text_of_a_sheet_is_read_back(text: str) -> None:
    assert read_qr(modules(text)) == text


def test_the_quiet_zone_of_four_modules_stays_free() -> None:
    marks = [mark for mark in qr_mark("x", 10.0, 20.0, SIDE) if isinstance(mark, Stroke)]
    size = marks[0].width_pt / 72 * 25.4
    assert min(mark.x_mm for mark in marks) == pytest.approx(10 + 4 * size)
    assert max(mark.to_x_mm for mark in marks) == pytest.approx(10 + SIDE - 4 * size)
    assert min(mark.y_mm for mark in marks) == pytest.approx(20 + 4.5 * size)

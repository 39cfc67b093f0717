from __future__ import annotations

import pytest

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.shorten import shortened

PLAIN = Letters(REGULAR, 11)
SHEET = Sheet(Edges(top_mm=10, bottom_mm=10, left_mm=20, right_mm=20))
LONG = " ".join(f"chữ{number}" for number in range(200))


def test_a_text_that_fits_is_left_as_it_is() -> None:
    assert shortened(SHEET, "Báo cáo tình hình", PLAIN, 170, 1) == "Báo cáo tình hình"


@pytest.mark.parametrize("lines", [1, 2, 5])
def test_a_long_text_takes_its_lines_and_says_that_it_was_cut(lines: int) -> None:
    cut = shortened(SHEET, LONG, PLAIN, 170, lines)
    assert len(SHEET.wrap(cut, PLAIN, 170)) == lines
    assert cut.endswith("…")
    assert LONG.startswith(cut.removesuffix("…"))


def test_a_word_without_an_end_is_cut_too() -> None:
    cut = shortened(SHEET, "ă" * 5000, PLAIN, 60, 2)
    assert len(SHEET.wrap(cut, PLAIN, 60)) == 2
    assert cut.endswith("ă…")

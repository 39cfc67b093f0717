from __future__ import annotations

import math
from dataclasses import replace

import pytest

from bmnn_desk.papers.reading.pdf_letters import PdfWord
from bmnn_desk.papers.reading.pdf_slanted import is_watermark, slanted_lines
from tests.papers.reading.placed_words import PLAIN, word

ASLANT = replace(PLAIN, size_pt=60.0, angle=-45)


def along(text: str, at: float, across: float = 0.0) -> PdfWord:
    sine = math.sin(math.radians(-45))
    x = 100 + at * -sine - across * sine
    y = 150 + at * sine - across * sine
    em = ASLANT.em_mm
    return PdfWord(text, x - 5, y - 5, x + 5, y + 5, y + 5, em, ASLANT)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (ASLANT, True),
        (replace(ASLANT, size_pt=12.0), False),
        (replace(PLAIN, size_pt=60.0), False),
        (replace(PLAIN, size_pt=60.0, ink=(220, 220, 220)), True),
        (replace(PLAIN, size_pt=60.0, alpha=60), True),
        (replace(PLAIN, ink=(220, 220, 220)), False),
        (replace(PLAIN, size_pt=60.0, angle=-90), False),
    ],
)
def test_large_pale_or_slanted_letters_are_a_watermark(style: object, expected: bool) -> None:
    assert is_watermark(word("MẬT", 30, 40)._replace(style=style)) is expected  # type: ignore[arg-type]


def test_words_are_read_along_their_line_whatever_their_order() -> None:
    (line,) = slanted_lines([along("MẬT", 70), along("TỐI", 0)])
    assert [one.text for one in line.words] == ["TỐI", "MẬT"]
    assert line.is_watermark
    assert not line.words[1].is_glued


def test_letters_close_together_are_glued() -> None:
    (line,) = slanted_lines([along("M", 0), along("Ậ", 13), along("T", 26)])
    assert [one.is_glued for one in line.words] == [False, True, True]


def test_two_lines_at_one_angle_are_two() -> None:
    assert len(list(slanted_lines([along("TỐI", 0), along("MẬT", 0, 30)]))) == 2

from __future__ import annotations

import pytest

from bmnn_desk.papers.reading.number_words import with_digits


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("hai bản", "2 bản"),
        ("Một bản", "1 bản"),
        ("Bản số một", "Bản số 1"),
        ("bản số: ba", "bản số: 3"),
        ("mười bản", "10 bản"),
        ("mười lăm bản", "15 bản"),
        ("hai mươi bản", "20 bản"),
        ("hai mươi mốt bản", "21 bản"),
        ("Tổng số: bốn bản.", "Tổng số: 4 bản."),
    ],
)
def test_small_numbers_in_words_become_digits(text: str, digits: str) -> None:
    assert with_digits(text) == digits


@pytest.mark.parametrize(
    "text",
    [
        "04 (bốn) bản",
        "một trăm linh hai bản",
        "hai ba bản",
        "năm 2025",
        "hai bản số 03",
        "Ba Đình",
        "",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert with_digits(text) == text

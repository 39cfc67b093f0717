from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.letters import VIETNAMESE_LETTERS, WITHOUT_BAR


def test_there_are_134_vietnamese_letters_beyond_ascii() -> None:
    assert len(VIETNAMESE_LETTERS) == 134
    assert {"Ệ", "ự", "Đ", "đ", "Ỹ"} <= VIETNAMESE_LETTERS


@pytest.mark.parametrize("letter", sorted(VIETNAMESE_LETTERS))
def test_every_letter_comes_down_to_an_ascii_one(letter: str) -> None:
    plain = unicodedata.normalize("NFD", letter.translate(WITHOUT_BAR))
    assert plain[0].isascii()
    assert all(map(unicodedata.combining, plain[1:]))

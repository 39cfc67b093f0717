from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.letters import ALPHABET, TONE_ORDER, VIETNAMESE_LETTERS, WITHOUT_BAR


def test_there_are_134_vietnamese_letters_beyond_ascii() -> None:
    assert len(VIETNAMESE_LETTERS) == 134
    assert {"Ệ", "ự", "Đ", "đ", "Ỹ"} <= VIETNAMESE_LETTERS


@pytest.mark.parametrize("letter", sorted(VIETNAMESE_LETTERS))
def test_every_letter_comes_down_to_an_ascii_one(letter: str) -> None:
    plain = unicodedata.normalize("NFD", letter.translate(WITHOUT_BAR))
    assert plain[0].isascii()
    assert all(map(unicodedata.combining, plain[1:]))


def test_the_alphabet_has_every_letter_once_and_the_tones_each_other_mark() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 33
    assert set(TONE_ORDER) == {
        mark
        for letter in VIETNAMESE_LETTERS
        for mark in unicodedata.normalize("NFD", letter)
        if unicodedata.combining(mark)
    } - {"\u0302", "\u0306", "\u031b"}
    plain = {letter for letter in VIETNAMESE_LETTERS if letter.islower() and letter in ALPHABET}
    assert plain == set("ăâđêôơư")

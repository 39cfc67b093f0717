import unicodedata

import pytest

from bmnn_desk.papers.reading.syllables import is_syllable

VIETNAMESE = ("nghiêng", "Quốc", "gì", "giêng", "khuỷu", "NGƯỜI", "đã", "yêu", "quyển", "mật")
OTHERS = ("schön", "été", "où", "matt", "mat", "kầp", "fùr", "straße", "mậtt", "đ", "không-có")


@pytest.mark.parametrize("word", VIETNAMESE)
def test_vietnamese_syllables_are_known_in_either_unicode_form(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", OTHERS)
def test_other_words_are_not(word: str) -> None:
    assert not is_syllable(word)

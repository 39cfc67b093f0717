from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.legacy_stretch import is_modern, unicode_pieces
from tests.papers.reading.test_legacy_text import TEXT, VNI_CODES, encoded, tcvn3

ENCODINGS = {
    ".VnTime": LegacyEncoding.TCVN3,
    ".VnTimeH": LegacyEncoding.TCVN3,
    "VNI-Times": LegacyEncoding.VNI,
}
VNI_TEXT = encoded(TEXT, VNI_CODES)
RIGHT = {"VNI-Times": TEXT, ".VnTime": TEXT.replace("Ủy", "ủy")}
OLD = {"VNI-Times": VNI_TEXT, ".VnTime": tcvn3(TEXT)}


def _cut(text: str, places: list[int]) -> list[str]:
    bounds = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[bounds[at] : bounds[at + 1]] for at in range(len(bounds) - 1)]


@given(st.sampled_from(sorted(OLD)), st.lists(st.integers(0, 10_000), max_size=60))
def test_a_text_reads_the_same_wherever_it_is_cut(font: str, places: list[int]) -> None:
    texts = _cut(OLD[font], places)
    made = unicode_pieces(font, texts, ENCODINGS)
    assert (len(made), "".join(made)) == (len(texts), RIGHT[font])


def test_a_letter_that_two_texts_share_goes_to_the_first() -> None:
    assert unicode_pieces("VNI-Times", ["Vie", "ät Na", "m"], ENCODINGS) == ["Việ", "t Na", "m"]
    assert unicode_pieces("VNI-Times", ["ngöô", "øi"], ENCODINGS) == ["ngườ", "i"]
    assert unicode_pieces("VNI-Times", ["e", "ä", ""], ENCODINGS) == ["ệ", "", ""]


def test_a_word_of_capitals_is_seen_over_its_cuts() -> None:
    assert unicode_pieces(".VnTime", ["§¶N", "G C", "éNG"], ENCODINGS) == ["ĐẢN", "G C", "ỘNG"]
    assert unicode_pieces(".VnTime", ["tr", "-êng"], ENCODINGS) == ["tr", "ường"]


def test_capital_fonts_give_capitals() -> None:
    assert unicode_pieces(".VnTimeH", ["Së Néi ", "vô"], ENCODINGS) == ["SỞ NỘI ", "VỤ"]
    assert unicode_pieces(".VnTimeH", ["So 7"], {}) == ["SO 7"]


@pytest.mark.parametrize("text", ["Sở Nội vụ", "và tài chính", "so 7", "“a” b…", ""])
@pytest.mark.parametrize("font", ["VNI-Times", ".VnTime"])
def test_unicode_typed_in_an_old_font_is_left(font: str, text: str) -> None:
    assert unicode_pieces(font, [text], ENCODINGS) == [text]


def test_words_that_both_encodings_know_follow_the_font() -> None:
    assert unicode_pieces(".VnTime", ["Hà Giang"], ENCODINGS) == ["HỔ Giang"]
    assert unicode_pieces("VNI-Times", ["Hà Giang"], ENCODINGS) == ["Hà Giang"]


def test_other_fonts_are_left() -> None:
    assert unicode_pieces("Arial", ["ViÖt Nam"], ENCODINGS) == ["ViÖt Nam"]


def test_letters_above_latin_1_are_modern() -> None:
    assert [is_modern(text) for text in ("ơ", "ệ", "ViÖt\u03bc", "“…\uf0b5", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]

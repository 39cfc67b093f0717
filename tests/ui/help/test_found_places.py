from __future__ import annotations

import pytest

from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.help.found_places import found_places, patterns

TEXT = "Đóng dấu BẢN SỐ; bản-số 03, bán sốt."


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dong", ["Đóng"]),
        ("so ", ["SỐ", "số"]),
        ("so", ["SỐ", "số", "sốt"[:2]]),
        ("BẢN", ["BẢN", "bản", "bán"]),
        ("zzz", []),
        ("", []),
    ],
)
def test_words_are_found_without_marks_the_last_as_a_beginning(
    typed: str, found: list[str]
) -> None:
    places = found_places(TEXT, search_words(typed))
    assert [TEXT[first:last] for first, last in places] == found


def test_a_phrase_passes_what_stands_between_its_words() -> None:
    (first, last), *_ = found_places("Số 44/TTr-STC", search_words("44/ttr"))
    assert "Số 44/TTr-STC"[first:last] == "44/TTr"


def test_there_is_a_pattern_for_each_phrase() -> None:
    assert len(patterns(search_words("may in 44/ttr"))) == 3

from __future__ import annotations

import pytest

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words

TOLD = fold("44/TTr-STC Tờ trình Đề nghị phê duyệt phương án tài chính dự phòng Sở Thử Nghiệm")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "--- / “”",
        "de nghi",
        "ĐỀ NGHỊ",
        "phương án dự phòng",
        "du phong phuong an",
        "phuong an du ph",
        "44/ttr",
        "44/TTr-STC",
        "44",
        "4",
        "(tài chính)",
        'tai "chinh"',
    ],
)
def test_every_word_that_is_there_is_found_however_it_is_typed(typed: str) -> None:
    assert search_words(typed).are_in(TOLD)


@pytest.mark.parametrize(
    "typed",
    ["de nghi ngheo", "uong an", "phuo an", "44-stc", "trinh/to", "phon phuong an", "du pho "],
)
def test_a_word_that_is_not_there_whole_is_not_found_but_for_the_last(typed: str) -> None:
    assert not search_words(typed).are_in(TOLD)


def test_a_space_behind_the_last_word_says_that_it_is_whole() -> None:
    assert search_words("du pho").is_open
    assert not search_words("du pho ").is_open
    assert search_words("du phong ").are_in(TOLD)


def test_a_reference_is_one_phrase_of_several_words() -> None:
    assert search_words("05/BC-SMM về").phrases == (("05", "bc", "smm"), ("ve",))


def test_digits_are_told_from_words() -> None:
    assert search_words("so 05/BC").has_digits
    assert not search_words("bao cao").has_digits
    assert not search_words("").has_digits


def test_a_pasted_page_is_cut_to_forty_words() -> None:
    assert len(search_words("chữ " * 5000).phrases) == 40


def test_a_repr_tells_no_word() -> None:
    assert "phong" not in repr(search_words("du phong"))

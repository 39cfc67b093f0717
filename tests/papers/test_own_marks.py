from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.own_marks import (
    every_stamps,
    has_copy_number,
    is_red,
    named_copies,
    own_marks,
)


def test_the_stamps_of_both_regimes_are_known() -> None:
    assert len(every_stamps()) == 2
    assert all(Stamp.COPY_NUMBER in stamps for stamps in every_stamps())


def test_the_level_words_come_from_the_forms() -> None:
    assert own_marks().level_words == {"MẬT", "TỐI MẬT", "TUYỆT MẬT"}


@pytest.mark.parametrize("text", ["BẢN SỐ: 1", "x BẢN SỐ: 012 y", "BẢN\nSỐ: 7"])
def test_a_copy_number_is_recognised_in_both_unicode_forms(text: str) -> None:
    assert has_copy_number(text)
    assert has_copy_number(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize("text", ["bản số 01", "BẢN SỐ:", "BẢN SAO SỐ: 01", "BẢN SỐ: ....."])
def test_other_words_are_no_copy_number(text: str) -> None:
    assert not has_copy_number(text)


def test_reds_are_told_from_other_colours() -> None:
    assert is_red(217, 0, 0)
    assert is_red(255, 40, 40)
    assert not is_red(0, 0, 0)
    assert not is_red(255, 200, 0)
    assert not is_red(255, 255, 255)


def test_each_copy_number_of_a_text_is_told_with_its_words() -> None:
    named = named_copies("BẢN SỐ: 07 và BẢN SỐ: 12")
    assert named == [("BẢN SỐ: 07", 7), ("BẢN SỐ: 12", 12)]
    assert named_copies("Bản sao") == []

from __future__ import annotations

import pytest

from bmnn_desk.domain.stages import Stage
from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.outgoing.stage_words import (
    count_words,
    keys_words,
    nothing_there,
    what_to_number,
)


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("has_book", [True, False])
def test_each_empty_list_has_a_sentence_and_an_icon(stage: Stage, has_book: bool) -> None:
    words = nothing_there(stage, 2026, has_book=has_book)
    assert words.words.endswith(".")
    assert not icon(words.icon, "#000000").isNull()


def test_a_year_without_a_book_says_where_it_is_opened() -> None:
    assert "trang Sổ (Ctrl+O)" in nothing_there(Stage.ISSUED, 2026, has_book=False).words


def test_where_nothing_waits_for_a_number_nothing_is_asked_to_be_chosen() -> None:
    assert "Chọn văn bản" in what_to_number(1)
    assert "Ctrl+2" in what_to_number(0)
    assert "Chọn" not in what_to_number(0)
    assert "trình ký" in what_to_number(0, unsigned=True)


def test_the_keys_promise_a_number_only_to_who_gives_one() -> None:
    assert "Ctrl+N" in keys_words(issues=True)
    assert "Ctrl+N" not in keys_words(issues=False)


def test_a_narrowed_list_says_how_many_of_how_many() -> None:
    assert count_words(5, 5) == "5 văn bản"
    assert count_words(12, 12345) == "12/12.345 văn bản"

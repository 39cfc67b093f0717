"""Papers 01, 17, 19 have their words in every pack, with what the law asks each to say."""

from __future__ import annotations

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.law.circular_words import CIRCULAR_WORDS
from tests.papers.facts import PACKS, words_form

NUMBERS = {"determination": "01", "provision_request": "17", "place_diagram": "19"}


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("key", CIRCULAR_WORDS)
def test_a_paper_has_its_words_and_is_no_law_that_was_read(pack: str, key: str) -> None:
    form = words_form(pack, key)
    assert set(form.words) == set(CIRCULAR_WORDS[key])
    assert all(word.strip() for word in form.words.values())
    assert not form.confidence.is_sourced
    assert "do chương trình đặt" in form.source


@pytest.mark.parametrize("key", CIRCULAR_WORDS)
def test_each_names_its_number_and_since_2026_it_is_inherited(key: str) -> None:
    old, new = (words_form(pack, key) for pack in PACKS)
    assert f"Mẫu số {NUMBERS[key]}" in old.source
    assert (old.confidence, new.confidence) == (Confidence.LOW, Confidence.UNREAD)
    assert new.source.startswith("Không tìm thấy trong")
    assert "kế thừa TT 24/2020" in new.source


def test_the_packs_say_the_same_on_the_papers_that_one_takes_over() -> None:
    for key in CIRCULAR_WORDS:
        old, new = (words_form(pack, key) for pack in PACKS)
        assert dict(old.words) == dict(new.words)

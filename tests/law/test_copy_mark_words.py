from __future__ import annotations

import pytest

from bmnn_desk.law.copy_mark_words import COPY_MARK_WORDS
from tests.papers.facts import PACKS, words_form


@pytest.mark.parametrize("pack", PACKS)
def test_the_marks_words_are_all_there_and_no_law_that_was_read(pack: str) -> None:
    form = words_form(pack, "copy_marks")
    assert set(form.words) == set(COPY_MARK_WORDS["copy_marks"])
    assert all(word.strip() or word == form.words["between"] for word in form.words.values())
    assert not form.confidence.is_sourced

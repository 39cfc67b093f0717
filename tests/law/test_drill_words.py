from __future__ import annotations

import pytest

from bmnn_desk.law.drill_words import COLUMNS, DRILL_WORDS
from tests.papers.facts import PACKS, words_form

KEY = "restore_drill"


@pytest.mark.parametrize("pack", PACKS)
def test_the_record_has_its_words_in_every_pack_with_their_source(pack: str) -> None:
    form = words_form(pack, KEY)
    assert set(form.words) == set(DRILL_WORDS[KEY])
    assert all(word.strip() for word in form.words.values())
    assert "không thấy văn bản nào" in form.source


def test_every_column_has_its_heading() -> None:
    assert {f"column_{column}" for column in COLUMNS} <= set(DRILL_WORDS[KEY])

"""The journal's papers have their words in every pack, and a word for each act."""

from __future__ import annotations

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.law.paper_words import PAPER_WORDS
from tests.papers.facts import PACKS, words_form


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("key", PAPER_WORDS)
def test_a_paper_has_its_words_and_says_that_no_law_lays_it_down(pack: str, key: str) -> None:
    form = words_form(pack, key)
    assert set(form.words) == set(PAPER_WORDS[key])
    assert "không luật nào quy định" in form.source
    assert form.confidence is Confidence.LOW


def test_every_act_that_may_want_a_second_person_has_words_on_paper() -> None:
    assert {f"act_{act.value}" for act in SecondAct} <= set(PAPER_WORDS["second_person"])

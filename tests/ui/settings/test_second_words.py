from __future__ import annotations

from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.ui.settings.second_words import SECOND_WORDS


def test_every_act_has_words_of_its_own() -> None:
    assert set(SECOND_WORDS) == set(SecondAct)
    assert len(set(SECOND_WORDS.values())) == len(SecondAct)

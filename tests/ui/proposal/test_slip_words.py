from __future__ import annotations

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.proposal.slip_words import STATE_MARKS, permission_words, state_words


def test_every_state_has_a_word_of_its_own_and_a_shape() -> None:
    assert len({state_words(state) for state in SlipState}) == len(SlipState)
    assert set(STATE_MARKS) == set(SlipState)


def test_the_three_answers_about_copying_differ() -> None:
    assert len({permission_words(answer) for answer in (None, True, False)}) == 3

from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.proposal.slip_rights import SlipRights
from bmnn_desk.ui.proposal.slip_words import (
    STATE_MARKS,
    keys_words,
    permission_words,
    state_words,
)


def test_every_state_has_a_word_of_its_own_and_a_shape() -> None:
    assert len({state_words(state) for state in SlipState}) == len(SlipState)
    assert set(STATE_MARKS) == set(SlipState)


def test_the_three_answers_about_copying_differ() -> None:
    assert len({permission_words(answer) for answer in (None, True, False)}) == 3


def test_the_keys_are_those_of_who_sits_here() -> None:
    none = SlipRights(propose=False, decide=False, print=False, save=False, read=False)
    assert keys_words(3, none) == "3 phiếu · ↑↓ chọn · Enter xem chi tiết · F4 chi tiết"
    words = keys_words(3, replace(none, propose=True, decide=True))
    assert "Ctrl+N lập phiếu" in words
    assert "Enter ghi quyết định" in words

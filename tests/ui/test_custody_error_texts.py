from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.ui.custody_error_texts import CUSTODY_TEXTS, CUSTODY_THINGS
from bmnn_desk.ui.error_texts import TEXTS, WORDS, sentence


def test_every_sentence_and_word_is_taken_in() -> None:
    assert CUSTODY_TEXTS.items() <= TEXTS.items()
    assert CUSTODY_THINGS.items() <= WORDS.items()


def test_every_state_of_a_copy_is_said_in_words() -> None:
    said = sentence(e.WrongStageError(CopyState.LENT, CopyState.AT_CLERK))
    assert "“đang cho mượn”" in said
    assert "“đang ở văn thư”" in said
    assert {state.value for state in CopyState} <= set(WORDS)

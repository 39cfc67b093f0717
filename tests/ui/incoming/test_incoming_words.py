from __future__ import annotations

from bmnn_desk.domain.incoming import IrregularityKind, Urgency
from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.ui.incoming.incoming_words import (
    INCOMING_MARKS,
    INCOMING_STATE_WORDS,
    IRREGULARITY_WORDS,
    URGENCY_WORDS,
)


def test_every_value_has_its_own_words() -> None:
    assert set(URGENCY_WORDS) == set(Urgency)
    assert set(IRREGULARITY_WORDS) == set(IrregularityKind)
    assert set(INCOMING_STATE_WORDS) == set(INCOMING_MARKS) == set(IncomingState)
    for words in (URGENCY_WORDS, IRREGULARITY_WORDS, INCOMING_STATE_WORDS):
        assert len(set(words.values())) == len(words)

from __future__ import annotations

import pytest

from bmnn_desk.ui.first_run.fate_words import fate_words
from bmnn_desk.ui.first_run.pasted_lists import Fate, PastedLine


@pytest.mark.parametrize("fate", list(Fate))
def test_every_fate_has_words_and_what_is_to_be_mended_says_how(fate: Fate) -> None:
    words = fate_words(PastedLine(number=1, seen="x", fate=fate))
    assert words
    is_sentence = words.endswith(".") and words[0].isupper()
    assert is_sentence == (fate is not Fate.NEW and not fate.is_passed)


def test_a_post_for_who_sits_here_is_told_from_a_new_person() -> None:
    mine = PastedLine(number=1, seen="x", person=3)
    assert fate_words(mine) != fate_words(PastedLine(number=1, seen="x"))

from __future__ import annotations

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.level_words import level_chip_words, level_letter, level_word


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (SecrecyLevel.TUYET_MAT, "A · Tuyệt mật"),
        (SecrecyLevel.TOI_MAT, "B · Tối mật"),
        (SecrecyLevel.MAT, "C · Mật"),
    ],
)
def test_a_level_has_its_letter_and_its_word(level: SecrecyLevel, words: str) -> None:
    assert level_chip_words(level) == words
    assert words == f"{level_letter(level)} · {level_word(level)}"

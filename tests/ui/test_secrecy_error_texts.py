from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.ui.error_texts import WORDS, sentence
from bmnn_desk.ui.secrecy_error_texts import SECRECY_THINGS


def test_every_word_is_taken_in() -> None:
    assert SECRECY_THINGS.items() <= WORDS.items()


def test_every_change_and_level_is_said_in_words() -> None:
    assert {kind.value for kind in ChangeKind} <= set(WORDS)
    assert {level.name for level in SecrecyLevel} <= set(WORDS)
    said = sentence(e.WrongStageError(ChangeKind.DECLASSIFIED.value, "secret"))
    assert "“giải mật”" in said
    assert "“còn là bí mật nhà nước”" in said


def test_a_missing_term_is_called_by_its_name() -> None:
    assert "thời hạn bảo vệ" in sentence(e.NotFoundError("item_term", 3))

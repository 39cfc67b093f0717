from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from bmnn_desk.domain.second_person import Approval, PaperWord, SecondAct, SecondAsked

WORD = Approval(
    verb="reopen_book", request="Bỏ sót một dòng", first=1, account=2, person=3, at=12.5
)


def test_a_word_cannot_be_turned_to_another_act() -> None:
    with pytest.raises(FrozenInstanceError):
        WORD.verb = "enter_account"  # type: ignore[misc]


def test_what_was_asked_for_is_not_in_a_repr() -> None:
    assert "Bỏ sót" not in repr(WORD)


def test_two_asks_for_the_same_are_equal() -> None:
    ask = SecondAsked(act=SecondAct.EXPORT, on_paper=True, paper_days=5)
    assert ask == SecondAsked(act=SecondAct.EXPORT, on_paper=True, paper_days=5)
    assert ask != SecondAsked(act=SecondAct.RESTORE, on_paper=True, paper_days=5)
    assert PaperWord(person=2) != PaperWord(person=3)


def test_an_act_is_kept_by_a_word_that_needs_no_escape() -> None:
    assert all(act.value.isascii() and "," not in act.value for act in SecondAct)

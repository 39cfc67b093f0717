from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.domain.inventory import AnswerWay, CountOutcome
from bmnn_desk.ui.error_texts import TEXTS, WORDS, sentence
from bmnn_desk.ui.inventory_error_texts import INVENTORY_TEXTS, INVENTORY_THINGS


def test_every_sentence_and_word_is_taken_in() -> None:
    assert INVENTORY_TEXTS.items() <= TEXTS.items()
    assert INVENTORY_THINGS.items() <= WORDS.items()


def test_a_round_without_counters_is_told_of_them_and_not_of_a_keeper() -> None:
    said = sentence(e.CountersMissingError())
    assert "người kiểm kê" in said
    assert "nơi để" not in said


def test_what_keeps_a_round_open_is_said_in_figures() -> None:
    said = sentence(e.InventoryUnfinishedError(3, 2))
    assert "còn 3 bản chưa kiểm và 2 chênh lệch" in said
    assert "9 bản" in sentence(e.InventoryBalanceError(9, 8))


def test_outcomes_and_ways_are_said_in_words() -> None:
    assert {f"count_{outcome.value}" for outcome in CountOutcome} <= set(WORDS)
    assert {f"way_{way.value}" for way in AnswerWay} <= set(WORDS)
    said = sentence(e.WrongStageError("difference_resolved", "difference"))
    assert "“chênh lệch đã xử lý”" in said

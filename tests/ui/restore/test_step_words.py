from __future__ import annotations

from bmnn_desk.domain.store_steps import RestoreStep
from bmnn_desk.ui.restore.step_words import LAST, step_words


def test_each_step_has_words_of_its_own_and_its_number_of_all() -> None:
    said = [step_words(step, RestoreStep.COMPARE) for step in RestoreStep]

    assert len({words.split(": ")[1] for words in said}) == len(RestoreStep)
    assert said[0].startswith("Bước 1/6: ")
    assert said[-1].startswith("Bước 6/6: ")


def test_a_restoring_is_compared_by_a_person_so_it_has_one_step_less() -> None:
    assert step_words(RestoreStep.JOURNAL, LAST).startswith("Bước 5/5: ")

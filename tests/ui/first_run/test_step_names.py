from __future__ import annotations

from bmnn_desk.ui.first_run.step_names import PEOPLE_AT, PRINTING_AT, step_names


def test_the_first_run_has_six_pages_of_which_two_want_a_store() -> None:
    names = step_names()
    assert len(names) == 6
    assert (names[PEOPLE_AT], names[PRINTING_AT]) == ("Danh sách", "In thử")
    assert len(names) - 1 == PRINTING_AT

from __future__ import annotations

from bmnn_desk.domain.change_cases import DeclassificationPaper
from tests.domain.life_cases import declassification


def test_a_case_says_nothing_of_what_is_released_where_it_is_printed_by_mistake() -> None:
    assert "mẫu" not in repr(declassification(released="phần mẫu"))


def test_an_early_declassification_has_five_papers() -> None:
    assert len(DeclassificationPaper) == 5

from __future__ import annotations

import pytest

from bmnn_desk.domain.ending_cases import DestructionCouncil
from tests.domain.life_cases import DAY, ONE, recall


@pytest.mark.parametrize(
    ("chair", "keeper", "whole"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_a_council_is_whole_with_leadership_and_keeper(
    *, chair: bool, keeper: bool, whole: bool
) -> None:
    council = DestructionCouncil(chaired_by_leadership=chair, has_keeper=keeper)
    assert council.is_whole is whole


def test_copies_still_out_or_back_too_late_are_named_by_number() -> None:
    case = recall(day=DAY + ONE, returned=((1, DAY), (2, DAY + ONE), (3, None)))
    assert case.out_after(DAY) == (2, 3)
    assert case.out_after(DAY + ONE) == ()

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel, highest_level


def test_the_levels_rise_from_mat_to_tuyet_mat() -> None:
    assert SecrecyLevel.MAT < SecrecyLevel.TOI_MAT < SecrecyLevel.TUYET_MAT


def test_no_level_at_all_has_no_highest() -> None:
    assert highest_level([]) is None


@given(st.lists(st.sampled_from(SecrecyLevel), min_size=1))
def test_the_highest_is_one_of_them_and_none_is_above_it(levels: list[SecrecyLevel]) -> None:
    highest = highest_level(iter(levels))
    assert highest in levels
    assert highest is not None
    assert all(level <= highest for level in levels)


def test_tables_begin_with_the_highest_level_and_leave_none_out() -> None:
    assert HIGHEST_FIRST == (SecrecyLevel.TUYET_MAT, SecrecyLevel.TOI_MAT, SecrecyLevel.MAT)
    assert set(HIGHEST_FIRST) == set(SecrecyLevel)

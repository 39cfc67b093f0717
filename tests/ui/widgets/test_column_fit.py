from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.ui.widgets.column_fit import Need, fit

WORDS = Need(pixels=300, stretches=True, priority=5)
LEVEL = Need(pixels=100, stretches=False, priority=5)
COPIES = Need(pixels=60, stretches=False, priority=1)
RECIPIENT = Need(pixels=120, stretches=False, priority=2)
ALL = (LEVEL, WORDS, COPIES, RECIPIENT)
NEEDS = st.lists(
    st.builds(
        Need,
        pixels=st.integers(24, 400),
        stretches=st.booleans(),
        priority=st.integers(0, 4),
    ),
    max_size=8,
)


def test_all_stand_where_there_is_room_and_the_words_take_the_rest() -> None:
    assert fit(ALL, 580) == (100, 300, 60, 120)
    assert fit(ALL, 900) == (100, 620, 60, 120)


def test_the_lowest_priority_goes_first_and_no_more_than_needed() -> None:
    assert fit(ALL, 579) == (100, 359, 0, 120)
    assert fit(ALL, 519) == (100, 419, 0, 0)


def test_the_highest_priority_stays_though_it_does_not_fit() -> None:
    assert fit(ALL, 50) == (100, 300, 0, 0)


def test_of_equal_priorities_the_rightmost_goes() -> None:
    twins = (COPIES, COPIES, WORDS)
    assert fit(twins, 400) == (60, 0, 340)


def test_two_columns_that_stretch_share_the_rest_to_the_pixel() -> None:
    assert fit((WORDS, WORDS), 605) == (303, 302)


def test_without_a_column_that_stretches_the_rest_stays_empty() -> None:
    assert fit((LEVEL, COPIES), 500) == (100, 60)


def test_no_columns_need_no_room() -> None:
    assert fit((), 100) == ()


@given(NEEDS, st.integers(0, 3000))
def test_no_column_is_ever_narrower_than_it_needs(needs: list[Need], room: int) -> None:
    widths = fit(needs, room)
    assert all(wide in {0} or wide >= need.pixels for wide, need in zip(widths, needs, strict=True))
    assert all(wide > 0 for wide, need in zip(widths, needs, strict=True) if need.stretches)


@given(NEEDS, st.integers(0, 3000))
def test_what_is_shown_fits_or_is_all_of_the_highest_priority(needs: list[Need], room: int) -> None:
    widths = fit(needs, room)
    highest = max((need.priority for need in needs), default=0)
    shown = [need for need, wide in zip(needs, widths, strict=True) if wide]
    must_stay = all(need.stretches or need.priority == highest for need in shown)
    assert sum(widths) <= room or must_stay


@given(NEEDS, st.integers(0, 3000), st.integers(0, 500))
def test_a_wider_table_hides_nothing_that_a_narrower_one_shows(
    needs: list[Need], room: int, more: int
) -> None:
    narrow, wide = fit(needs, room), fit(needs, room + more)
    assert {at for at, pixels in enumerate(narrow) if pixels} <= {
        at for at, pixels in enumerate(wide) if pixels
    }

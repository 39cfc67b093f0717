from __future__ import annotations

from dataclasses import replace

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
        chosen=st.none() | st.integers(24, 600),
        is_hidden=st.booleans(),
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


def test_a_chosen_width_comes_out_of_the_words_as_far_as_they_can_give() -> None:
    wider = replace(RECIPIENT, chosen=200)
    assert fit((LEVEL, WORDS, wider), 700) == (100, 400, 200)
    assert fit((LEVEL, WORDS, wider), 560) == (100, 300, 160)
    assert fit((LEVEL, WORDS, wider), 519) == (100, 419, 0)


def test_a_column_made_narrow_leaves_its_room_to_the_words() -> None:
    assert fit((LEVEL, WORDS, replace(RECIPIENT, chosen=80)), 520) == (100, 340, 80)


def test_words_of_a_chosen_width_take_no_more_and_give_way_last() -> None:
    words = replace(WORDS, chosen=350)
    assert fit((LEVEL, words), 700) == (100, 350)
    assert fit((LEVEL, words), 420) == (100, 320)
    assert fit((LEVEL, words, replace(RECIPIENT, chosen=150)), 560) == (100, 310, 150)
    assert fit((words, WORDS), 800) == (350, 450)


def test_a_hidden_column_takes_no_room_and_the_highest_of_the_others_stays() -> None:
    assert fit((replace(LEVEL, is_hidden=True), WORDS, COPIES), 400) == (0, 340, 60)
    assert fit((replace(LEVEL, is_hidden=True), COPIES, RECIPIENT), 10) == (0, 0, 120)


def test_what_may_grow_takes_half_of_the_spare_room_at_most() -> None:
    names = replace(RECIPIENT, most=180)
    assert fit((LEVEL, WORDS, names), 520) == (100, 300, 120)
    assert fit((LEVEL, WORDS, names), 620) == (100, 350, 170)
    assert fit((LEVEL, WORDS, names), 900) == (100, 620, 180)
    assert fit((LEVEL, WORDS, names, names), 740) == (100, 350, 145, 145)
    assert fit((LEVEL, WORDS, replace(names, chosen=130)), 620) == (100, 390, 130)


@given(NEEDS, st.integers(0, 3000))
def test_nobody_s_wish_for_width_takes_a_column_away(needs: list[Need], room: int) -> None:
    wider = [replace(need, chosen=max(need.pixels, need.chosen or 0)) for need in needs]
    plain = [replace(need, chosen=None) for need in needs]
    assert [bool(wide) for wide in fit(wider, room)] == [bool(wide) for wide in fit(plain, room)]


@given(NEEDS, st.integers(0, 3000))
def test_fixed_columns_never_stretch_beyond_what_was_asked(needs: list[Need], room: int) -> None:
    for wide, need in zip(fit(needs, room), needs, strict=True):
        if not need.stretches or need.chosen is not None:
            asked = max(need.least, need.chosen or 0) if need.chosen is not None else need.pixels
            assert wide <= asked


@given(NEEDS, st.integers(0, 3000))
def test_no_column_is_ever_narrower_than_it_needs(needs: list[Need], room: int) -> None:
    widths = fit(needs, room)
    both = list(zip(widths, needs, strict=True))
    assert all(wide in {0} or wide >= need.least for wide, need in both)
    assert all(need.least == need.pixels for need in needs if need.chosen is None)
    assert all(need.least >= need.pixels for need in needs if need.stretches)
    assert all(bool(wide) is not need.is_hidden for wide, need in both if need.stretches)


@given(NEEDS, st.integers(0, 3000))
def test_what_is_shown_fits_or_is_all_of_the_highest_priority(needs: list[Need], room: int) -> None:
    widths = fit(needs, room)
    highest = max((need.priority for need in needs if not need.is_hidden), default=0)
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

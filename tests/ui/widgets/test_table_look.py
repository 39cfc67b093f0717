from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.ui.widgets.table_look import (
    MOST_LETTERS,
    PER_LETTER,
    VERSION,
    RowHeight,
    Sort,
    TableLook,
    read_look,
)

KEYS = ("ordinal", "day", "title", "level")
SOME = TableLook(
    order=("title", "ordinal", "day", "level"),
    hidden=frozenset({"day"}),
    widths={"title": 4000},
    height=RowHeight.ROOMY,
    sort=Sort(key="day", down=True),
)
NAMES = st.text(max_size=8)
LOOKS = st.builds(
    TableLook,
    order=st.lists(NAMES, unique=True, max_size=5).map(tuple),
    hidden=st.frozensets(NAMES, max_size=4),
    widths=st.dictionaries(NAMES, st.integers(1, MOST_LETTERS * PER_LETTER), max_size=4),
    height=st.none() | st.sampled_from(RowHeight),
    sort=st.none() | st.builds(Sort, key=NAMES, down=st.booleans()),
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)


@given(LOOKS)
def test_what_is_written_is_read_again(look: TableLook) -> None:
    assert read_look(look.written()) == look


@pytest.mark.parametrize("version", [VERSION + 1, 0, None, "1"])
def test_another_version_is_passed_over(version: object) -> None:
    kept = json.loads(SOME.written()) | {"version": version}
    assert read_look(json.dumps(kept)) == TableLook()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "7", '"x"', "{}"])
def test_a_text_of_no_sense_is_the_usual_look(text: str) -> None:
    assert read_look(text) == TableLook()


@given(ANYTHING, ANYTHING, ANYTHING)
def test_parts_of_no_sense_do_no_harm(one: object, other: object, third: object) -> None:
    kept = {"version": VERSION, "order": one, "hidden": other, "widths": third}
    look = read_look(json.dumps(kept | {"height": one, "sort": third}))
    assert set(look.placed(KEYS)) == set(KEYS)
    assert all(0 < wide <= MOST_LETTERS * PER_LETTER for wide in look.widths.values())
    assert all(isinstance(key, str) for key in (*look.order, *look.hidden, *look.widths))


def test_columns_that_are_no_more_count_for_nothing() -> None:
    look = TableLook(order=("gone", "title", "ordinal"), hidden=frozenset({"gone"}))
    assert look.placed(("ordinal", "title")) == ("title", "ordinal")
    assert look.out_of_sight(("ordinal", "title")) == frozenset()


def test_a_column_that_is_new_follows_its_usual_neighbour() -> None:
    look = TableLook(order=("title", "ordinal", "level"))
    assert look.placed(KEYS) == ("title", "ordinal", "day", "level")
    assert TableLook(order=("level", "title")).placed(KEYS) == ("ordinal", "day", "level", "title")


@given(LOOKS, st.lists(NAMES, unique=True, max_size=6))
def test_every_column_has_its_place_and_one_is_always_to_be_seen(
    look: TableLook, keys: list[str]
) -> None:
    assert sorted(look.placed(keys)) == sorted(keys)
    assert not keys or look.out_of_sight(keys) < set(keys)


def test_nothing_changed_is_the_usual_look_whatever_the_rows_are_sorted_by() -> None:
    assert TableLook().is_usual
    assert TableLook(sort=SOME.sort).is_usual
    assert not SOME.is_usual
    assert SOME.usual() == TableLook(sort=SOME.sort)


def test_a_column_is_hidden_and_shown_again() -> None:
    without = TableLook().shown_or_not("day", shown=False)
    assert without.out_of_sight(KEYS) == {"day"}
    assert without.shown_or_not("day", shown=True) == TableLook()


def test_a_width_stays_within_what_can_be_and_none_takes_it_back() -> None:
    assert TableLook().as_wide("day", 10**9).widths == {"day": MOST_LETTERS * PER_LETTER}
    assert TableLook().as_wide("day", -5).widths == {"day": 1}
    assert SOME.as_wide("title", None).widths == {}

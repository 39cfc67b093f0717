from __future__ import annotations

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import (
    CIRCULAR_STAMPS,
    LEVEL_STAMPS,
    URGENCY_STAMPS,
    Ink,
    MarkWay,
    Stamp,
    level_stamp,
)


def test_there_are_the_eighteen_stamps_of_the_circular_and_three_of_haste() -> None:
    assert len(CIRCULAR_STAMPS) == 18
    assert (*CIRCULAR_STAMPS, *URGENCY_STAMPS) == tuple(Stamp)


def test_stored_names_of_the_stamps_of_haste_stay_as_they_are() -> None:
    assert [stamp.name for stamp in URGENCY_STAMPS] == ["URGENT", "VERY_URGENT", "AT_ONCE"]
    assert [stamp.value for stamp in URGENCY_STAMPS] == ["urgent", "very_urgent", "at_once"]


def test_each_level_has_a_stamp_of_its_own_name() -> None:
    assert [level_stamp(level).name for level in SecrecyLevel] == [
        f"LEVEL_{level.name}" for level in SecrecyLevel
    ]
    assert set(LEVEL_STAMPS) == set(SecrecyLevel)


def test_stored_words_of_ways_and_inks_stay_as_they_are() -> None:
    assert [way.value for way in MarkWay] == ["rubber", "overprint", "print"]
    assert [ink.value for ink in Ink] == ["red", "black"]

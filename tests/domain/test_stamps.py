from __future__ import annotations

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import LEVEL_STAMPS, Ink, MarkWay, Stamp, level_stamp


def test_there_are_eighteen_stamps() -> None:
    assert len(Stamp) == 18


def test_each_level_has_a_stamp_of_its_own_name() -> None:
    assert [level_stamp(level).name for level in SecrecyLevel] == [
        f"LEVEL_{level.name}" for level in SecrecyLevel
    ]
    assert set(LEVEL_STAMPS) == set(SecrecyLevel)


def test_stored_words_of_ways_and_inks_stay_as_they_are() -> None:
    assert [way.value for way in MarkWay] == ["rubber", "overprint", "print"]
    assert [ink.value for ink in Ink] == ["red", "black"]

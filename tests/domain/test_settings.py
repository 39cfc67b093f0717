from __future__ import annotations

import pytest

from bmnn_desk.domain.copies import CopyOrder
from bmnn_desk.domain.settings import OfficeSettings, settings_from
from bmnn_desk.domain.stamps import LEVEL_STAMPS, MarkWay, Stamp


def test_nothing_stored_is_the_default() -> None:
    assert settings_from({}) == OfficeSettings()


def test_by_default_levels_are_stamped_by_hand_and_numbers_printed() -> None:
    settings = OfficeSettings()
    assert {settings.way(stamp) for stamp in LEVEL_STAMPS.values()} == {MarkWay.RUBBER}
    assert settings.way(Stamp.COPY_NUMBER) is MarkWay.PRINT
    assert settings.black_rule == ""


def test_every_other_mark_is_a_rubber_stamp_whatever_is_chosen() -> None:
    settings = OfficeSettings(level_way=MarkWay.PRINT, copy_number_way=MarkWay.OVERPRINT)
    ways = {stamp: settings.way(stamp) for stamp in Stamp}
    assert ways.pop(Stamp.COPY_NUMBER) is MarkWay.OVERPRINT
    assert {ways.pop(stamp) for stamp in LEVEL_STAMPS.values()} == {MarkWay.PRINT}
    assert set(ways.values()) == {MarkWay.RUBBER}


def test_stored_texts_are_read_back() -> None:
    chosen = OfficeSettings(
        copy_order=CopyOrder.ARCHIVE_FIRST,
        level_way=MarkWay.OVERPRINT,
        copy_number_way=MarkWay.RUBBER,
        black_rule="12/QC-SMM",
    )
    stored = {
        "copy_order": "archive_first",
        "level_way": "overprint",
        "copy_number_way": "rubber",
        "black_rule": "12/QC-SMM",
    }
    assert settings_from(stored) == chosen


@pytest.mark.parametrize("stored", [{"colour": "red"}, {"level_way": "laser"}])
def test_an_unknown_key_or_value_is_a_mistake_of_ours(stored: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"colour|laser"):
        settings_from(stored)

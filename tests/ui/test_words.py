from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.stages import RowState
from bmnn_desk.domain.stamps import LEVEL_STAMPS, MarkWay, Stamp
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.ui.words import (
    CAPACITY_WORDS,
    COPY_STATE_WORDS,
    COPY_WORDS,
    STATE_WORDS,
    WAY_WORDS,
    stamp_words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

ALL = [
    (CAPACITY_WORDS, SigningCapacity),
    (COPY_WORDS, CopyKind),
    (WAY_WORDS, MarkWay),
    (STATE_WORDS, RowState),
]
OLD_SPELLING = re.compile(r"uỷ|huỷ|hoá|thuý", re.IGNORECASE)


@pytest.mark.parametrize(("words", "values"), ALL, ids=lambda each: getattr(each, "__name__", ""))
def test_every_value_has_words_of_its_own(words: Mapping[Enum, str], values: type[Enum]) -> None:
    assert set(words) == set(values)
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize("words", [words for words, _ in ALL])
def test_words_are_spelt_as_the_windows_spell(words: Mapping[Enum, str]) -> None:
    for each in words.values():
        assert each == unicodedata.normalize("NFC", each).strip()
        assert not OLD_SPELLING.search(each)
        assert "!" not in each


def test_every_mark_is_named_and_each_level_s_mark_the_same() -> None:
    assert stamp_words(Stamp.COPY_NUMBER) == "BẢN SỐ"
    assert {stamp_words(stamp) for stamp in LEVEL_STAMPS.values()} == {"Dấu độ mật"}
    others = set(Stamp) - set(LEVEL_STAMPS.values()) - {Stamp.COPY_NUMBER}
    assert all(stamp_words(stamp) != stamp.value for stamp in others)


def test_wherever_a_copy_stands_there_are_words_for_it() -> None:
    assert {*CopyState, ""} == set(COPY_STATE_WORDS)

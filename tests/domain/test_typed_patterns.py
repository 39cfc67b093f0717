from __future__ import annotations

import re
import unicodedata

import pytest

from bmnn_desk.domain import typed_patterns
from bmnn_desk.domain.typed_patterns import (
    BEFORE_LEVEL,
    DAY_BEHIND,
    LONG_DAY,
    WITH_COPIES,
    WITH_DAY,
)

ALL = {name: one for name, one in vars(typed_patterns).items() if isinstance(one, re.Pattern)}


@pytest.mark.parametrize("name", ALL)
def test_patterns_are_written_nfc_and_match_no_empty_text(name: str) -> None:
    assert unicodedata.is_normalized("NFC", ALL[name].pattern)
    assert ALL[name].fullmatch("") is None


@pytest.mark.parametrize("text", ["ngày 05 tháng 2 năm 2026", "Ngay 5 thang 02 nam 2026"])
def test_a_day_in_words_is_read_with_and_without_marks(text: str) -> None:
    found = LONG_DAY.fullmatch(text)
    assert found is not None
    assert [int(part) for part in found.groups()] == [5, 2, 2026]


@pytest.mark.parametrize("word", ["bs", "bản số", "BẢN SỐ:", "ban so"])
def test_copy_numbers_stand_behind_their_word(word: str) -> None:
    found = WITH_COPIES.fullmatch(f"118/CAT-PA03 {word} 03, 04")
    assert found is not None
    assert found.groups() == ("118/CAT-PA03", "03, 04")


@pytest.mark.parametrize("text", ["45/BC-STC ngày 5/2", "45/BC-STC, 5/2"])
def test_a_day_stands_behind_a_reference(text: str) -> None:
    with_day, behind = WITH_DAY.fullmatch(text), DAY_BEHIND.fullmatch(text)
    assert with_day is not None
    assert with_day.groups() == ("45/BC-STC", "5/2")
    assert behind is not None
    assert behind[1] == "5/2"


@pytest.mark.parametrize("text", [": mật", "độ mật", "- mật"])
def test_a_level_is_said_after_its_word_or_a_sign(text: str) -> None:
    assert re.fullmatch(f"{BEFORE_LEVEL}mật", text)
    assert re.search(f"{BEFORE_LEVEL}mật", "bảo mật") is None

"""Each line of `--selftest` is a whole one; its names and faults are those of the checks."""

from __future__ import annotations

import unicodedata
from string import Formatter

import pytest

from bmnn_desk.ui import selftest_texts as say

ALL = {
    **{f"name {key}": text for key, text in say.NAMES.items()},
    **{f"told {key}": text for key, text in say.TOLD.items()},
    **{f"fault {key}": text for key, text in say.FAULTS.items()},
    "line": say.LINE,
    "all": say.ALL_HOLD,
    "mishap": say.MISHAP,
    "nothing": say.NOTHING_TO_TRY,
}


@pytest.mark.parametrize("name", ALL)
def test_each_is_written_nfc_and_has_only_named_blanks(name: str) -> None:
    assert unicodedata.is_normalized("NFC", ALL[name])
    assert "" not in {blank for _, blank, _, _ in Formatter().parse(ALL[name]) if blank is not None}


@pytest.mark.parametrize("fault", say.FAULTS)
def test_each_fault_says_what_to_do(fault: str) -> None:
    sentences = [part for part in say.FAULTS[fault].split(". ") if part]
    assert len(sentences) >= 2
    assert say.FAULTS[fault].endswith(".")


def test_seconds_are_written_as_in_viet_nam() -> None:
    assert say.seconds(1.239) == "1,24 s"

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.errors import LawDataError
from bmnn_desk.law.loader import Law
from bmnn_desk.law.secret_list_file import NAME, read_secret_lists
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import forms_folder
from tests.law.spoilt import copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.listed_decisions import ListedDecision

SHIPPED = read_secret_lists(LawFile(forms_folder() / NAME))
REPLACED = {
    (1295, 2020): (440, date(2024, 5, 21)),
    (1663, 2020): (504, date(2022, 4, 21)),
    (1722, 2020): (1630, date(2025, 7, 29)),
}
INFERRED = {(960, 2020), (1451, 2020)}
AT = "decisions.774-2020"
SPOILT = {
    "an unknown key": ("since = 2020-07-01", "begins = 2020-07-01", f"{AT}.begins"),
    "no number and year": ("[decisions.774-2020]", "[decisions.774]", "decisions.774"),
    "a day of another year": ("day = 2020-06-05", "day = 2021-06-05", f"{AT}.day"),
    "a day that is none": ("day = 2020-06-05", 'day = "05/06/2020"', f"{AT}.day"),
    "no field": (
        'field = "thanh tra, giải quyết khiếu nại, tố cáo, phòng chống tham nhũng"',
        'field = " "',
        f"{AT}.field",
    ),
    "an end before its beginning": (
        "since = 2020-07-01",
        "since = 2020-07-01\nuntil = 2020-06-30",
        AT,
    ),
    "two ends": (
        "until_inferred = 2025-11-16",
        "until_inferred = 2025-11-16\nuntil = 2025-11-16",
        "decisions.960-2020",
    ),
    "an inferred end without a successor": (
        'successor = "2500-2025"\n',
        "",
        "decisions.960-2020.successor",
    ),
    "a successor that is not there": (
        'successor = "440-2024"',
        'successor = "441-2024"',
        "decisions.1295-2020.successor",
    ),
    "a successor that begins on another day": (
        "until = 2024-05-21",
        "until = 2024-05-22",
        "decisions.1295-2020",
    ),
    "another confidence": ('confidence = "high"', 'confidence = "sure"', "confidence"),
    "another file": ('key = "secret_lists"', 'key = "lists"', "key"),
    "an unknown table": ("[unpublished.cipher]", "[slots.cipher]", "slots"),
    "an unpublished field with a day": (
        'field = "cơ yếu"',
        'field = "cơ yếu"\nday = 2020-07-01',
        "unpublished.cipher.day",
    ),
}


def listed(number: int, year: int) -> ListedDecision:
    found = SHIPPED.numbered(number, year)
    assert found is not None
    return found


def test_the_index_has_the_31_decisions_of_the_summary_the_new_one_and_the_replaced_ones() -> None:
    assert len(SHIPPED.decisions) == 31 + 1 + len(REPLACED)
    named = {(each.number, each.year) for each in SHIPPED.decisions}
    assert len(named) == len(SHIPPED.decisions)
    assert named >= {(2500, 2025), (774, 2020), (476, 2026), *REPLACED, *INFERRED}


def test_what_nobody_found_is_not_in_it() -> None:
    assert not {1494, 59} & {each.number for each in SHIPPED.decisions}


def test_only_one_begins_on_another_day_than_its_own() -> None:
    later = [each.number for each in SHIPPED.decisions if each.held.since != each.day]
    assert later == [774]
    assert listed(774, 2020).held.since == date(2020, 7, 1)


@pytest.mark.parametrize(("replaced", "by"), REPLACED.items())
def test_a_replaced_one_ends_the_day_before_its_successor_begins(
    replaced: tuple[int, int], by: tuple[int, date]
) -> None:
    old = listed(*replaced)
    assert (int(old.held.successor.partition("/")[0]), old.held.until) == by
    assert (old.held.until_inferred, old.confidence) == (None, Confidence.MEDIUM)


@pytest.mark.parametrize("replaced", INFERRED)
def test_what_only_its_field_says_is_replaced_has_no_last_day(replaced: tuple[int, int]) -> None:
    old = listed(*replaced)
    assert (old.held.until, old.held.until_inferred) == (None, date(2025, 11, 16))
    assert "inference" in old.source


def test_nothing_else_has_ended() -> None:
    ended = {(each.number, each.year) for each in SHIPPED.decisions if each.held.successor}
    assert ended == {*REPLACED, *INFERRED}


def test_a_day_that_no_source_gave_is_left_open() -> None:
    open_days = {each.number for each in SHIPPED.decisions if each.day is None}
    assert open_days == {1295, 1663}


def test_three_fields_are_never_published() -> None:
    assert [each.key for each in SHIPPED.unpublished] == ["defence", "security", "cipher"]


def test_the_law_brings_it_along(law: Law) -> None:
    assert law.secret_lists == SHIPPED


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_spoilt_is_named(name: str, tmp_path: Path) -> None:
    old, new, key = SPOILT[name]
    forms = copied(tmp_path)
    spoil(forms, NAME, old, new)
    with pytest.raises(LawDataError) as caught:
        Law(forms)
    assert (caught.value.file, caught.value.key) == (f"forms/{NAME}", key)

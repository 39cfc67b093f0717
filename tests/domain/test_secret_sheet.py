from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretItem
from bmnn_desk.domain.secret_sheet import (
    EnteredDecision,
    JudgedRow,
    RowFate,
    SecretRow,
    judge_items,
    judge_rows,
)
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

INDEX = Law(forms_folder()).secret_lists
HEALTH = "440/QĐ-TTg"
OWN = "12/QĐ-BM"


def row(**changes: Any) -> SecretRow:  # noqa: ANN401
    plain: dict[str, Any] = {
        "sheet": "Danh mục",
        "row": 2,
        "decision": HEALTH,
        "article": "2",
        "clause": "1",
        "point": "a",
        "level": SecrecyLevel.MAT,
        "words": "Nội dung bịa",
    }
    return SecretRow(**{**plain, **changes})


def entered(decision: str, day: date | None, *rows: SecretRow, number: int = 7) -> EnteredDecision:
    items = tuple(
        SecretItem(
            article=each.article,
            clause=each.clause,
            point=each.point,
            has_points=bool(each.point),
            level=each.level,
            words=each.words,
        )
        for each in rows
    )
    return EnteredDecision(id=number, decision=decision, day=day, items=items)


def judged(*rows: SecretRow, before: tuple[EnteredDecision, ...] = ()) -> tuple[JudgedRow, ...]:
    return judge_rows(rows, before, INDEX)


def fates(*rows: SecretRow, before: tuple[EnteredDecision, ...] = ()) -> list[RowFate]:
    return [each.fate for each in judged(*rows, before=before)]


def test_a_decision_of_the_index_is_taken_from_it() -> None:
    (found,) = judged(row())
    assert (found.fate, found.entered) == (RowFate.NEW, 0)
    assert found.listed is not None
    assert (found.listed.number, found.listed.year) == (440, 2024)
    assert found.item.words == "Nội dung bịa"


@pytest.mark.parametrize(
    "said",
    [
        "440/QĐ-TTg",
        "440",
        "Quyết định số 440/QĐ-TTg",
        "QĐ 440/QĐ-TTg",
        "440/2024/QĐ-TTg",
        "Quyết định số 440/QĐ-TTg ngày 22/05/2024",
    ],
)
def test_a_decision_is_meant_however_it_is_written(said: str) -> None:
    before = (entered("Quyết định số 440/QĐ-TTg", date(2024, 5, 22), row()),)
    (found,) = judged(row(decision=said, clause="2"), before=before)
    assert (found.fate, found.entered, found.listed) == (RowFate.NEW, 7, None)
    (new,) = judged(row(decision=said))
    assert new.listed is not None


@pytest.mark.parametrize(
    "said", ["441/QĐ-TTg", "440/2023/QĐ-TTg", "440/QĐ-BYT", "1295/QĐ-BYT", "y tế", OWN, ""]
)
def test_a_decision_nobody_knows_is_told(said: str) -> None:
    assert fates(row(decision=said)) == [RowFate.UNKNOWN_DECISION]


@pytest.mark.parametrize("said", ["1295/QĐ-TTg", "Quyết định số 1663", "1663/2020/QĐ-TTg"])
def test_a_decision_that_is_known_without_its_day_is_told_as_such(said: str) -> None:
    assert fates(row(decision=said)) == [RowFate.NO_DAY]


def test_typed_entries_are_judged_as_rows_are() -> None:
    (item,) = entered(HEALTH, None, row()).items
    other = replace(item, words="Khác")
    higher = replace(item, clause="7", level=SecrecyLevel.TOI_MAT)
    assert judge_items((item,), ()) == (RowFate.NEW,)
    found = judge_items((item, other, higher, replace(item, clause="8")), (item,))
    assert found == (RowFate.DOUBLE, RowFate.PLACE_TAKEN, RowFate.LEVEL_DIFFERS, RowFate.NEW)
    assert judge_items((item, item), ()) == (RowFate.NEW, RowFate.DOUBLE)


def test_a_decision_of_the_offices_own_may_be_filled_once_it_is_entered() -> None:
    before = (entered(OWN, None, row()),)
    assert fates(row(decision=OWN, clause="2"), before=before) == [RowFate.NEW]


def test_two_of_one_number_must_be_told_apart_by_their_year() -> None:
    before = (
        entered("440/QĐ-TTg", date(2024, 5, 22), row(), number=7),
        entered("440/QĐ-TTg", date(2019, 5, 22), row(), number=8),
    )
    assert fates(row(clause="2"), before=before) == [RowFate.UNKNOWN_DECISION]
    (found,) = judged(row(decision="440/2019/QĐ-TTg", clause="2"), before=before)
    assert found.entered == 8


def test_two_that_were_entered_are_not_the_one_of_the_index_without_its_day() -> None:
    before = (
        entered("1663/QĐ-UBND", date(2020, 5, 22), number=7),
        entered("1663/QĐ-BYT", date(2021, 5, 22), number=8),
    )
    assert fates(row(decision="1663"), before=before) == [RowFate.UNKNOWN_DECISION]


def test_what_is_there_already_is_a_double_in_the_file_and_in_the_store() -> None:
    before = (entered(HEALTH, date(2024, 5, 22), row(words="NỘI DUNG  bịa.")),)
    assert fates(row(), before=before) == [RowFate.DOUBLE]
    assert fates(row(), row(row=3)) == [RowFate.NEW, RowFate.DOUBLE]
    assert fates(row(), row(row=3, decision="440")) == [RowFate.NEW, RowFate.DOUBLE]


def test_one_place_has_one_text() -> None:
    assert fates(row(), row(row=3, words="Khác")) == [RowFate.NEW, RowFate.PLACE_TAKEN]


def test_one_article_has_one_level() -> None:
    secret = row(clause="9", level=SecrecyLevel.TOI_MAT)
    before = (entered(HEALTH, date(2024, 5, 22), row()),)
    assert fates(secret, before=before) == [RowFate.LEVEL_DIFFERS]
    assert fates(row(), secret) == [RowFate.NEW, RowFate.LEVEL_DIFFERS]
    other = row(article="1", level=SecrecyLevel.TOI_MAT)
    assert fates(row(), other) == [RowFate.NEW, RowFate.NEW]


def test_a_clause_has_points_where_any_entry_of_it_names_one() -> None:
    divided, whole = row(point=""), row(clause="3", point="")
    found = judged(divided, whole, row(row=4))
    assert [each.item.has_points for each in found] == [True, False, True]
    before = (entered(HEALTH, date(2024, 5, 22), row()),)
    assert judged(divided, before=before)[0].item.has_points

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.cited_laws import (
    CitedLaw,
    LawState,
    citations,
    expired_citations,
    outdated_citations,
)
from bmnn_desk.domain.findings import Confidence

OLD = CitedLaw(
    kind="Luật",
    number="29/2018/QH14",
    name="mẫu",
    since=date(2020, 7, 1),
    not_before=None,
    until=date(2026, 2, 28),
    until_inferred=None,
    source="mẫu",
    confidence=Confidence.HIGH,
)
DECREE = replace(
    OLD,
    kind="Nghị định",
    number="26/2020/NĐ-CP",
    until=None,
    until_inferred=date(2026, 2, 28),
)
CIRCULAR = replace(
    OLD,
    kind="Thông tư",
    number="104/2021/TT-BCA",
    since=None,
    not_before=date(2021, 1, 1),
    until=None,
)
LETTER = replace(OLD, kind="Hướng dẫn", number="4114/BCA-ANCTNB", since=date(2022, 1, 1))
LAWS = (OLD, DECREE, CIRCULAR, LETTER)
BEFORE, WITHIN, SINCE = date(2020, 6, 30), date(2023, 5, 5), date(2026, 3, 1)


def found(text: str, day: date = WITHIN) -> list[str | None]:
    return [None if each.law is None else each.law.number for each in citations(text, LAWS, day)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Căn cứ Luật số 29/2018/QH14 ngày 15/11/2018", ["29/2018/QH14"]),
        ("theo Luật 29/2018, NĐ 26/2020", ["29/2018/QH14", "26/2020/NĐ-CP"]),
        ("LUẬT SỐ 29/2018/QH14; nghị định 26/2020/nđ-cp", ["29/2018/QH14", "26/2020/NĐ-CP"]),
        ("29/2018/QH14, rồi lại 29/2018/QH14", ["29/2018/QH14"]),
        ("TT 104/2021, Thông tư số 104/2021/TT-BCA", ["104/2021/TT-BCA"]),
        ("Hướng dẫn 4114/BCA-ANCTNB, mục 1", ["4114/BCA-ANCTNB"]),
        ("Nghị định 99/2024/NĐ-CP", [None]),
        ("ngày 26/2020, tháng 07/2020, số 26/2020", []),
        ("Công văn số 15/SMA-VP, 118/BC-CAT ngày 03/02/2025", []),
        ("Thông tư 26/2020", [None]),
        ("TT 24/2020 và Điều 26", [None]),
        ("", []),
    ],
)
def test_numbers_are_told_from_days_and_from_an_offices_own(
    text: str, wanted: list[str | None]
) -> None:
    assert found(text) == wanted
    assert found(unicodedata.normalize("NFD", text)) == wanted


@pytest.mark.parametrize(
    ("law", "day", "state"),
    [
        (OLD, BEFORE, LawState.NOT_YET),
        (OLD, date(2020, 7, 1), LawState.IN_FORCE),
        (OLD, date(2026, 2, 28), LawState.IN_FORCE),
        (OLD, SINCE, LawState.EXPIRED),
        (DECREE, date(2026, 2, 28), LawState.IN_FORCE),
        (DECREE, SINCE, LawState.DOUBTFUL),
        (CIRCULAR, date(2020, 12, 31), LawState.NOT_YET),
        (CIRCULAR, date(2021, 1, 1), LawState.DOUBTFUL),
        (CIRCULAR, WITHIN, LawState.IN_FORCE),
    ],
)
def test_a_law_holds_from_its_first_day_to_its_last(
    law: CitedLaw, day: date, state: LawState
) -> None:
    assert law.state_on(day) is state


def test_what_had_expired_or_was_not_yet_is_named_and_what_is_unsure_apart() -> None:
    text = "Luật 29/2018/QH14; Nghị định 26/2020/NĐ-CP; Hướng dẫn 4114/BCA-ANCTNB; Luật 9/2024/QH15"
    written = [each.written for each in expired_citations(text, LAWS, SINCE)]
    assert written == ["29/2018/qh14", "4114/bca-anctnb"]
    outdated = outdated_citations(text, LAWS, SINCE)
    assert [each.law for each in outdated] == [OLD, LETTER, DECREE]
    assert outdated_citations("TT 104/2021/TT-BCA", LAWS, date(2021, 2, 2)) == ()
    assert expired_citations(text, LAWS, WITHIN) == ()
    early = expired_citations(text, LAWS, date(2021, 5, 5))
    assert [(each.law, each.state) for each in early] == [(LETTER, LawState.NOT_YET)]

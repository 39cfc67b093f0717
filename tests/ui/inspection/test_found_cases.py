from __future__ import annotations

from time import perf_counter

import pytest

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.ui.inspection.found_cases import (
    OWN_BOOKS,
    FoundCases,
    Wanted,
    Weight,
    prepared,
    source_of,
)
from tests.ui.inspection.results import LINE, finding, mixed, old, result, unsure

_MOST_SECONDS = 0.8


def found(wanted: Wanted) -> tuple[FoundCases, list[tuple[str, int]], list[str]]:
    """The groups with their counts, and the labels of every case wanted."""
    cases = FoundCases()
    cases.hold(prepared(mixed()))
    cases.narrow(wanted)
    groups, labels = [], []
    for row in cases.group_source().rows(tuple(cases.group_source().ids())):
        assert row is not None
        groups.append((row.group.rule, row.count))
        cases.group = row.key
        source = cases.case_source()
        labels += [case.finding.label for case in source.rows(tuple(source.ids())) if case]
    return cases, groups, labels


def test_all_is_there_by_rule_blocks_first_and_the_excused_last() -> None:
    cases, groups, labels = found(Wanted())
    assert groups == [("PDX-02", 4), ("KK-01", 2), ("PDX-02", 1)]
    assert labels[-1] == "04/BC-SMM"
    assert cases.wanted == 7
    assert cases.counts == {
        Weight.ALL: 7,
        Weight.BLOCK: 4,
        Weight.WARN: 2,
        Weight.EXCUSED: 1,
    }


@pytest.mark.parametrize(
    ("wanted", "labels"),
    [
        (Wanted(words="pdx-02 12"), ["12/PĐX"]),
        (Wanted(words="nguoi giu"), ["03/BC-SMM", "2025"]),
        (Wanted(words="luat bia"), None),
        (Wanted(words="01/bc"), ["01/BC-SMM"]),
        (Wanted(words="05/05/2024"), ["12/PĐX"]),
        (Wanted(words="khong he co"), []),
        (Wanted(weight=Weight.WARN), ["03/BC-SMM", "2025"]),
        (Wanted(weight=Weight.EXCUSED), ["04/BC-SMM"]),
        (Wanted(has_book=True, book=OldBook.SLIPS), ["12/PĐX"]),
        (Wanted(has_book=True, book=None), ["2025"]),
        (Wanted(source=OWN_BOOKS, weight=Weight.BLOCK), ["01/BC-SMM", "02/BC-SMM"]),
        (Wanted(source=5), ["9/CV-SMM"]),
        (Wanted(year=2024), ["02/BC-SMM", "12/PĐX"]),
    ],
)
def test_words_weight_book_source_and_year_narrow(wanted: Wanted, labels: list[str] | None) -> None:
    _, _, shown = found(wanted)
    if labels is None:
        assert len(shown) == 7
    else:
        assert shown == labels


def test_the_chips_count_what_the_rest_leaves() -> None:
    cases, _, _ = found(Wanted(source=OWN_BOOKS, weight=Weight.WARN))
    assert cases.counts[Weight.BLOCK] == 2
    assert cases.counts[Weight.ALL] == 5


def test_whose_a_finding_is_and_how_heavy() -> None:
    assert [source_of(each) for each in (finding(), old(4, 2))] == [OWN_BOOKS, 4]
    assert [Weight.of(each) for each in (finding(), unsure(), unsure(excused=True))] == [
        Weight.BLOCK,
        Weight.WARN,
        Weight.EXCUSED,
    ]


def test_every_finding_of_a_record_comes_together() -> None:
    cases = FoundCases()
    assert cases.of_record(LINE) == ()
    made = result((finding(), unsure(), old(4, 2)))
    cases.hold(prepared(made))
    assert cases.of_record(LINE) == made.findings[:2]


def test_nothing_held_shows_nothing_nor_what_is_not_narrowed_yet() -> None:
    cases = FoundCases()
    cases.hold(prepared(mixed()))
    assert (cases.wanted, cases.counts[Weight.ALL]) == (0, 0)
    cases.narrow(Wanted())
    cases.hold(None)
    assert cases.wanted == 0
    assert cases.group_row(0) is None
    assert cases.case(0) is None
    assert list(cases.cases_wanted()) == []


def test_fifty_thousand_findings_are_narrowed_between_two_keys() -> None:
    severities = (Severity.BLOCK, Severity.WARN)
    many = (
        finding(rule=f"R-{at % 40:02}", label=f"{at}/BC-SMM", severity=severities[at % 40 % 2])
        for at in range(50_000)
    )
    cases = FoundCases()
    cases.hold(prepared(result(many)))
    began = perf_counter()
    cases.narrow(Wanted(words="4999", weight=Weight.WARN))
    assert perf_counter() - began < _MOST_SECONDS
    assert 0 < cases.wanted < 50

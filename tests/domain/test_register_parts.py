from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.register_parts import LevelTotal, totals_by_level
from bmnn_desk.domain.registers import ENTRIES
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.papers.register_samples import entries_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.registers import Entry

LEVELS = tuple(SecrecyLevel)


def lines_of(totals: Sequence[LevelTotal]) -> int:
    return sum(total.lines for total in totals)


def copies_of(entries: Sequence[Entry]) -> int:
    return sum(getattr(entry, "copies", 0) or getattr(entry, "quantity", 0) for entry in entries)


@pytest.mark.parametrize("kind", ENTRIES)
def test_every_line_is_counted_once_in_its_level(kind: str) -> None:
    entries = entries_of(kind, 20)
    totals = totals_by_level(entries, LEVELS, frozenset())
    assert [total.level for total in totals] == list(LEVELS)
    assert lines_of(totals) == 20
    for total in totals:
        of_level = [entry for entry in entries if entry.level is total.level]
        assert total.lines == len(of_level)
        if total.copies is not None:
            assert total.copies == copies_of(of_level)


def test_cancelled_lines_are_in_no_total() -> None:
    entries = entries_of("outgoing_register", 9)
    totals = totals_by_level(entries, LEVELS, frozenset({2, 5}))
    kept = [entry for entry in entries if entry.ordinal not in {2, 5}]
    assert lines_of(totals) == 7
    assert sum(total.copies or 0 for total in totals) == copies_of(kept)


@pytest.mark.parametrize("kind", ["incoming_register", "transfer_register"])
def test_a_book_without_a_column_of_copies_has_no_sum_of_them(kind: str) -> None:
    totals = totals_by_level(entries_of(kind, 4), LEVELS, frozenset())
    assert {total.copies for total in totals} == {None}


def test_a_level_without_lines_has_a_total_of_nothing() -> None:
    (line, *_) = entries_of("copy_register", 1)
    totals = totals_by_level((line,), LEVELS, frozenset())
    assert {(total.lines, total.copies) for total in totals if total.level is not line.level} == {
        (0, 0)
    }


def test_an_empty_volume_has_nothing_in_any_level() -> None:
    assert lines_of(totals_by_level((), LEVELS, frozenset())) == 0

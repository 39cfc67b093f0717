from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import FigureKind, balanced, year_window
from bmnn_desk.papers.year_figures import (
    bar_rows,
    copy_rows,
    difference,
    document_rows,
    signless,
    window_words,
)
from tests.papers.facts import LEVELS, PACKS, words_form
from tests.papers.year_facts import figure, report_facts

WORDS = words_form(PACKS[0], "year_report").words


def test_every_kind_is_a_row_by_level_summed_up_beside_the_year_before() -> None:
    heading, *rows = copy_rows(WORDS, report_facts(), LEVELS)
    assert heading[-2:] == ("Năm 2024", "Tăng, giảm")
    assert len(rows) == len(FigureKind)
    issued = next(row for row in rows if row[0] == WORDS["kind_issued"])
    assert issued[1:] == ("2", "0", "40", "42", "45", "\u22123")


def test_the_columns_of_levels_sum_up_to_the_whole() -> None:
    for row in copy_rows(WORDS, report_facts(), LEVELS)[1:]:
        assert sum(map(int, row[1:4])) == int(row[4])


def test_documents_stand_where_they_come_alone() -> None:
    rows = document_rows(WORDS, report_facts(), LEVELS)[1:]
    assert [row[0] for row in rows] == [
        WORDS["kind_received"],
        WORDS["kind_issued"],
        WORDS["kind_copied"],
    ]
    assert rows[1][1:] == ("1", "0", "10", "11")


def test_bars_are_to_scale_and_a_small_figure_has_one_letter() -> None:
    bars = {(row[0], row[1]): row[2] for row in bar_rows(WORDS, report_facts(), LEVELS)}
    longest = max(bars.values(), key=len)
    most = len(bars[WORDS["kind_closing"], LEVELS[SecrecyLevel.MAT]])
    assert len(longest) == most == 20
    assert len(bars[WORDS["kind_destroyed"], LEVELS[SecrecyLevel.MAT]]) == 1
    assert set(bars[WORDS["kind_issued"], LEVELS[SecrecyLevel.TUYET_MAT]]) == {"█"}


def test_a_year_without_entries_has_no_bars() -> None:
    assert bar_rows(WORDS, report_facts(figures=balanced(())), LEVELS) == []


def test_a_figure_below_0_has_no_bar_and_a_real_minus() -> None:
    below = balanced((figure(SecrecyLevel.MAT, "issued", -4),))
    (issued, closing) = bar_rows(WORDS, report_facts(figures=below), LEVELS)
    assert issued[2:] == closing[2:] == ("", "\u22124")


@pytest.mark.parametrize(("now", "before", "words"), [(5, 3, "+2"), (3, 5, "\u22122"), (4, 4, "0")])
def test_a_difference_has_its_sign(now: int, before: int, words: str) -> None:
    assert difference(now, before) == words
    assert signless(-7) == "\u22127"


def test_a_year_before_without_figures_says_so_and_nothing_is_counted_from_it() -> None:
    for row in copy_rows(WORDS, report_facts(before=()), LEVELS)[1:]:
        assert row[-2:] == ("chưa có số liệu", "")


@pytest.mark.parametrize("pack", PACKS)
def test_a_window_that_runs_on_says_up_to_which_day_it_counts(pack: str) -> None:
    words = words_form(pack, "year_report").words
    window = year_window(2026)
    early = window_words(words, window, date(2026, 11, 22))
    assert "từ ngày 15/12/2025 đến ngày 22/11/2026" in early
    assert "đến ngày 14/12/2026 mới hết" in early
    for ended in (date(2026, 12, 14), date(2027, 1, 5)):
        whole = window_words(words, window, ended)
        assert "từ ngày 15/12/2025 đến ngày 14/12/2026" in whole
        assert "mới" not in whole

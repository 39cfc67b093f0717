from __future__ import annotations

import pytest

from bmnn_desk.domain.register_parts import LevelTotal
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.ink import Words
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.totals_table import total_rows, totals_table
from tests.papers.facts import LEVELS, PACKS, words_form

WORDS = words_form(PACKS[0], "book_pages").words


def totals(*copies: int | None) -> tuple[LevelTotal, ...]:
    return tuple(
        LevelTotal(level=level, lines=level.value * 10, copies=count)
        for level, count in zip(SecrecyLevel, copies, strict=True)
    )


def test_the_last_row_is_the_sum_of_the_levels() -> None:
    rows = total_rows(WORDS, totals(4, 5, 6), LEVELS)
    assert rows[1:] == [
        ("Mật", "10", "4"),
        ("Tối mật", "20", "5"),
        ("Tuyệt mật", "30", "6"),
        ("Cộng", "60", "15"),
    ]


def test_a_book_without_copies_has_two_columns() -> None:
    assert {len(row) for row in total_rows(WORDS, totals(None, None, None), LEVELS)} == {2}


@pytest.mark.parametrize("begin_mm", [20.0, 285.0])
def test_the_table_stays_together_also_at_the_end_of_a_page(begin_mm: float) -> None:
    sheet = Sheet(Edges(top_mm=15, bottom_mm=15, left_mm=20, right_mm=20))
    sheet.y_mm = begin_mm
    totals_table(sheet, WORDS, totals(1, 2, 3), LEVELS)
    (marks,) = [page for page in sheet.pages if page]
    assert sum(isinstance(mark, Words) for mark in marks) == 15
    assert all(15 <= mark.y_mm <= 282 for mark in marks)

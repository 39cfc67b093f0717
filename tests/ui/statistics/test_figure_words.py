from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.domain.year_close import OpenPointKind
from bmnn_desk.ui.statistics.figure_words import (
    FIGURE_WORDS,
    POINT_WORDS,
    SHORT_WORDS,
    count_words,
    more_words,
    point_day,
    point_where,
)
from tests.papers.year_facts import point


def test_every_figure_and_every_point_has_its_words() -> None:
    assert set(FIGURE_WORDS) == set(SHORT_WORDS) == set(FigureKind)
    assert set(POINT_WORDS) == set(OpenPointKind)


def test_counts_below_0_have_a_real_minus_and_more_has_a_plus() -> None:
    assert count_words(-3) == "\u22123"
    assert (more_words(5, 3), more_words(3, 5), more_words(4, 4)) == ("+2", "\u22122", "0")


def test_a_point_is_where_its_book_or_paper_is() -> None:
    given = point(OpenPointKind.RECEIPT_OPEN, book_kind="transfer_register")
    assert point_where(given) == "Sổ chuyển giao · 01/BC-SMM"
    assert point_where(replace(given, reference="", volume=2)) == "Sổ chuyển giao · quyển 02"
    assert point_where(replace(given, book_kind="")) == "01/BC-SMM"
    assert (point_day(given), point_day(replace(given, day=None))) == ("10/03/2025", "")

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import (
    MOVED,
    FigureKind,
    balanced,
    begins_as_ended,
    copies_by_key,
    figures_balance,
    has_ended,
    year_of,
    year_window,
)

MAT, TOP = SecrecyLevel.MAT, SecrecyLevel.TUYET_MAT


def figure(kind: FigureKind, copies: int, level: SecrecyLevel = MAT) -> PackageFigure:
    return PackageFigure(level=level, kind=kind.value, documents=1, copies=copies)


def test_a_year_counts_from_15_december_to_14_december() -> None:
    window = year_window(2026)
    assert (window.since, window.until) == (date(2025, 12, 15), date(2026, 12, 14))


def test_a_year_that_begins_on_1_january_is_the_year_of_the_calendar() -> None:
    window = year_window(2026, "01-01")
    assert (window.since, window.until) == (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("begins", ["12-15", "01-01", "07-01", "02-29", "11-30"])
@pytest.mark.parametrize("year", [2023, 2024, 2025, 2028])
def test_no_day_lies_in_two_years_or_in_none(begins: str, year: int) -> None:
    day = year_window(year, begins).until
    assert year_of(day, begins) == year
    assert year_of(day + timedelta(days=1), begins) == year + 1
    assert year_window(year + 1, begins).since == day + timedelta(days=1)


@pytest.mark.parametrize("begins", ["", "13-01", "12/15", "02-30", "xx-yy"])
def test_what_is_no_day_of_a_year_begins_none(begins: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  Python's own words for a day or month
        year_window(2026, begins)


def test_the_closing_is_what_came_and_went_of_the_opening() -> None:
    given = [figure(kind, number) for number, kind in enumerate(MOVED, start=1)]
    whole = copies_by_key(balanced((*given, figure(FigureKind.OPENING, 20))))
    assert whole[MAT, "closing"] == 20 + 1 + 2 + 3 - 4 - 5 - 6
    assert whole[TOP, "closing"] == 0


def test_every_level_has_every_figure_highest_level_first() -> None:
    whole = balanced(())
    assert [each.kind for each in whole[:8]] == [kind.value for kind in FigureKind]
    assert [each.level for each in whole[::8]] == sorted(SecrecyLevel, reverse=True)


def test_figures_balance_unless_one_copy_is_off_or_below_nothing() -> None:
    good = balanced((figure(FigureKind.ISSUED, 3),))
    assert figures_balance(good)
    off = [each for each in good if each.kind != "closing"]
    assert not figures_balance([*off, figure(FigureKind.CLOSING, 2)])
    assert not figures_balance(balanced((figure(FigureKind.SENT, 1),)))


def test_a_year_begins_as_the_one_before_ended() -> None:
    now = balanced((figure(FigureKind.OPENING, 3),))
    assert begins_as_ended(now, ())
    assert begins_as_ended(now, [figure(FigureKind.CLOSING, 3)])
    assert not begins_as_ended(now, [figure(FigureKind.CLOSING, 3, TOP)])


def test_sums_have_no_sign_and_what_goes_is_below_0() -> None:
    signs = {kind: kind.sign for kind in FigureKind}
    assert [kind for kind, sign in signs.items() if sign == 0] == [
        FigureKind.OPENING,
        FigureKind.CLOSING,
    ]
    assert signs[FigureKind.COPIED] == 1
    assert signs[FigureKind.SENT] == -1


def test_figures_reach_to_the_end_of_a_window_from_its_last_day_on() -> None:
    window = year_window(2026)
    days = (date(2026, 12, 13), date(2026, 12, 14), date(2027, 2, 1))
    assert [has_ended(window, day) for day in days] == [False, True, True]


def test_what_is_named_in_parts_is_summed() -> None:
    issued, opening = figure(FigureKind.ISSUED, 3), figure(FigureKind.OPENING, 20)
    whole = balanced((issued, opening, issued))
    (found,) = (each for each in whole if (each.level, each.kind) == (MAT, "issued"))
    assert (found.documents, found.copies) == (issued.documents * 2, 6)
    assert copies_by_key(whole)[MAT, "closing"] == 26

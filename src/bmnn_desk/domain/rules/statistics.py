"""Rules of statistics, reports and the closing of a year (TK-01…TK-03, BC-01…BC-05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.statistics import begins_as_ended, figures_balance, year_window
from bmnn_desk.domain.year_close import REPORT_PARTS, is_summary_year

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.statistics import StatisticsCase
    from bmnn_desk.domain.year_close import ReportCase, YearCloseCase


def signers_are_named(case: StatisticsCase) -> bool:
    """Compiler and leader have both name and position."""
    return all(words.strip() for words in case.signers)


def figures_agree(case: StatisticsCase) -> bool:
    """Each level balances, and begins with what the year before ended with."""
    return figures_balance(case.figures) and begins_as_ended(case.figures, case.before)


def window_is_usual(case: StatisticsCase) -> bool:
    """The figures count from 15 December of the year before to 14 December."""
    return case.window == year_window(case.year)


def statistics_are_kept(case: YearCloseCase) -> bool:
    """The three tables of the year were made, with who compiled them and who leads."""
    return case.has_statistics


def exceptions_are_signed(case: YearCloseCase) -> bool:
    """Everything is settled, or a printed and signed list says what is not."""
    return case.is_settled or case.list_is_signed


def numbers_have_no_gap(case: YearCloseCase) -> bool:
    """Every number of the year's series is a document's."""
    return case.gaps == 0


def losses_are_answered(case: YearCloseCase) -> bool:
    """No loss or opening is left unanswered."""
    return case.losses == 0


def report_is_in_time(case: ReportCase) -> bool:
    """It is made by the office's own last day; without such a day nobody can tell."""
    return case.due is not None and case.day <= case.due


def five_years_are_summed_up(case: ReportCase) -> bool:
    """A summary year's report has the part that sums up five years."""
    is_summed_up = len(case.parts) > REPORT_PARTS and bool(case.parts[REPORT_PARTS].strip())
    return not is_summary_year(case.year) or is_summed_up


def report_has_four_parts(case: ReportCase) -> bool:
    """None of the four parts is empty."""
    return len(case.parts) >= REPORT_PARTS and all(
        part.strip() for part in case.parts[:REPORT_PARTS]
    )


STATISTICS: Mapping[str, Callable[[StatisticsCase], bool]] = {
    "TK-01": signers_are_named,
    "TK-02": figures_agree,
    "BC-01": window_is_usual,
}
REPORT: Mapping[str, Callable[[ReportCase], bool]] = {
    "BC-02": report_is_in_time,
    "BC-03": five_years_are_summed_up,
    "BC-05": report_has_four_parts,
}
YEAR_CLOSE: Mapping[str, Callable[[YearCloseCase], bool]] = {
    "TK-01B": statistics_are_kept,
    "TK-01C": exceptions_are_signed,
    "TK-03": numbers_have_no_gap,
    "BC-04B": losses_are_answered,
}

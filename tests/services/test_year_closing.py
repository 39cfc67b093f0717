from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.services.close_year import close_year
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.year_closing import year_closing
from bmnn_desk.services.year_statistics import YearAsked
from tests import make
from tests.statistics_desk import closes_year, statistics

if TYPE_CHECKING:
    from bmnn_desk.domain.year_close import YearClosing
    from tests.make import Office


def closing(at: Office, year: int = 2025) -> YearClosing | None:
    found = at.desk.read(year_closing, YearAsked(body=at.body, year=year))
    return found[0] if found else None


def test_an_open_year_has_no_closing(office: Office) -> None:
    assert closing(office) is None


def test_a_closed_year_tells_its_day_and_the_lines_that_came_after(office: Office) -> None:
    make.issued(office)
    office.desk.do(keep_statistics, statistics(office))
    office.desk.do(close_year, closes_year(office))
    found = closing(office)
    assert found is not None
    assert (found.year, found.day, found.late_lines) == (2025, office.day, 0)
    assert found.exceptions > 0
    make.issued(office)
    make.issued(office)
    late = closing(office)
    assert late is not None
    assert late.late_lines == 2
    assert closing(office, 2024) is None


def test_a_line_after_the_window_is_not_of_the_closed_year(office: Office) -> None:
    office.desk.do(keep_statistics, statistics(office))
    office.desk.do(close_year, closes_year(office))
    make.issued(make.on(office, (date(2025, 12, 20) - office.day).days))
    found = closing(office)
    assert found is not None
    assert found.late_lines == 0

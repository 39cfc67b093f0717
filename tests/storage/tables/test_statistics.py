from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.each_year import ends_a_year
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_statistics_have_each_figure_of_a_level_once(office: Office) -> None:
    ends_a_year(office)
    refuses_a_twin(office, "year_figure")


def test_a_year_may_be_counted_and_reported_again(office: Office) -> None:
    ends_a_year(office)
    add_twin(office, "year_statistics")
    add_twin(office, "year_report")


def test_a_year_is_closed_once(office: Office) -> None:
    ends_a_year(office)
    refuses_a_twin(office, "year_close")
    add_twin(office, "year_close", year=1980)

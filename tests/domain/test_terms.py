from datetime import date

from bmnn_desk.domain.terms import end_of_term


def test_a_term_ends_on_the_same_day_so_many_years_on() -> None:
    assert end_of_term(date(2025, 3, 10), 10) == date(2035, 3, 10)


def test_from_a_leap_day_it_ends_on_the_first_of_march_where_there_is_none() -> None:
    assert end_of_term(date(2024, 2, 29), 10) == date(2034, 3, 1)
    assert end_of_term(date(2024, 2, 29), 20) == date(2044, 2, 29)

from __future__ import annotations

from datetime import date, timedelta

from tests.domain.life_cases import END, ONE, extension, old_term, term


def test_a_term_ends_with_its_level_and_a_place_when_it_is_left() -> None:
    assert term().own_end == term().last_day == END
    assert term(left_on=date(2030, 1, 1)).last_day == date(2030, 1, 1)
    assert term(left_on=date(2040, 1, 1)).last_day == END


def test_old_is_what_was_determined_before_the_day() -> None:
    assert old_term(determined_on=date(2018, 12, 31)).is_old
    assert not old_term(determined_on=date(2019, 1, 1)).is_old


def test_an_extension_is_in_time_up_to_its_last_day() -> None:
    last = END - timedelta(days=60)
    assert extension(decided_on=last).is_in_time
    assert not extension(decided_on=last + ONE).is_in_time


def test_a_case_says_no_reason_where_it_is_printed_by_mistake() -> None:
    assert "bận" not in repr(extension(late_reason="bận"))

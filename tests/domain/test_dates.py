from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.dates import (
    DayProblem,
    DayTrouble,
    day_text,
    in_term,
    next_working_day,
    read_day,
    short_day,
    yearly_day,
)

TODAY = date(2026, 3, 10)
FIFTH = date(2026, 2, 5)
WORDS = "ngày 05 tháng 02 năm 2026"
ARABIC_INDIC = str.maketrans("0123456789", "".join(map(chr, range(0x660, 0x66A))))
ANY_DAY = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("05022026", FIFTH),
        ("050226", FIFTH),
        ("0502", FIFTH),
        ("5/2", FIFTH),
        ("05/02", FIFTH),
        ("5.2.26", FIFTH),
        ("5-2-2026", FIFTH),
        ("5/2/2026", FIFTH),
        ("2026-02-05", FIFTH),
        ("2026-2-5", FIFTH),
        (WORDS, FIFTH),
        (unicodedata.normalize("NFD", WORDS), FIFTH),
        ("Ngày 5 tháng 2 năm 2026", FIFTH),
        ("NGÀY 05 THÁNG 02 NĂM 2026", FIFTH),
        ("ngay 05 thang 02 nam 2026", FIFTH),
        ("  05022026\t", FIFTH),
        ("5", date(2026, 3, 5)),
        ("31", date(2026, 3, 31)),
        ("hn", TODAY),
        ("HN", TODAY),
        ("hq", date(2026, 3, 9)),
        ("+3", date(2026, 3, 13)),
        ("-2", date(2026, 3, 8)),
        ("+30", date(2026, 4, 9)),
        ("29022024", date(2024, 2, 29)),
        ("05022026".translate(ARABIC_INDIC), FIFTH),
    ],
)
def test_a_day_is_read_as_it_was_meant(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", " ", "\n", "\u00a0"])
def test_no_text_is_no_day_and_no_guess(typed: str) -> None:
    assert read_day(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "day", "month", "year", "last"),
    [
        ("31022026", 31, 2, 2026, 28),
        ("29022026", 29, 2, 2026, 28),
        ("30/2/2024", 30, 2, 2024, 29),
        ("31/4", 31, 4, 2026, 30),
        ("32/1", 32, 1, 2026, 31),
        ("00022026", 0, 2, 2026, 28),
        ("32", 32, 3, 2026, 31),
    ],
)
def test_a_day_that_the_month_has_not_names_the_months_last_day(
    typed: str, day: int, month: int, year: int, last: int
) -> None:
    assert read_day(typed, TODAY) == DayProblem(
        trouble=DayTrouble.NO_SUCH_DAY, day=day, month=month, year=year, last_day=last
    )


@pytest.mark.parametrize(
    ("typed", "month", "year"),
    [("1/13", 13, 2026), ("1/0", 0, 2026), ("01011899", 1, 1899), ("01012201", 1, 2201)],
)
def test_a_month_or_a_year_that_is_none_is_said(typed: str, month: int, year: int) -> None:
    assert read_day(typed, TODAY) == DayProblem(
        trouble=DayTrouble.NO_SUCH_MONTH, day=1, month=month, year=year
    )


@pytest.mark.parametrize(
    "typed",
    [
        "hôm nay",
        "5/",
        "/2",
        "5/2/026",
        "522",
        "05022",
        "050220261",
        "1e2",
        "+",
        "+1234",
        "\uff15 tháng",
    ],
)
def test_junk_is_unreadable(typed: str) -> None:
    assert read_day(typed, TODAY) == DayProblem(trouble=DayTrouble.UNREADABLE)


@pytest.mark.parametrize("typed", ["²", "\u2164", "½", "५/२", "5/2".translate(ARABIC_INDIC), "௧௧"])
def test_digits_of_other_scripts_do_not_crash(typed: str) -> None:
    assert read_day(typed, TODAY) is not None


def test_a_leap_day_without_its_year_is_of_this_year() -> None:
    assert read_day("29/2", date(2024, 1, 1)) == date(2024, 2, 29)
    assert isinstance(read_day("29/2", TODAY), DayProblem)


@given(ANY_DAY)
def test_a_day_with_its_year_reads_back_in_every_form(day: date) -> None:
    for form in ("%d%m%Y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d"):
        assert read_day(_written(day, form), TODAY) == day
    words = f"ngày {day.day:02} tháng {day.month:02} năm {day.year}"
    assert read_day(words, TODAY) == day
    assert read_day(unicodedata.normalize("NFD", words), TODAY) == day


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_two_digits_of_a_year_are_of_this_century(day: date) -> None:
    for form in ("%d%m%y", "%d/%m/%y", "%d.%m.%y"):
        assert read_day(_written(day, form), TODAY) == day


@given(ANY_DAY)
def test_what_is_left_out_is_todays(day: date) -> None:
    for form in ("%d%m", "%d/%m", "%d"):
        assert read_day(_written(day, form), day) == day


@given(st.integers(0, 999))
def test_steps_count_from_today(days: int) -> None:
    assert read_day(f"+{days}", TODAY) == TODAY + timedelta(days=days)
    assert read_day(f"-{days}", TODAY) == TODAY - timedelta(days=days)


@given(st.one_of(st.text(), st.text(alphabet="0123456789/.-+ hnq", max_size=12)), ANY_DAY)
def test_any_text_is_a_day_a_problem_or_nothing(typed: str, today: date) -> None:
    read = read_day(typed, today)
    assert read is None or isinstance(read, date | DayProblem)


@given(ANY_DAY)
def test_the_next_working_day_is_the_first_weekday_after(day: date) -> None:
    after = next_working_day(day)
    assert after.weekday() < 5
    assert day < after <= day + timedelta(days=3)
    between = (day + timedelta(days=n) for n in range(1, (after - day).days))
    assert all(free.weekday() >= 5 for free in between)


def _written(day: date, form: str) -> str:
    """Not strftime: it writes years before 1000 and some platforms' `%Y` without zeros."""
    parts = {
        "%d": f"{day.day:02}",
        "%m": f"{day.month:02}",
        "%Y": f"{day.year:04}",
        "%y": f"{day.year % 100:02}",
    }
    for mark, text in parts.items():
        form = form.replace(mark, text)
    return form


def test_a_day_in_figures_has_two_places_for_day_and_month() -> None:
    assert short_day(date(2026, 11, 12)) == "12/11/2026"
    assert short_day(date(2026, 3, 4)) == "04/03/2026"


def test_a_day_that_is_not_known_is_no_text() -> None:
    assert (day_text(None), day_text(date(2025, 3, 9))) == ("", "09/03/2025")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("28/12", date(2024, 12, 28)),
        ("28.12", date(2024, 12, 28)),
        ("2812", date(2024, 12, 28)),
        ("2/1", date(2025, 1, 2)),
        ("1", date(2025, 1, 1)),
        ("30", date(2024, 12, 30)),
        ("28/12/2025", date(2025, 12, 28)),
        ("28/12/25", date(2025, 12, 28)),
        ("28122025", date(2025, 12, 28)),
        ("+3", date(2025, 1, 5)),
        ("hn", date(2025, 1, 2)),
    ],
)
def test_of_what_has_happened_a_day_without_a_year_is_the_latest_past_one(
    typed: str, meant: date
) -> None:
    assert read_day(typed, date(2025, 1, 2), past=True) == meant


def test_a_month_that_lacks_the_day_is_still_told() -> None:
    found = read_day("31", date(2025, 5, 2), past=True)
    assert isinstance(found, DayProblem)
    assert (found.trouble, found.month) == (DayTrouble.NO_SUCH_DAY, 4)
    assert read_day("28/12", date(2025, 1, 2)) == date(2025, 12, 28)


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("", 2026, None),
        ("12-10", 2026, date(2026, 12, 10)),
        ("02-29", 2028, date(2028, 2, 29)),
        ("02-29", 2026, date(2026, 2, 28)),
        ("01-31", 9999, date(9999, 1, 31)),
    ],
)
def test_a_yearly_day_is_of_every_year(text: str, year: int, day: date | None) -> None:
    assert yearly_day(text, year) == day


@pytest.mark.parametrize(
    "text", ["12", "13-01", "02-30", "1-1-1", "mười-hai", "-", "\u0660\u0661-\u0660\u0661", "0-0"]
)
def test_what_is_no_day_of_a_year_is_no_setting(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        yearly_day(text, 2026)


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        (FIFTH, FIFTH, True),
        (FIFTH, None, True),
        (None, FIFTH, True),
        (None, None, True),
        (FIFTH + timedelta(days=1), None, False),
        (None, FIFTH - timedelta(days=1), False),
    ],
)
def test_a_term_holds_on_its_first_and_its_last_day(
    since: date | None, until: date | None, *, holds: bool
) -> None:
    assert in_term(FIFTH, since, until) is holds

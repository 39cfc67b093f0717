from __future__ import annotations

from datetime import date, timedelta

from tests.domain.life_cases import DAY, END, ONE, expiry, extension, old_term, term
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "terms"
FIRST_REMINDER = END - timedelta(days=180)
LAST_TO_DECIDE = END - timedelta(days=60)
LONGEST = date(2045, 3, 10)

KEPT = table(
    cases(
        "TERM",
        "TH-01",
        ten_years=term(),
        of_a_leap_day=term(determined_on=date(2024, 2, 29), until=date(2034, 3, 1)),
        no_day_on_record=term(until=None),
        place_left_early=term(left_on=DAY, until=DAY),
        written_is_TH_09=term(until=DAY, written_until=DAY),
    ),
    cases(
        "TERM",
        "TH-09",
        nothing_written=term(),
        shorter=term(until=END - ONE, written_until=END - ONE),
        as_long_as_the_levels=term(written_until=END),
        the_day_itself=term(until=None, written_until=DAY),
    ),
    cases(
        "OLD_TERM",
        "TH-13",
        fixed_on_the_last_day=old_term(),
        fixed_nobody_knows_when=old_term(fixed_on=None),
        not_old=old_term(determined_on=date(2019, 1, 1), until=None, fixed_on=None),
        not_due_yet=old_term(day=date(2021, 6, 30), until=None, fixed_on=None),
    ),
    cases(
        "OLD_TERM",
        "TH-13B",
        ended_later=old_term(until=date(2020, 7, 1)),
        settled=old_term(until=date(2020, 6, 30), is_settled=True),
        no_term=old_term(until=None),
        not_old=old_term(determined_on=date(2019, 1, 1), until=date(2020, 6, 30)),
        not_due_yet=old_term(day=date(2021, 6, 30), until=date(2020, 6, 30)),
    ),
    cases(
        "EXPIRY",
        "TH-02C",
        the_day_before_the_first_reminder=expiry(day=FIRST_REMINDER - ONE),
        decided=expiry(day=END, is_decided=True),
        over_is_TH_06=expiry(day=END + ONE),
        ended_otherwise=expiry(day=END, ended_otherwise=True),
    ),
    cases(
        "EXPIRY",
        "TH-06",
        on_the_last_day=expiry(day=END),
        lapsed_the_day_after=expiry(day=END + ONE, is_lapsed=True),
        destroyed_before=expiry(day=END + ONE, ended_otherwise=True),
    ),
    cases("EXTENSION", "TH-02", on_the_last_day=extension(decided_on=LAST_TO_DECIDE)),
    cases(
        "EXTENSION",
        "TH-02B",
        in_time=extension(),
        late_with_reason=extension(decided_on=END, late_reason="Chờ ý kiến cấp trên"),
    ),
    cases(
        "EXTENSION",
        "TH-03",
        as_long_as_the_term=extension(extended_until=LONGEST),
        shorter=extension(extended_until=END + ONE),
    ),
)
BROKEN = table(
    cases(
        "TERM",
        "TH-01",
        a_day_short=term(until=END - ONE),
        a_day_long=term(until=END + ONE),
        of_another_level=term(years=20),
        place_left_and_kept=term(left_on=DAY),
    ),
    cases(
        "TERM",
        "TH-09",
        longer_than_the_levels=term(until=END + ONE, written_until=END + ONE),
        before_it_was_determined=term(until=DAY - ONE, written_until=DAY - ONE),
        kept_on=term(written_until=END - ONE),
    ),
    cases(
        "OLD_TERM",
        "TH-13",
        no_term=old_term(until=None, fixed_on=None),
        no_term_on_the_first_day=old_term(day=date(2021, 7, 1), until=None, fixed_on=None),
        fixed_a_day_late=old_term(fixed_on=date(2021, 7, 1)),
    ),
    cases("OLD_TERM", "TH-13B", ended_early=old_term(until=date(2020, 6, 30))),
    cases(
        "EXPIRY",
        "TH-02C",
        on_the_first_reminder=expiry(day=FIRST_REMINDER),
        on_the_last_day=expiry(day=END),
    ),
    cases(
        "EXPIRY",
        "TH-06",
        the_day_after=expiry(day=END + ONE),
        lapsed_on_the_last_day=expiry(day=END, is_lapsed=True),
    ),
    cases(
        "EXTENSION",
        "TH-02",
        a_day_late=extension(decided_on=LAST_TO_DECIDE + ONE),
        after_the_end=extension(decided_on=END + ONE),
    ),
    cases(
        "EXTENSION",
        "TH-02B",
        late_without_a_word=extension(decided_on=LAST_TO_DECIDE + ONE, late_reason=" "),
    ),
    cases(
        "EXTENSION",
        "TH-03",
        a_day_longer=extension(extended_until=LONGEST + ONE),
        by_nothing=extension(extended_until=END),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_term_breaks_nothing() -> None:
    assert broken_by(FAMILY, "TERM", term()) == set()
    assert broken_by(FAMILY, "OLD_TERM", old_term()) == set()
    assert broken_by(FAMILY, "EXPIRY", expiry()) == set()
    assert broken_by(FAMILY, "EXTENSION", extension()) == set()

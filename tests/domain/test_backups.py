from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bmnn_desk.domain.backups import (
    DAILY,
    MONTHLY,
    WEEKLY,
    BackupPlace,
    BackupState,
    is_away_due,
    is_drill_due,
    is_save_due,
    kept_backups,
)

NOW = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)


def every_day(days: int, times: int = 1) -> dict[int, datetime]:
    """Backups of so many days up to `NOW`, which has the number 0, numbered as they were made."""
    made = [NOW - timedelta(days=day, hours=hour) for day in range(days) for hour in range(times)]
    return {-back: at for back, at in enumerate(made)}


def state(**changes: object) -> BackupState:
    plain = {"places": 1, "changed": 0, "newest": NOW, "newest_away": NOW, "drilled_on": NOW.date()}
    return BackupState(**(plain | changes))  # type: ignore[arg-type]


def test_of_a_day_the_newest_stays() -> None:
    made = every_day(1, times=5)

    assert kept_backups(made) == {0}


def test_the_days_weeks_months_and_years_keep_what_was_promised() -> None:
    made = every_day(3 * 366)
    kept = kept_backups(made)
    days = sorted((made[number].date() for number in kept), reverse=True)

    assert days[:DAILY] == [NOW.date() - timedelta(days=day) for day in range(DAILY)]
    assert len({day.isocalendar()[:2] for day in days}) >= WEEKLY
    months = [(NOW.year * 12 + NOW.month - 1 - back) for back in range(MONTHLY)]
    assert {divmod(month, 12) for month in months} <= {(d.year, d.month - 1) for d in days}
    assert {day.year for day in days} == {day.date().year for day in made.values()}
    assert len(kept) <= DAILY + WEEKLY + MONTHLY + 4


def test_the_newest_is_never_taken_away() -> None:
    assert kept_backups({7: NOW}) == {7}
    assert kept_backups({1: NOW, 2: NOW}) == {2}
    assert kept_backups({}) == frozenset()


@pytest.mark.parametrize("days", [-9, -400, 40, 3000])
def test_a_wrong_clock_takes_the_last_one_never_away(days: int) -> None:
    """A battery that is empty, or a clock set forward: the last that was made is the newest."""
    made = {number: at for number, at in every_day(40).items() if at.weekday() != NOW.weekday()}
    wrong = {number: NOW + timedelta(days=days, hours=number) for number in range(1, 4)}
    kept = kept_backups({**made, **wrong})
    assert 3 in kept
    # Once the clock is right again, so is what stays of the days before.
    right = kept_backups({**made, **wrong, 4: NOW})
    assert 4 in right
    assert len(right & made.keys()) >= DAILY - 2


def test_an_old_year_keeps_its_last_one() -> None:
    made = {1: datetime(2019, 3, 1, tzinfo=UTC), 2: datetime(2019, 12, 30, tzinfo=UTC)}
    newer = {number + 1000: at for number, at in every_day(400).items()}

    assert kept_backups({**made, **newer}) >= {2, 1000}
    assert 1 not in kept_backups({**made, **newer})


@pytest.mark.parametrize(
    ("newest_away", "due"),
    [(None, True), (NOW - timedelta(days=7), False), (NOW - timedelta(days=7, seconds=1), True)],
)
def test_a_week_without_a_backup_off_the_machine_is_too_long(
    newest_away: datetime | None, *, due: bool
) -> None:
    assert is_away_due(state(newest_away=newest_away), NOW) is due


@pytest.mark.parametrize(
    ("drilled_on", "due"),
    [
        (None, True),
        (NOW.date() - timedelta(days=365), False),
        (NOW.date() - timedelta(days=366), True),
    ],
)
def test_a_year_without_a_drill_is_too_long(drilled_on: date | None, *, due: bool) -> None:
    assert is_drill_due(state(drilled_on=drilled_on), NOW.date()) is due
    assert not is_drill_due(state(drilled_on=drilled_on, newest=None), NOW.date())


@pytest.mark.parametrize(("day", "stands"), [(-1, False), (0, True), (3, True), (4, False)])
def test_a_place_stands_from_its_first_to_its_last_day(day: int, *, stands: bool) -> None:
    first = NOW.date()
    place = BackupPlace(
        id=1,
        words="Ổ D",
        path="/d",
        drive=None,
        since=first,
        ended_on=first + timedelta(days=3),
    )

    assert place.stands_on(first + timedelta(days=day)) is stands


@pytest.mark.parametrize(("days", "due"), [(0, False), (1, False), (2, True)])
def test_work_is_to_be_in_a_backup_the_day_after(days: int, *, due: bool) -> None:
    day = NOW.date()
    assert is_save_due(state(unsaved_since=day - timedelta(days=days)), day) is due
    assert not is_save_due(state(unsaved_since=None), day)

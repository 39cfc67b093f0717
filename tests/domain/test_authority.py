from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.authority import (
    AuthorityBranch,
    AuthorityEntry,
    Power,
    looked_at,
    may_decide,
    may_permit,
    posts_that,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain.permits import post


@pytest.mark.parametrize("highest", SecrecyLevel)
@pytest.mark.parametrize("level", SecrecyLevel)
def test_a_post_permits_up_to_its_level(highest: SecrecyLevel, level: SecrecyLevel) -> None:
    assert may_permit(post(highest=highest), level) is (level <= highest)


def test_a_post_stands_from_its_first_day_to_its_last() -> None:
    district = post(since=date(2020, 7, 1), until=date(2025, 6, 30))
    days = (date(2020, 6, 30), date(2020, 7, 1), date(2025, 6, 30), date(2025, 7, 1))
    assert [district.stands_on(day) for day in days] == [False, True, True, False]
    assert post().stands_on(date(1990, 1, 1))


def test_who_holds_a_post_holds_it_on_both_ends_of_his_term() -> None:
    entry = AuthorityEntry(
        held=1,
        person=1,
        name="Trần Văn Giám",
        title="Giám đốc",
        post="province_agency",
        words="Người đứng đầu sở",
        highest=SecrecyLevel.TOI_MAT,
        is_sourced=True,
        ground="",
        since=date(2025, 1, 1),
        until=date(2025, 3, 31),
    )
    days = (date(2024, 12, 31), date(2025, 1, 1), date(2025, 3, 31), date(2025, 4, 1))
    assert [entry.holds_on(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("since", "until", "day"),
    [
        (date(2021, 1, 1), None, date(2025, 3, 10)),
        (date(2021, 1, 1), date(2024, 6, 30), date(2024, 6, 30)),
        (date(2021, 1, 1), date(2026, 6, 30), date(2025, 3, 10)),
        (date(2025, 8, 1), None, date(2025, 8, 1)),
    ],
)
def test_a_term_is_looked_at_on_its_newest_day_that_has_come(
    since: date, until: date | None, day: date
) -> None:
    assert looked_at(since, until, date(2025, 3, 10)) == day


@pytest.mark.parametrize("level", SecrecyLevel)
def test_what_a_post_decides_beside_copying(level: SecrecyLevel) -> None:
    low, high = post(highest=SecrecyLevel.MAT), post(highest=SecrecyLevel.TOI_MAT)
    assert not may_decide(low, Power.DESTROY, level)
    assert may_decide(high, Power.DESTROY, level)
    assert may_decide(high, Power.PROVIDE, level) is may_permit(high, level)
    assert not may_decide(high, Power.PROVIDE_FOREIGN, level)
    foreign = post(highest_foreign=SecrecyLevel.TOI_MAT)
    assert may_decide(foreign, Power.PROVIDE_FOREIGN, level) is (level <= SecrecyLevel.TOI_MAT)
    assert not may_decide(high, Power.TAKE_ABROAD, level)
    assert may_decide(post(permits_abroad=True), Power.TAKE_ABROAD, level)


def test_the_posts_that_may_are_of_that_branch_and_day() -> None:
    day = date(2025, 3, 10)
    posts = (
        post(code="there"),
        post(code="gone", until=date(2025, 3, 9)),
        post(code="police", branch=AuthorityBranch.POLICE),
        post(code="low", highest=SecrecyLevel.MAT),
    )
    asked = (Power.COPY, SecrecyLevel.TOI_MAT, AuthorityBranch.CIVIL, day)
    assert posts_that(posts, *asked) == {"there"}
